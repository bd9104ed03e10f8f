/**
 * An SMSC for tests, benches and demos. The way in is {@link io.watchword.simulator.SimulatedSmsc}: ESMEs bind to it, it
 * delivers what it is given, and keeps a ledger of its own of what was sent and how it was answered.
 */
@NullMarked
package io.watchword.simulator;

import org.jspecify.annotations.NullMarked;

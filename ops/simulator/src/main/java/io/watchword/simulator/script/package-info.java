/**
 * Faults in order: a YAML file becomes a {@link io.watchword.simulator.script.Script}, whose steps make an SMSC deliver,
 * misbehave and check what the ESME makes of it. The way in is {@link io.watchword.simulator.script.ScriptReader}.
 */
@NullMarked
package io.watchword.simulator.script;

import org.jspecify.annotations.NullMarked;

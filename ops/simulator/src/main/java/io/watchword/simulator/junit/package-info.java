/** The SMSC as a JUnit extension. */
@NullMarked
package io.watchword.simulator.junit;

import org.jspecify.annotations.NullMarked;

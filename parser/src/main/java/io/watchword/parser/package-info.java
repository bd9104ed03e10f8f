/**
 * From a message's octets to its text ({@code sms}), and from the text to the one-time code in it ({@code otp}).
 *
 * <p>Pure functions on the JDK alone: no I/O but the loading of the lexicon files on the class path, no clock, no
 * logging, no exception on any input.
 */
@NullMarked
package io.watchword.parser;

import org.jspecify.annotations.NullMarked;

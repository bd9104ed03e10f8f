/**
 * From the text of a message to the one-time code in it.
 *
 * <p>A text passes {@code Message} (code points made plain, with the way back to the given text), {@code Scanner}
 * (amounts, dates, links and other things that are no codes), {@code CueFinder} (the words of the lexicons),
 * {@code NumberTyper}, {@code CandidateFinder}, {@code Scorer} and {@code Verdict}, in this order and once each.
 */
@NullMarked
package io.watchword.parser.otp;

import org.jspecify.annotations.NullMarked;

/**
 * From the text of a message to the one-time code in it: {@link io.watchword.parser.otp.OtpExtractor} is the way in.
 *
 * <p>A text passes {@code Message} (code points made plain, with the way back to the given text), {@code CueFinder}
 * (the words of the lexicons), {@code Scanner} and {@code TokenTyper} (amounts, dates, links and other things that are
 * no codes), {@code CodeNames}, {@code ShapeFinder}, {@code Scorer} and {@code Verdict}, in this order and once each.
 */
@NullMarked
package io.watchword.parser.otp;

import org.jspecify.annotations.NullMarked;

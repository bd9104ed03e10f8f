/**
 * From the octets of deliver_sm and data_sm to text. {@link io.watchword.parser.sms.RawPart} goes in,
 * {@link io.watchword.parser.sms.SmsPart} is one part with its user data header read, and
 * {@link io.watchword.parser.sms.SmsDecoder} turns the parts of one message, in order, into its text.
 *
 * <p>No input throws: what cannot be read is marked (3GPP 23.038, 23.040; SMPP 3.4 section 5).
 */
@NullMarked
package io.watchword.parser.sms;

import org.jspecify.annotations.NullMarked;

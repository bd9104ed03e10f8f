/**
 * Kafka subscribers: each has a topic of its own, made and deleted here, into which the fan-out copies the codes of its
 * accounts. In: {@code otp.code} and the directory's subscriptions; out: {@code otp.code.<workspace>.<subscription>}.
 */
@NullMarked
package io.watchword.router.fanout;

import org.jspecify.annotations.NullMarked;

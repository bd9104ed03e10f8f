/**
 * Whose message is it: the rules that give a message to one of a number's accounts, and say when its code expires. Pure:
 * values in, values out; nothing here knows of Kafka or of a clock.
 */
@NullMarked
package io.watchword.router.rules;

import org.jspecify.annotations.NullMarked;

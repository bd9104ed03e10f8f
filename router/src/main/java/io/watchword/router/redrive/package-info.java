/**
 * Routing again what was set aside: by an operator's order, and when a number gets a workspace. In: {@code
 * sms.unrouted}, {@code sms.dead-letter}, {@code sms.raw}; out: Redeliver commands to the number's routing.
 */
@NullMarked
package io.watchword.router.redrive;

import org.jspecify.annotations.NullMarked;

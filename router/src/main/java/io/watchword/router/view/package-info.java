/**
 * What people and automations look at: messages, codes and enrollments of each workspace, in state stores that can be
 * rebuilt from the topics. In: {@code sms.message}, {@code otp.code}, {@code enrollment}. Out: {@link
 * io.watchword.router.view.Inbox} for reading, {@link io.watchword.router.view.Feed} for waiting.
 */
@NullMarked
package io.watchword.router.view;

import org.jspecify.annotations.NullMarked;

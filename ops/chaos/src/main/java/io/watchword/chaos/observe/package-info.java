/**
 * What came out: inboxes over HTTP, topics as a committed reader sees them, and how callers fared all the while.
 */
@NullMarked
package io.watchword.chaos.observe;

import org.jspecify.annotations.NullMarked;

/**
 * The API's calls, a class for each topic: messages, codes, enrollments, the directory, keys, subscriptions, the audit,
 * operations. In: {@link io.watchword.router.http.call.Call}. Out: {@link io.watchword.router.http.call.Reply}.
 */
@NullMarked
package io.watchword.router.http.resource;

import org.jspecify.annotations.NullMarked;

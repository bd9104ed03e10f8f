/**
 * What an operator does through the API: look at links and at what was set aside, and hand it in again. In: topics and
 * the links of this process. Out: {@link io.watchword.router.http.operations.Operations}.
 */
@NullMarked
package io.watchword.router.operations;

import org.jspecify.annotations.NullMarked;

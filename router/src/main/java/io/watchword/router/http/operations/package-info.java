/**
 * What operators see and do by the API: links, what was set aside, redrives. In: calls of the operator. Out: {@link
 * io.watchword.router.http.operations.Operations}, which the running process provides.
 */
@NullMarked
package io.watchword.router.http.operations;

import org.jspecify.annotations.NullMarked;

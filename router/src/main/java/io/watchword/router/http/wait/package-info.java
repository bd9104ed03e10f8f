/**
 * Calls that wait and streams that go on: woken by what the view reads, holding no thread, ended when their time is
 * over, their key is revoked, their workspace moves or the instance stops. In: {@link io.watchword.router.view.Feed}.
 */
@NullMarked
package io.watchword.router.http.wait;

import org.jspecify.annotations.NullMarked;

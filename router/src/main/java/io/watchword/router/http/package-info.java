/**
 * The HTTP API and the inbox page. {@link io.watchword.router.http.HttpApi} starts and stops it; {@code call} is the
 * way of every request, {@code resource} has a class for each topic. In: requests. Out: commands to the topics, and
 * answers from the directory and the view.
 */
@NullMarked
package io.watchword.router.http;

import org.jspecify.annotations.NullMarked;

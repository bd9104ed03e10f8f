/**
 * The router: four small topologies ({@code routing}, {@code directory}, {@code view}, {@code fanout}) and the HTTP
 * API over what they keep. {@code RouterService} starts and stops them all.
 */
@NullMarked
package io.watchword.router;

import org.jspecify.annotations.NullMarked;

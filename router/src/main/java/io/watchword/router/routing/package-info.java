/**
 * The routing topology: raw parts in; messages, codes and enrollment events out. Each stage is a thin processor over the
 * rules of {@code joining}, {@code rules} and {@code enrollment}; {@link
 * io.watchword.router.routing.RoutingTopology} shows how they hang together.
 */
@NullMarked
package io.watchword.router.routing;

import org.jspecify.annotations.NullMarked;

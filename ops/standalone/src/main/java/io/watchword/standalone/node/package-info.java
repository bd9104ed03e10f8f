/**
 * One process in its roles: configuration in, running services out, and the address where each can be reached. Start at
 * {@link io.watchword.standalone.node.Node}.
 */
@NullMarked
package io.watchword.standalone.node;

import org.jspecify.annotations.NullMarked;

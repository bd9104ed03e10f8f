/**
 * How far the topics are, and how far their readers have come: asked of the cluster every few seconds, so that a
 * transaction that never ends, and a reader that is behind, can be seen from outside.
 */
@NullMarked
package io.watchword.router.offsets;

import org.jspecify.annotations.NullMarked;

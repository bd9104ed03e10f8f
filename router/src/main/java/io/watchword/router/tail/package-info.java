/**
 * Reading topics whole on every instance, outside of any group: the directory, and the answers to commands. In: topics;
 * out: their committed records in the order of each partition, and how current that is.
 */
@NullMarked
package io.watchword.router.tail;

import org.jspecify.annotations.NullMarked;

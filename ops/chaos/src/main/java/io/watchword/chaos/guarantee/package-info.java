/**
 * What must hold whatever happens: objects that are asked after every fault.
 */
@NullMarked
package io.watchword.chaos.guarantee;

import org.jspecify.annotations.NullMarked;

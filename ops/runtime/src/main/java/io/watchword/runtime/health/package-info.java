/** What the admin port answers: metrics for Prometheus, and whether this process lives and is ready, with reasons. */
@NullMarked
package io.watchword.runtime.health;

import org.jspecify.annotations.NullMarked;

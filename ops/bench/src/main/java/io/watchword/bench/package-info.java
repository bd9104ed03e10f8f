/** What the figures in docs/performance.md are measured with. Each bench prints a table for people and JSON for tools. */
@NullMarked
package io.watchword.bench;

import org.jspecify.annotations.NullMarked;

/**
 * Measures the extractor against labelled messages: {@link io.watchword.bench.extraction.ExtractionBench} reads a
 * corpus, one JSON object a line, and prints recall, wrong picks and false alarms.
 */
@NullMarked
package io.watchword.bench.extraction;

import org.jspecify.annotations.NullMarked;

/**
 * How fast texts and octets are read: JMH benchmarks of the extractor, of its worst inputs by length, and of the
 * decoder. {@link io.watchword.bench.parser.ParserBench} runs them in JVMs of their own and prints what they found.
 */
@NullMarked
package io.watchword.bench.parser;

import org.jspecify.annotations.NullMarked;

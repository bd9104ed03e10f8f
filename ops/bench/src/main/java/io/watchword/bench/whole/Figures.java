package io.watchword.bench.whole;

/**
 * What one measurement says. Immutable.
 *
 * @param what was measured
 * @param rate a second
 * @param sent how many
 * @param missing how many never arrived
 * @param p50 milliseconds, as the other percentiles
 */
public record Figures(String what, int rate, int sent, int missing, double p50, double p95, double p99, double max) {}

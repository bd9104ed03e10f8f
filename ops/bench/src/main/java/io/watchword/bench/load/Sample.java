package io.watchword.bench.load;

/**
 * The state at a moment of a run. Immutable.
 *
 * @param second since its start
 * @param sent messages given to the carrier
 * @param lag of them, how many are not yet committed to {@code sms.message}
 * @param behind milliseconds that the carrier is behind its pace
 * @param codes milliseconds, the 99th percentile of the codes that came since the last sample
 * @param systemMegabytes resident, of ingest, router and carrier
 * @param brokerMegabytes resident, of the broker
 */
record Sample(int second, int sent, int lag, long behind, long codes, long systemMegabytes, long brokerMegabytes) {}

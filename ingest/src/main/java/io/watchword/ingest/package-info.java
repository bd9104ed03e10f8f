/**
 * SMPP links: what a carrier delivers is stored in {@code sms.raw} and only then answered ESME_ROK. The way in is {@link
 * io.watchword.ingest.IngestService}.
 */
@NullMarked
package io.watchword.ingest;

import org.jspecify.annotations.NullMarked;

/**
 * The canary: an SMSC of our own on loopback that delivers a text with a code every few seconds, over a bind like any
 * other, and a reader of the codes that come of it. It tells whether the whole way works, which no part can tell of
 * itself.
 */
@NullMarked
package io.watchword.ingest.canary;

import org.jspecify.annotations.NullMarked;

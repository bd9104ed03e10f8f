/**
 * The record of who read and changed what, kept in the topic {@code audit} and stored before a secret leaves. In:
 * disclosures and changes of the HTTP API. Out: the same, for the workspace's administrators.
 */
@NullMarked
package io.watchword.router.http.audit;

import org.jspecify.annotations.NullMarked;

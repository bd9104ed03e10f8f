/**
 * Sessions with an SMSC: connect, bind, watch, unbind, and try again.
 */
@NullMarked
package io.watchword.ingest.link;

import org.jspecify.annotations.NullMarked;

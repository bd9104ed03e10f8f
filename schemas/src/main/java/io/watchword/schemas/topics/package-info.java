/** Makes the topics of the catalogue on a cluster, and waits until they can be written to. */
@NullMarked
package io.watchword.schemas.topics;

import org.jspecify.annotations.NullMarked;

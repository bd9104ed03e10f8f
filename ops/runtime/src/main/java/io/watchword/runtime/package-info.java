/** What ingest and router share: reading a configuration, keeping secrets and numbers out of what is printed. */
@NullMarked
package io.watchword.runtime;

import org.jspecify.annotations.NullMarked;

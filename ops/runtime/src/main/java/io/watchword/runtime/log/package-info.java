/** Keeps out of the log what libraries would write into it: texts, PDUs, keys, passwords. */
@NullMarked
package io.watchword.runtime.log;

import org.jspecify.annotations.NullMarked;

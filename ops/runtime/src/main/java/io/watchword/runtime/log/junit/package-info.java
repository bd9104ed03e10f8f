/** For tests: what must never be in a log is planted, and everything that is logged is searched for it. */
@NullMarked
package io.watchword.runtime.log.junit;

import org.jspecify.annotations.NullMarked;

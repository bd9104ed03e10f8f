/** What the code must never do, over all modules. */
@NullMarked
package io.watchword.architecture;

import org.jspecify.annotations.NullMarked;

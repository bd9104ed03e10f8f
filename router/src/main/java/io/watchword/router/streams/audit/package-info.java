/** Compares the stores that lie on a disk with their changelogs, with nobody running on them. */
@NullMarked
package io.watchword.router.streams.audit;

import org.jspecify.annotations.NullMarked;

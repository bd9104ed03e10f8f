/** Commands that talk to a running Watchword: a thin client of its HTTP API, and what a person is told when it fails. */
@NullMarked
package io.watchword.standalone.api;

import org.jspecify.annotations.NullMarked;

/** Starts the parts of a process in order and stops them in reverse, by a signal, a failure or a call. */
@NullMarked
package io.watchword.runtime.service;

import org.jspecify.annotations.NullMarked;

/**
 * The life of an enrollment: from the moment an account asks for a code on a number until the app has taken one, or time
 * is up. Pure: a state and what happens to it in, the state after it out.
 */
@NullMarked
package io.watchword.router.enrollment;

import org.jspecify.annotations.NullMarked;

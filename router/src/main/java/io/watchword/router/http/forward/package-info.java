/**
 * From any instance to the one that owns a workspace: one hop, vouched for by a secret that the instances share. In: a
 * call about a workspace of another instance. Out: that instance's answer.
 */
@NullMarked
package io.watchword.router.http.forward;

import org.jspecify.annotations.NullMarked;

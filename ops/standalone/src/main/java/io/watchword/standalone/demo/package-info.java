/** {@code watchword demo}: everything, a simulated carrier and a small workspace, from deliver_sm to the code. */
@NullMarked
package io.watchword.standalone.demo;

import org.jspecify.annotations.NullMarked;

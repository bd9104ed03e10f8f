/** The whole way, with a real broker, real SMPP over TCP and real HTTP, and nothing of it replaced. */
@NullMarked
package io.watchword.e2e;

import org.jspecify.annotations.NullMarked;

/**
 * Connections of clients: how many there may be, whether their client is still there, and bodies as they come in. No
 * thread waits for any of them. In: sockets. Out: whole bodies, and the word that a client has hung up.
 */
@NullMarked
package io.watchword.router.http.connection;

import org.jspecify.annotations.NullMarked;

/**
 * Between a process and the brokers: proxies on loopback that pass octets on, until they are told to cut.
 */
@NullMarked
package io.watchword.chaos.network;

import org.jspecify.annotations.NullMarked;

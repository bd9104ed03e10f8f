/**
 * Faults under traffic: {@code watchword chaos}. Puts up three brokers, carriers, ingests and routers as processes of
 * their own on loopback, does harm to them by name, and says what held.
 */
@NullMarked
package io.watchword.chaos;

import org.jspecify.annotations.NullMarked;

/**
 * The whole system as it is put up for a session: brokers, carriers, ingests, routers and a directory.
 */
@NullMarked
package io.watchword.chaos.rig;

import org.jspecify.annotations.NullMarked;

package io.watchword.chaos.scenario;

import io.watchword.chaos.rig.Rig;

/** Something that is done to a running system. Stateless. */
public interface Fault {

    /**
     * Does it, and what makes it good again: starts what was killed, heals what was cut. Returns then; nobody need be
     * ready yet.
     */
    void strike(Rig rig, Dice dice) throws Exception;
}

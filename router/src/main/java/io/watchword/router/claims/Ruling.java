package io.watchword.router.claims;

/** What became of a command about a claim. */
public sealed interface Ruling {

    /** Done; the claim as it stands now. */
    record Done(Claim claim) implements Ruling {}

    /** Another claim is in the way. */
    record Taken(Claim by) implements Ruling {}

    /** There is no such claim of this caller. */
    record Unknown() implements Ruling {}

    /** The claim has ended: completed, released, or its lease was over and another one had the code. */
    record Ended(Claim claim) implements Ruling {}
}

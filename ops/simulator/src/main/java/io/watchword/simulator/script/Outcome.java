package io.watchword.simulator.script;

/**
 * What came of a step. Immutable.
 *
 * @param asExpected whether the ESME did what one that loses nothing does
 * @param said for people; no text, no full number
 */
public record Outcome(boolean asExpected, String said) {

    static Outcome good(String said) {
        return new Outcome(true, said);
    }
}

package io.watchword.chaos.guarantee;

import java.util.List;
import java.util.function.Function;

/**
 * Something that holds after every fault. Immutable.
 *
 * @param promise what holds, as a sentence
 * @param check what breaks it, a line each, without codes, texts and numbers; empty where it holds
 */
public record Guarantee(String promise, Function<Evidence, List<String>> check) {

    /** The lines that break it; empty where it holds. */
    public List<String> brokenBy(Evidence evidence) {
        return check.apply(evidence);
    }

    static List<String> none(long count, String what) {
        return count == 0 ? List.of() : List.of(count + " " + what);
    }
}

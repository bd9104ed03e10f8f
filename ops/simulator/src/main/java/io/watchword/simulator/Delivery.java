package io.watchword.simulator;

import java.util.List;

/** What came of all parts of a text. Immutable. */
public record Delivery(List<Answer> parts) {

    public Delivery {
        parts = List.copyOf(parts);
    }

    /** Every part was answered ESME_ROK. */
    public boolean accepted() {
        return parts.stream().allMatch(Answer::accepted);
    }
}

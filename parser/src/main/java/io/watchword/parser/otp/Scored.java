package io.watchword.parser.otp;

import java.util.List;

/** A shape, its score, the sort of code it is named as, whether it is said to be no longer good, and why. */
record Scored(Shape shape, int score, CodeName.Sort sort, boolean dead, Reasons reasons) {

    List<String> evidence() {
        return reasons.lines();
    }
}

package io.watchword.simulator.traffic;

import io.watchword.simulator.Sms;
import java.util.Optional;

/**
 * A text and what a reader should find in it. Immutable; {@code toString} shows neither.
 *
 * @param code as a person would type it; empty where there is none
 */
public record TrafficMessage(Sms sms, Optional<String> code) {

    @Override
    public String toString() {
        return "TrafficMessage[" + sms + ", " + (code.isPresent() ? "a code" : "no code") + "]";
    }
}

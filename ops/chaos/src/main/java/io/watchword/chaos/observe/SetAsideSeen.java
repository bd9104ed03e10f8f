package io.watchword.chaos.observe;

import java.util.Optional;

/** What was set aside instead of delivered. */
public interface SetAsideSeen {

    /** Where a message with this text lies and why, as {@code sms.unrouted UNKNOWN_NUMBER}; empty where it does not. */
    Optional<String> of(String text);
}

package io.watchword.simulator;

import java.time.Duration;

/**
 * How an SMSC behaves. Immutable; {@code toString} hides the password.
 *
 * @param port to listen on at 127.0.0.1; 0: a free one
 * @param systemId the ESME that may bind; empty: any
 * @param password that it must give; empty: any
 * @param window requests of a session that may be unanswered, 1 or more
 * @param answerTimeout how long an answer is waited for before the delivery counts as unanswered
 */
public record SmscOptions(int port, String systemId, String password, int window, Duration answerTimeout) {

    /** Any ESME, a free port, a window of 100, answers within 10 s. */
    public static final SmscOptions DEFAULT = new SmscOptions(0, "", "", 100, Duration.ofSeconds(10));

    public SmscOptions {
        if (window < 1) {
            throw new IllegalArgumentException("window must be 1 or more");
        }
    }

    public SmscOptions withPort(int value) {
        return new SmscOptions(value, systemId, password, window, answerTimeout);
    }

    public SmscOptions withLogin(String id, String secret) {
        return new SmscOptions(port, id, secret, window, answerTimeout);
    }

    public SmscOptions withWindow(int value) {
        return new SmscOptions(port, systemId, password, value, answerTimeout);
    }

    public SmscOptions withAnswerTimeout(Duration value) {
        return new SmscOptions(port, systemId, password, window, value);
    }

    @Override
    public String toString() {
        return "SmscOptions[port " + port + ", window " + window + "]";
    }
}

package io.watchword.standalone.demo;

import java.security.SecureRandom;

/** What our bind says to the simulated carrier. Immutable; {@code toString} hides the password. */
record DemoLogin(String systemId, String password) {

    private static final int PASSWORD_DIGITS = 8;

    /** Another password each time. */
    static DemoLogin random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_DIGITS; i++) {
            password.append(random.nextInt(10));
        }
        return new DemoLogin("watchword", password.toString());
    }

    @Override
    public String toString() {
        return "DemoLogin[" + systemId + "]";
    }
}

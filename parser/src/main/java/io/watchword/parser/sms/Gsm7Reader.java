package io.watchword.parser.sms;

/** Reads septets part by part; an escape at a part's end takes its character from the next one. Confined to one decode. */
final class Gsm7Reader {
    private static final int ESCAPE = 0x1B;
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private boolean escaped;
    private boolean lossy;

    /** Reads one part by the tables its header names. */
    void read(byte[] septets, char[] locking, char[] single) {
        for (byte septet : septets) {
            if (septet < 0) {
                text.append(REPLACEMENT);
                lossy = true;
                escaped = false;
            } else if (escaped) {
                text.append(extension(septet, locking, single));
                escaped = false;
            } else if (septet == ESCAPE) {
                escaped = true;
            } else {
                text.append(plain(locking[septet]));
            }
        }
    }

    /** A second escape stands for a space, an unknown extension for its plain character (3GPP 23.038 section 6.2.1.1). */
    private char extension(int septet, char[] locking, char[] single) {
        if (septet == ESCAPE) {
            lossy = true;
            return ' ';
        }
        if (single[septet] != Gsm7Tables.NONE) {
            return single[septet];
        }
        lossy = true;
        return plain(locking[septet]);
    }

    private char plain(char character) {
        if (character == Gsm7Tables.NONE) {
            lossy = true;
            return REPLACEMENT;
        }
        return character;
    }

    String text() {
        return text.toString();
    }

    /** Whether something had no character of its own, an escape with nothing after it included. */
    boolean lossy() {
        return lossy || escaped;
    }
}

package io.watchword.parser.otp;

/**
 * Something that looks like a code.
 *
 * @param value as a user would type it
 * @param start first character in the plain text
 * @param end one past the last
 * @param points how much it looks like one
 * @param look what it looks like, made by {@link #look}
 */
record Shape(String value, int start, int end, int points, Rule look) {

    /** For the evidence. */
    static Rule look(String what) {
        return new Rule("looks like a code: " + what);
    }

    /** Never the value: it may be a secret. */
    @Override
    public String toString() {
        return "Shape[" + look + ", start=" + start + ", end=" + end + "]";
    }
}

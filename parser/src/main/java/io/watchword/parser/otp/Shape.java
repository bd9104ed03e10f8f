package io.watchword.parser.otp;

/**
 * Something that looks like a code.
 *
 * @param value as a user would type it
 * @param start first character in the plain text
 * @param end one past the last
 * @param points how much it looks like one
 * @param look what it looks like, for the evidence
 */
record Shape(String value, int start, int end, int points, String look) {

    /** Never the value: it may be a secret. */
    @Override
    public String toString() {
        return "Shape[look=" + look + ", start=" + start + ", end=" + end + "]";
    }
}

package io.watchword.parser.otp;

/**
 * Something in a message that has the shape of a code, and how well it stands.
 *
 * @param value as a user would type it: ASCII digits, no separators
 * @param score the sum of the rules' weights; 60 and more is a code
 * @param start first character in the given text
 * @param end one past its last character in the given text
 */
public record Candidate(String value, int score, int start, int end) {

    /** Never the value: it may be a secret. */
    @Override
    public String toString() {
        return "Candidate[length=" + value.length() + ", score=" + score + ", start=" + start + ", end=" + end + "]";
    }
}

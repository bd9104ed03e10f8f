package io.watchword.parser.otp;

import java.util.Optional;

/**
 * A code found in a message.
 *
 * @param value as a user types it: ASCII digits whatever the script of the text, no separators, letters as they came
 * @param start first character of the code in the given text
 * @param end one past its last character in the given text
 * @param purpose what this code is for, when the text says so
 */
public record ExtractedCode(String value, int start, int end, Optional<Purpose> purpose) {

    /** Never the value: it is a secret. */
    @Override
    public String toString() {
        return "ExtractedCode[length=" + value.length() + ", start=" + start + ", end=" + end + "]";
    }
}

package io.watchword.parser.otp;

/**
 * Who sent the code, as far as the message tells.
 *
 * @param name the name as written, or the name of the catalogue's app
 * @param source what the name was taken from
 */
public record Service(String name, Source source) {

    /** Where a service's name comes from, the surest first. */
    public enum Source {
        /** The domain of an origin-bound line. */
        DOMAIN,
        /** An app whose sender or domain matches. */
        CATALOGUE,
        /** The wording of the text: {@code [Name]}, "your Name code". */
        FRAME,
        /** The alphanumeric sender. */
        SENDER
    }
}

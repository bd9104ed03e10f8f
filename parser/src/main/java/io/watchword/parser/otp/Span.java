package io.watchword.parser.otp;

/** Something that lies in a plain text. */
interface Span {

    int start();

    /** One past the last character. */
    int end();
}

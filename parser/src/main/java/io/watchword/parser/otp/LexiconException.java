package io.watchword.parser.otp;

/** A lexicon file that cannot be used, with the place of the fault. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    LexiconException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; 0 when it is the file as a whole. */
    public int line() {
        return line;
    }
}

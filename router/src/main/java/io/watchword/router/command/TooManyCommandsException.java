package io.watchword.router.command;

/** More commands are under way than this instance keeps; try again later. */
public final class TooManyCommandsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyCommandsException(int limit) {
        super("More than " + limit + " commands are under way");
    }
}

package io.watchword.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** The configuration cannot be used; names every problem at once, each with its key's path. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    public ConfigurationException(List<String> problems) {
        super("The configuration has problems:\n  " + String.join("\n  ", problems));
        this.problems = new ArrayList<>(problems);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }
}

package io.watchword.simulator.script;

import java.util.List;

/** A script that cannot be run: every problem, each with its place. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public ScriptException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}

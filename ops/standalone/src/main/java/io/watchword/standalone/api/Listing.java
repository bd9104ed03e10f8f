package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Model.CommandSpec;

/** Prints items as the user wants them. Stateless. */
final class Listing {

    private Listing() {}

    /**
     * A table, or one object a line.
     *
     * @param none said on standard error when there is nothing
     */
    static void print(JsonNode items, boolean json, String none, CommandSpec spec) {
        if (items.isEmpty()) {
            spec.commandLine().getErr().println(none);
        } else if (json) {
            items.forEach(item -> spec.commandLine().getOut().println(item));
        } else {
            Table.print(items, spec.commandLine().getOut());
        }
    }
}

package io.watchword.chaos.rig;

import io.watchword.chaos.observe.Callers.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who gets messages: some workspaces with some accounts, each with a number of its own. Immutable. */
public final class Population {

    private static final int WORKSPACES = 4;
    private static final int ACCOUNTS = 10;

    private final List<Place> places = new ArrayList<>();

    Population() {
        for (int i = 0; i < WORKSPACES * ACCOUNTS; i++) {
            String number = String.format(Locale.ROOT, "+1202555%04d", 100 + i);
            places.add(new Place("ws-" + (1 + i % WORKSPACES), "a" + i, number));
        }
    }

    /** Every account with its workspace and number. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /** All of them, E.164. */
    public List<String> numbers() {
        return places.stream().map(Place::number).toList();
    }

    /** All of them. */
    public List<String> workspaces() {
        return places.stream().map(Place::workspace).distinct().toList();
    }

    /** As {@code watchword apply} takes it. */
    String directory() {
        StringBuilder yaml =
                new StringBuilder("apps:\n  - {id: harbour, name: Harbour, senders: [Harbour]}\nworkspaces:\n");
        for (String workspace : workspaces()) {
            List<Place> here = places.stream()
                    .filter(place -> place.workspace().equals(workspace))
                    .toList();
            yaml.append("  - id: ").append(workspace).append("\n    members:\n      - {id: ana, role: OWNER}\n");
            yaml.append("    accounts:\n")
                    .append(here.stream()
                            .map(place -> "      - {id: " + place.account() + ", app: harbour, owner: ana}\n")
                            .collect(Collectors.joining()));
            yaml.append("    numbers:\n")
                    .append(here.stream()
                            .map(place -> "      - {msisdn: \"" + place.number() + "\", accounts: [" + place.account()
                                    + "]}\n")
                            .collect(Collectors.joining()));
        }
        return yaml.toString();
    }
}

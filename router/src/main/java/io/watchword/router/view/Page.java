package io.watchword.router.view;

import java.util.List;
import java.util.Optional;

/**
 * Some items and where the next ones start. Immutable.
 *
 * @param next what to ask with for the next page; empty: there are no more
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}

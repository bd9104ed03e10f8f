package io.watchword.router.http.call;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, to be told at once. Confined to one request. */
final class Violations {

    private final List<Problem.Violation> found = new ArrayList<>();

    void add(String field, String detail) {
        found.add(new Problem.Violation(field, detail));
    }

    /** Throws a 422 that names them all, where there are any. */
    void check() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}

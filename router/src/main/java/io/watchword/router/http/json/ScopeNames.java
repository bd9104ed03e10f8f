package io.watchword.router.http.json;

import io.watchword.schemas.avro.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scopes as the API writes them: {@code messages:read}. Stateless. */
public final class ScopeNames {

    private ScopeNames() {}

    /** The name of a scope. */
    public static String of(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The scope of a name. */
    public static Optional<Scope> scope(String name) {
        return Arrays.stream(Scope.values())
                .filter(scope -> of(scope).equals(name))
                .findFirst();
    }

    /** All names. */
    public static List<String> all() {
        return Arrays.stream(Scope.values()).map(ScopeNames::of).toList();
    }
}

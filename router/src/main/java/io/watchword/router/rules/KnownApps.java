package io.watchword.router.rules;

import io.watchword.router.rules.CodeReading.FoundCode;
import io.watchword.router.rules.CodeReading.Scored;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.CodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of the apps that a number is used for, be they of the catalogue or the workspace's own, added to what a
 * text says: whose service it is, by domain, sender or name; and that a number from a sender of codes is a code where the
 * text alone leaves it in doubt. Stateless.
 */
public final class KnownApps {

    /** The evidence of a code that only its sender made sure. */
    public static final String EVIDENCE = "sent by an app that this number is used for";

    /** Two guesses closer than this cannot be told apart, whoever sent them. */
    private static final int MARGIN = 4;

    private KnownApps() {}

    /** {@code reading} with what the apps of {@code associations} add to it. */
    public static CodeReading complete(CodeReading reading, List<Association> associations, Sighting sighting) {
        List<Association> byDomain =
                those(associations, each -> Expectation.of(each).hasDomainOf(sighting));
        List<Association> bySender =
                those(associations, each -> Expectation.of(each).hasSenderOf(sighting));
        Optional<String> service = onlyApp(byDomain)
                .or(() -> onlyApp(bySender))
                .or(() -> onlyApp(those(associations, each -> isCalled(each, sighting))))
                .or(reading::service);
        boolean sent = !byDomain.isEmpty() || !bySender.isEmpty();
        CodeReading known = with(reading, service);
        return sent && reading.kind() == CodeKind.UNSURE && isClear(reading.guesses()) ? sure(known) : known;
    }

    private static List<Association> those(List<Association> associations, Predicate<Association> holds) {
        return associations.stream().filter(holds).toList();
    }

    /** The name of the one app that they are of, however many accounts. */
    private static Optional<String> onlyApp(List<Association> associations) {
        boolean one = associations.stream().map(Association::getApp).distinct().count() == 1;
        return one ? Optional.of(associations.get(0).getAppName()) : Optional.empty();
    }

    private static boolean isCalled(Association association, Sighting sighting) {
        String name = association.getAppName().strip().toLowerCase(Locale.ROOT);
        return sighting.service()
                .filter(service -> service.strip().toLowerCase(Locale.ROOT).equals(name))
                .isPresent();
    }

    private static boolean isClear(List<Scored> guesses) {
        return guesses.size() == 1
                || (guesses.size() > 1
                        && guesses.get(0).score() - guesses.get(1).score() >= MARGIN);
    }

    private static CodeReading with(CodeReading reading, Optional<String> service) {
        return new CodeReading(
                reading.kind(),
                reading.confidence(),
                reading.codes(),
                reading.guesses(),
                service,
                reading.domain(),
                reading.validity(),
                reading.evidence());
    }

    private static CodeReading sure(CodeReading reading) {
        List<String> evidence = new ArrayList<>(reading.evidence());
        evidence.add(EVIDENCE);
        return new CodeReading(
                CodeKind.OTP,
                reading.confidence(),
                List.of(new FoundCode(reading.guesses().get(0).value(), Optional.empty())),
                List.of(),
                reading.service(),
                reading.domain(),
                reading.validity(),
                evidence);
    }
}

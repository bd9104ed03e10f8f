package io.watchword.router.rules;

import io.watchword.schemas.avro.Association;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which of a number's associations a message is for: the first rule that leaves exactly one. Stateless. */
public final class AssociationRules {

    /**
     * What was decided.
     *
     * @param association whose it is; empty with {@link Rule#AMBIGUOUS} and {@link Rule#NO_ASSOCIATION}
     */
    public record Decision(Optional<Association> association, Rule rule) {}

    private AssociationRules() {}

    /**
     * Decides.
     *
     * @param associations all of the number's, in whatever state: an app verifies the number while it is still PENDING
     * @param enrolling whether an association has an enrollment that was open when the message came
     */
    public static Decision decide(List<Association> associations, Predicate<Association> enrolling, Sighting sighting) {
        if (associations.isEmpty()) {
            return new Decision(Optional.empty(), Rule.NO_ASSOCIATION);
        }
        if (associations.size() == 1) {
            return new Decision(Optional.of(associations.get(0)), Rule.ONLY_ASSOCIATION);
        }
        return only(associations, Rule.ENROLLMENT_EXPECTS, each -> enrolling.test(each) && expected(each, sighting))
                .or(() -> only(
                        associations,
                        Rule.ORIGIN_DOMAIN,
                        each -> Expectation.of(each).hasDomainOf(sighting)))
                .or(() -> only(
                        associations, Rule.SENDER, each -> Expectation.of(each).hasSenderOf(sighting)))
                .or(() -> only(associations, Rule.SERVICE, each -> isService(each, sighting)))
                .or(() -> only(associations, Rule.ONLY_ENROLLMENT, enrolling))
                .orElseGet(() -> new Decision(Optional.empty(), Rule.AMBIGUOUS));
    }

    private static Optional<Decision> only(List<Association> all, Rule rule, Predicate<Association> holds) {
        List<Association> left = all.stream().filter(holds).limit(2).toList();
        return left.size() == 1 ? Optional.of(new Decision(Optional.of(left.get(0)), rule)) : Optional.empty();
    }

    private static boolean expected(Association association, Sighting sighting) {
        return Expectation.of(association).match(sighting) == Expectation.Match.EXPECTED;
    }

    private static boolean isService(Association association, Sighting sighting) {
        return sighting.service()
                .map(AssociationRules::folded)
                .filter(service -> service.equals(folded(association.getAppName()))
                        || service.equals(folded(association.getApp())))
                .isPresent();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

package io.watchword.router.rules;

import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.RememberedSender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which of a number's associations a message is for: the first rule that leaves exactly one. No rule takes a
 * message from another owner's ACTIVE association that expects it: then it is ambiguous. Stateless.
 */
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
        return byRule(associations, enrolling, sighting)
                .filter(decision -> !isContested(decision, associations, sighting))
                .orElseGet(() -> new Decision(Optional.empty(), Rule.AMBIGUOUS));
    }

    private static Optional<Decision> byRule(
            List<Association> associations, Predicate<Association> enrolling, Sighting sighting) {
        return only(
                        associations,
                        Rule.REMEMBERED,
                        each -> remembering(each, sighting).isPresent())
                .or(() -> only(
                        associations,
                        Rule.ENROLLMENT_EXPECTS,
                        each -> enrolling.test(each) && expected(each, sighting)))
                .or(() -> only(
                        associations,
                        Rule.ORIGIN_DOMAIN,
                        each -> Expectation.of(each).hasDomainOf(sighting)))
                .or(() -> only(
                        associations, Rule.SENDER, each -> Expectation.of(each).hasSenderOf(sighting)))
                .or(() -> only(associations, Rule.SERVICE, each -> isService(each, sighting)))
                .or(() -> only(associations, Rule.ONLY_ENROLLMENT, enrolling));
    }

    /**
     * Whether somebody else's ACTIVE association expects the message too. Then no rule gives it away, whatever was
     * changed on the chosen one; only a sender given by hand does, by an owner of both.
     */
    private static boolean isContested(Decision decision, List<Association> all, Sighting sighting) {
        Association chosen = decision.association.orElseThrow();
        List<String> decided = decision.rule == Rule.REMEMBERED
                ? remembering(chosen, sighting).map(RememberedSender::getOver).orElse(List.of())
                : List.of();
        return all.stream()
                .filter(other -> other.getState() == AssociationState.ACTIVE)
                .filter(other -> !other.getOwner().equals(chosen.getOwner()))
                .filter(other -> !decided.contains(other.getGeneration()))
                .anyMatch(other -> matches(other, sighting));
    }

    /** Whether the message is from a sender, domain or app of the association. */
    public static boolean matches(Association association, Sighting sighting) {
        return expected(association, sighting) || isService(association, sighting);
    }

    private static Optional<RememberedSender> remembering(Association association, Sighting sighting) {
        return association.getRemembered().stream()
                .filter(remembered -> Expectation.isSame(remembered.getSender(), sighting.sender()))
                .findFirst();
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

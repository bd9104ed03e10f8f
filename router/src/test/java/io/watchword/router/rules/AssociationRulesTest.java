package io.watchword.router.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.rules.AssociationRules.Decision;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationRulesTest {

    /** Three accounts on one number: two of Google, which send alike, and one of a bank. */
    private static final List<Association> THREE = List.of(
            association("ads", "google", "Google", List.of("Google", "22000"), List.of("google.com")),
            association("mail", "gmail", "Gmail", List.of("Google", "22000"), List.of("google.com", "gmail.com")),
            association("bank", "mybank", "My Bank", List.of("+12025550199"), List.of("mybank.example")));

    private static Association association(
            String account, String app, String name, List<String> senders, List<String> domains) {
        return Association.newBuilder()
                .setId(account + "@+12025550101")
                .setAccount(account)
                .setApp(app)
                .setAppName(name)
                .setState(AssociationState.ACTIVE)
                .setPolicy(SenderPolicy.PREFER)
                .setSenders(senders)
                .setDomains(domains)
                .build();
    }

    /** Empty cells: no domain, no service, nobody enrolls, no account. */
    @ParameterizedTest
    @CsvSource({
        // sender,        domain,            service,   enrolling,  account, rule
        "Google,          ,                  ,          ads,        ads,     ENROLLMENT_EXPECTS",
        "GOOGLE,          ,                  ,          mail,       mail,    ENROLLMENT_EXPECTS",
        "Nobody,          google.com,        ,          ads,        ads,     ENROLLMENT_EXPECTS",
        "Google,          ,                  ,          ads mail,   ,        AMBIGUOUS",
        "Google,          gmail.com,         ,          ads mail,   mail,    ORIGIN_DOMAIN",
        "Google,          login.gmail.com,   ,          ,           mail,    ORIGIN_DOMAIN",
        "Google,          notgmail.com,      ,          ,           ,        AMBIGUOUS",
        "12025550199,     ,                  ,          ,           bank,    SENDER",
        "+12025550199,    ,                  ,          ,           bank,    SENDER",
        "+12025550199,    ,                  ,          ads,        bank,    SENDER",
        "Nobody,          ,                  My Bank,   ,           bank,    SERVICE",
        "Nobody,          ,                  MYBANK,    ,           bank,    SERVICE",
        "Google,          ,                  gmail,     ,           mail,    SERVICE",
        "Nobody,          ,                  ,          bank,       bank,    ONLY_ENROLLMENT",
        "Nobody,          ,                  ,          ads bank,   ,        AMBIGUOUS",
        "Nobody,          ,                  ,          ,           ,        AMBIGUOUS",
        "Google,          ,                  ,          ,           ,        AMBIGUOUS",
    })
    void shouldTakeTheFirstRuleThatLeavesExactlyOne(
            String sender,
            @Nullable String domain,
            @Nullable String service,
            @Nullable String enrolling,
            @Nullable String account,
            Rule rule) {
        Set<String> open = enrolling == null ? Set.of() : Set.copyOf(Arrays.asList(enrolling.split(" ", -1)));
        Sighting sighting =
                new Sighting(sender, Optional.ofNullable(domain), Optional.ofNullable(service), Instant.EPOCH);

        Decision decision = AssociationRules.decide(THREE, each -> open.contains(each.getAccount()), sighting);

        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.association().map(Association::getAccount)).isEqualTo(Optional.ofNullable(account));
    }

    @Test
    void shouldAskNothing_whenThereIsOneAssociation() {
        Sighting stranger = new Sighting("Nobody", Optional.empty(), Optional.empty(), Instant.EPOCH);

        Decision decision = AssociationRules.decide(THREE.subList(2, 3), each -> false, stranger);

        assertThat(decision.rule()).isEqualTo(Rule.ONLY_ASSOCIATION);
        assertThat(decision.association().map(Association::getAccount)).contains("bank");
    }

    @Test
    void shouldSaySo_whenThereIsNoAssociation() {
        Sighting any = new Sighting("Google", Optional.empty(), Optional.empty(), Instant.EPOCH);

        Decision decision = AssociationRules.decide(List.of(), each -> true, any);

        assertThat(decision).isEqualTo(new Decision(Optional.empty(), Rule.NO_ASSOCIATION));
    }
}

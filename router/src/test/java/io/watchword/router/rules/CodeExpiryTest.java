package io.watchword.router.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.rules.CodeExpiry.Expiry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeExpiryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final CodeExpiry RULE = new CodeExpiry(Duration.ofMinutes(10), Duration.ofHours(24));

    private static Association.Builder association() {
        return Association.newBuilder()
                .setId("ads@+12025550101")
                .setAccount("ads")
                .setApp("google")
                .setAppName("Google")
                .setState(AssociationState.ACTIVE)
                .setPolicy(SenderPolicy.ANY);
    }

    @Test
    void shouldFollowTheText_whenItStatesAValidity() {
        Association quick = association().setCodeValiditySeconds(30).build();

        assertThat(RULE.of(Optional.of(Duration.ofMinutes(5)), quick, NOON))
                .isEqualTo(new Expiry(Instant.parse("2026-11-25T12:05:00Z"), ExpirySource.TEXT));
    }

    @Test
    void shouldFollowTheApp_whenTheTextIsSilent() {
        Association quick = association().setCodeValiditySeconds(30).build();

        assertThat(RULE.of(Optional.empty(), quick, NOON))
                .isEqualTo(new Expiry(Instant.parse("2026-11-25T12:00:30Z"), ExpirySource.APP));
    }

    @Test
    void shouldTakeTenMinutes_whenNobodySpeaks() {
        assertThat(RULE.of(Optional.empty(), association().build(), NOON))
                .isEqualTo(new Expiry(Instant.parse("2026-11-25T12:10:00Z"), ExpirySource.DEFAULT));
    }

    @Test
    void shouldEndAfterADay_whenTheTextStatesMore() {
        assertThat(RULE.of(Optional.of(Duration.ofDays(30)), association().build(), NOON))
                .isEqualTo(new Expiry(Instant.parse("2026-11-26T12:00:00Z"), ExpirySource.TEXT));
    }
}

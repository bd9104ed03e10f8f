package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.joining.SmsBuilder;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.router.rules.KnownApps;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a text's own words, and of the apps that its number is used for, is in the code that goes out. */
class RealTextsTest {

    @TempDir
    Path state;

    private RoutingFixture routing;

    @BeforeEach
    void start() {
        routing = new RoutingFixture(state, RoutingSettings.STANDARD, new ExtractorReader(OtpExtractor.standard()));
    }

    @AfterEach
    void stop() {
        routing.close();
    }

    @Test
    void shouldExpireWhenTheTextSays_alsoPastMidnightThere() {
        routing.number(association("ads").build());

        routing.pass(Duration.ofHours(10).plusMinutes(58))
                .receive(SmsBuilder.text("Ihr Code 481516 gilt bis 00:03 Uhr MEZ.")
                        .from("Fernbank"));

        Code code = routing.codes.readValue();
        assertThat(code.getReceivedAt()).isEqualTo(Instant.parse("2026-11-25T22:58:00Z"));
        assertThat(code.getExpiresAt()).isEqualTo(Instant.parse("2026-11-25T23:03:00Z"));
        assertThat(code.getExpiryStated()).isEqualTo(ExpirySource.TEXT);
    }

    @Test
    void shouldSendACodeForEachPurpose() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("Your login code is 482913. Your payment code is 771204."));

        assertThat(routing.codes.readValuesToList())
                .extracting(code -> Seals.text(code.getValue()), Code::getPurpose)
                .containsExactlyInAnyOrder(tuple("482913", "LOGIN"), tuple("771204", "PAYMENT"));
    }

    @Test
    void shouldNameTheServiceByAnAppsSender_whenTheTextDoesNotSay() {
        routing.number(
                association("ads")
                        .setApp("fern")
                        .setAppName("Fern Bank")
                        .setSenders(List.of("22000"))
                        .build(),
                association("mail").build());

        routing.receive(SmsBuilder.text("Your code is 481516").from("22000"));

        assertThat(routing.codes.readValue())
                .returns("Fern Bank", Code::getService)
                .returns("ads", Code::getAccount);
        assertThat(routing.messages.readValue().getService()).isEqualTo("Fern Bank");
    }

    @Test
    void shouldNameTheServiceAsTheCatalogueDoes_whenTheDomainIsAnApps() {
        routing.number(association("ads")
                .setAppName("Fern Bank")
                .setDomains(List.of("fern.example"))
                .build());

        routing.receive(SmsBuilder.text("481516 is your code.\n\n@login.fern.example #481516"));

        assertThat(routing.codes.readValue())
                .returns("Fern Bank", Code::getService)
                .returns("login.fern.example", Code::getDomain);
    }

    @Test
    void shouldTakeADoubtfulNumberForACode_onlyFromAnAppsSender() {
        String doubtful = "Fern 4815 code. Dial 22 now or www.fern.example";
        routing.number(association("ads").setSenders(List.of("22000")).build());

        routing.receive(SmsBuilder.text(doubtful).from("33000"));
        Message unknown = routing.messages.readValue();
        routing.receive(SmsBuilder.text(doubtful).from("22000"));

        assertThat(unknown.getKind()).isEqualTo(CodeKind.UNSURE);
        Message known = routing.messages.readValue();
        assertThat(known.getKind()).isEqualTo(CodeKind.OTP);
        assertThat(known.getEvidence()).contains(KnownApps.EVIDENCE);
        assertThat(routing.codes.readValuesToList())
                .singleElement()
                .satisfies(code -> assertThat(Seals.text(code.getValue())).isEqualTo("4815"));
    }
}

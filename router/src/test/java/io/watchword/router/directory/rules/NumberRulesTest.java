package io.watchword.router.directory.rules;

import static io.watchword.router.directory.rules.Register.NOON;
import static io.watchword.router.directory.rules.Register.NUMBER;
import static io.watchword.router.directory.rules.Register.OTHER_NUMBER;
import static io.watchword.router.directory.rules.Register.associate;
import static io.watchword.router.directory.rules.Register.delete;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.RememberSender;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and who uses them. */
class NumberRulesTest {

    /** 90 days after {@link Register#NOON}. */
    private static final Instant REST_ENDS = Instant.parse("2026-05-30T12:00:00Z");

    private final Register acme = Register.ofAcme();

    @BeforeEach
    void addAnotherWorkspace() {
        acme.accept(new PutWorkspace("globex", "Globex", null));
    }

    @Test
    void shouldLetANumberBeInOneWorkspaceAtMost() {
        assertThat(acme.refuse(new PutNumber("globex", NUMBER, LineType.VOIP))).isEqualTo("NUMBER_TAKEN number");
        assertThat(acme.accept(new PutNumber("acme", NUMBER, LineType.MOBILE)).getCreated())
                .isFalse();
        assertThat(acme.number(NUMBER).getLineType()).isEqualTo(LineType.MOBILE);
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12025550101", "+1 202 555 0101", "raw:3132", "+12", "Google"})
    void shouldRefuseWhatIsNoNumberInInternationalForm(String number) {
        assertThat(acme.refuse(new PutNumber("acme", number, LineType.VOIP))).isEqualTo("INVALID number");
    }

    @Test
    void shouldRest90Days_whenReleased() {
        DirectoryEvent released = acme.accept(delete(EntityKind.NUMBER, "acme", NUMBER, null));
        assertThat(released.getNumber()).isEqualTo(NUMBER);
        NumberEntry resting = acme.number(NUMBER);
        assertThat(resting.getState()).isEqualTo(NumberState.QUARANTINED);
        assertThat(resting.getQuarantinedUntil()).isEqualTo(REST_ENDS);
        assertThat(resting.getAssociations()).isEmpty();
        assertThat(acme.account("ads").getNumbers()).isEmpty();
        assertThat(acme.refuse(new PutNumber("globex", NUMBER, LineType.VOIP))).isEqualTo("QUARANTINED number");
        assertThat(acme.refuse(associate("ads", NUMBER, false))).isEqualTo("NOT_FOUND number");
        assertThat(acme.refuse(delete(EntityKind.NUMBER, "acme", NUMBER, null))).isEqualTo("NOT_FOUND id");
    }

    @Test
    void shouldBeFree_whenItsRestIsOver() {
        acme.accept(delete(EntityKind.NUMBER, "acme", NUMBER, null));
        assertThat(acme.endQuarantine(NUMBER, REST_ENDS.minusMillis(1))).isEmpty();
        DirectoryEvent ended = acme.endQuarantine(NUMBER, REST_ENDS).orElseThrow();
        assertThat(ended.getAccepted()).isTrue();
        assertThat(acme.get(Topics.DIRECTORY_NUMBER, NUMBER)).isEmpty();
        assertThat(acme.endQuarantine(NUMBER, REST_ENDS)).isEmpty();
        assertThat(acme.accept(new PutNumber("globex", NUMBER, LineType.VOIP)).getCreated())
                .isTrue();
    }

    @Test
    void shouldReturnToTheWorkspaceThatReleasedIt_andNoLongerRest() {
        acme.accept(delete(EntityKind.NUMBER, "acme", NUMBER, null));
        assertThat(acme.accept(new PutNumber("acme", NUMBER, LineType.VOIP)).getCreated())
                .isTrue();
        assertThat(acme.number(NUMBER).getQuarantinedUntil()).isNull();
        assertThat(acme.endQuarantine(NUMBER, REST_ENDS)).isEmpty();
        assertThat(acme.number(NUMBER).getState()).isEqualTo(NumberState.ACTIVE);
    }

    @Test
    void shouldNotReleaseANumberOfAnother() {
        assertThat(acme.refuse(delete(EntityKind.NUMBER, "globex", NUMBER, null)))
                .isEqualTo("NOT_FOUND id");
    }

    @Test
    void shouldBePending_withAllThatRoutingNeedsOfTheApp() {
        assertThat(acme.number(NUMBER).getAssociations()).singleElement().satisfies(association -> {
            assertThat(association.getId()).isEqualTo("ads@" + NUMBER);
            assertThat(association.getState()).isEqualTo(AssociationState.PENDING);
            assertThat(association.getAppName()).isEqualTo("Google");
            assertThat(association.getSenders()).containsExactly("Google", "22000");
            assertThat(association.getDomains()).containsExactly("google.com");
            assertThat(association.getCodeValiditySeconds()).isEqualTo(600);
        });
        assertThat(acme.account("ads").getNumbers()).containsExactly(NUMBER);
    }

    @Test
    void shouldShareANumberAmongAccountsOfItsWorkspace_andOfNoOther() {
        acme.accept(new PutAccount("acme", "mail", "google", "Mail", "bo"));
        DirectoryEvent second = acme.accept(associate("mail", NUMBER, true));
        assertThat(second.getCreated()).isTrue();
        assertThat(second.getEntity()).isEqualTo("mail@" + NUMBER);
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(2);
        acme.accept(new PutNumber("globex", OTHER_NUMBER, LineType.VOIP));
        assertThat(acme.refuse(associate("ads", OTHER_NUMBER, false))).isEqualTo("NOT_FOUND number");
    }

    @Test
    void shouldStayActiveAndKeepItsSenders_whenPutAgainWithout() {
        acme.accept(associate("ads", NUMBER, true, "Own"));
        DirectoryEvent again = acme.accept(associate("ads", NUMBER, false));
        assertThat(again.getCreated()).isFalse();
        assertThat(acme.number(NUMBER).getAssociations()).singleElement().satisfies(association -> {
            assertThat(association.getState()).isEqualTo(AssociationState.ACTIVE);
            assertThat(association.getSenders()).containsExactly("Google", "22000", "Own");
        });
        acme.accept(associate("ads", NUMBER, false, "Instead"));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getSenders())
                .containsExactly("Google", "22000", "Instead");
    }

    @Test
    void shouldActivateAndTurnSmsMfaOn_whenAnEnrollmentIsVerified() {
        DirectoryEvent verified = acme.accept(new ActivateAssociation(NUMBER, "ads@" + NUMBER, "e1"));
        assertThat(verified.getWorkspace()).isEqualTo("acme");
        assertThat(acme.number(NUMBER).getAssociations().get(0).getState()).isEqualTo(AssociationState.ACTIVE);
        assertThat(acme.account("ads").getSmsMfa()).isTrue();
        assertThat(acme.refuse(new ActivateAssociation(NUMBER, "mail@" + NUMBER, "e1")))
                .isEqualTo("NOT_FOUND association");
    }

    @Test
    void shouldTurnSmsMfaOff_onlyWithTheLastActiveNumber() {
        acme.accept(new PutNumber("acme", OTHER_NUMBER, LineType.VOIP));
        acme.accept(associate("ads", OTHER_NUMBER, false));
        acme.accept(new ActivateAssociation(NUMBER, "ads@" + NUMBER, "e1"));
        acme.accept(new ActivateAssociation(OTHER_NUMBER, "ads@" + OTHER_NUMBER, "e2"));
        acme.accept(delete(EntityKind.ASSOCIATION, "acme", NUMBER, "ads"));
        assertThat(acme.account("ads").getSmsMfa()).isTrue();
        acme.accept(delete(EntityKind.NUMBER, "acme", OTHER_NUMBER, null));
        assertThat(acme.account("ads").getSmsMfa()).isFalse();
    }

    @Test
    void shouldRememberASender() {
        acme.accept(new RememberSender(NUMBER, "ads@" + NUMBER, "72975"));
        acme.accept(new RememberSender(NUMBER, "ads@" + NUMBER, "72975"));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getRemembered())
                .singleElement()
                .satisfies(remembered -> assertThat(remembered.getSender()).isEqualTo("72975"));
    }

    @Test
    void shouldUseTheTimeOfTheCommand_notTheClock() {
        acme.at(NOON.plusSeconds(60));
        acme.accept(delete(EntityKind.NUMBER, "acme", NUMBER, null));
        assertThat(acme.number(NUMBER).getQuarantinedUntil()).isEqualTo(REST_ENDS.plusSeconds(60));
    }
}

package io.watchword.schemas;

import io.watchword.schemas.Topic.Cleanup;
import io.watchword.schemas.Topic.Spread;
import io.watchword.schemas.Topic.Stamp;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.AuditEvent;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceCommand;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** The topic catalogue: every topic there is but the ones made for a subscription. */
public final class Topics {

    /** Key: {@link NumberKey}. A part is here before its PDU is answered ESME_ROK. */
    public static final Topic<RawSms> SMS_RAW =
            log("sms.raw", RawSms.class, Spread.NUMBER, Duration.ofDays(7), Stamp.LOG_APPEND_TIME);

    /** Key: workspace. */
    public static final Topic<Message> SMS_MESSAGE =
            log("sms.message", Message.class, Spread.WORKSPACE, Duration.ofDays(90));

    /** Key: workspace. */
    public static final Topic<Code> OTP_CODE = log("otp.code", Code.class, Spread.WORKSPACE, Duration.ofHours(24));

    /** Key: E.164 number. */
    public static final Topic<NumberCommand> NUMBER_COMMAND =
            log("number.command", NumberCommand.class, Spread.NUMBER, Duration.ofDays(7));

    /** Key: workspace. */
    public static final Topic<EnrollmentEvent> ENROLLMENT =
            log("enrollment", EnrollmentEvent.class, Spread.WORKSPACE, Duration.ofDays(30));

    /** Key: workspace. */
    public static final Topic<WorkspaceCommand> WORKSPACE_COMMAND =
            log("workspace.command", WorkspaceCommand.class, Spread.WORKSPACE, Duration.ofDays(7));

    /** Key: command id. */
    public static final Topic<DirectoryCommand> DIRECTORY_COMMAND =
            log("directory.command", DirectoryCommand.class, Spread.ONE, Duration.ofDays(7));

    /** Key: command id. */
    public static final Topic<DirectoryEvent> DIRECTORY_EVENT =
            log("directory.event", DirectoryEvent.class, Spread.ONE, Duration.ofDays(7));

    /** Key: E.164 number. */
    public static final Topic<NumberEntry> DIRECTORY_NUMBER =
            table("directory.number", NumberEntry.class, Spread.NUMBER);

    /** Key: workspace. */
    public static final Topic<WorkspaceEntry> DIRECTORY_WORKSPACE =
            table("directory.workspace", WorkspaceEntry.class, Spread.ONE);

    /** Key: {@code <workspace>/<member>}. */
    public static final Topic<MemberEntry> DIRECTORY_MEMBER = table("directory.member", MemberEntry.class, Spread.ONE);

    /** Key: {@code <workspace>/<app>}, or {@code <app>} for the global catalogue. */
    public static final Topic<AppEntry> DIRECTORY_APP = table("directory.app", AppEntry.class, Spread.ONE);

    /** Key: {@code <workspace>/<account>}. */
    public static final Topic<AccountEntry> DIRECTORY_ACCOUNT =
            table("directory.account", AccountEntry.class, Spread.ONE);

    /** Key: {@code <workspace>/<key>}. */
    public static final Topic<KeyEntry> DIRECTORY_KEY = table("directory.key", KeyEntry.class, Spread.ONE);

    /** Key: {@code <workspace>/<subscription>}. */
    public static final Topic<SubscriptionEntry> DIRECTORY_SUBSCRIPTION =
            table("directory.subscription", SubscriptionEntry.class, Spread.ONE);

    /** Key: {@code <group>/<instance>/<bind>}. */
    public static final Topic<LinkSession> LINK_SESSION = table("link.session", LinkSession.class, Spread.ONE);

    /** Key: {@link NumberKey}. */
    public static final Topic<SetAside> SMS_UNROUTED =
            log("sms.unrouted", SetAside.class, Spread.NUMBER, Duration.ofDays(30));

    /** Key: {@link NumberKey}, or none where it is not known. */
    public static final Topic<SetAside> SMS_DEAD_LETTER =
            log("sms.dead-letter", SetAside.class, Spread.NUMBER, Duration.ofDays(30));

    /** Key: workspace. */
    public static final Topic<AuditEvent> AUDIT =
            log("audit", AuditEvent.class, Spread.WORKSPACE, Duration.ofDays(400));

    private static final List<Topic<?>> ALL = List.of(
            SMS_RAW,
            SMS_MESSAGE,
            OTP_CODE,
            NUMBER_COMMAND,
            ENROLLMENT,
            WORKSPACE_COMMAND,
            DIRECTORY_COMMAND,
            DIRECTORY_EVENT,
            DIRECTORY_NUMBER,
            DIRECTORY_WORKSPACE,
            DIRECTORY_MEMBER,
            DIRECTORY_APP,
            DIRECTORY_ACCOUNT,
            DIRECTORY_KEY,
            DIRECTORY_SUBSCRIPTION,
            LINK_SESSION,
            SMS_UNROUTED,
            SMS_DEAD_LETTER,
            AUDIT);

    private Topics() {}

    /** All of them. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /**
     * The topic of one Kafka subscriber, {@code otp.code.<workspace>.<subscription>}: one partition, keyed by account.
     */
    public static Topic<Code> ofSubscription(String workspace, String subscription) {
        return log(
                OTP_CODE.name() + "." + workspace + "." + subscription, Code.class, Spread.ONE, OTP_CODE.retention());
    }

    private static <V extends SpecificRecordBase> Topic<V> log(
            String name, Class<V> type, Spread spread, Duration retention) {
        return log(name, type, spread, retention, Stamp.CREATE_TIME);
    }

    private static <V extends SpecificRecordBase> Topic<V> log(
            String name, Class<V> type, Spread spread, Duration retention, Stamp stamp) {
        return new Topic<>(name, new AvroSerde<>(type), spread, Cleanup.DELETE, retention, stamp);
    }

    private static <V extends SpecificRecordBase> Topic<V> table(String name, Class<V> type, Spread spread) {
        return new Topic<>(name, new AvroSerde<>(type), spread, Cleanup.COMPACT, Duration.ZERO, Stamp.CREATE_TIME);
    }
}

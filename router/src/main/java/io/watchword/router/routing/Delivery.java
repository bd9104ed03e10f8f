package io.watchword.router.routing;

import io.watchword.router.enrollment.EnrollmentRules;
import io.watchword.router.joining.Digests;
import io.watchword.router.routing.CodeIssuer.Issued;
import io.watchword.router.routing.CodeIssuer.Standing;
import io.watchword.router.routing.Messages.MessageFlag;
import io.watchword.router.routing.Outstanding.Progress;
import io.watchword.router.rules.AssociationRules;
import io.watchword.router.rules.AssociationRules.Decision;
import io.watchword.router.rules.Rule;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SeenState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Delivers a message to a number's workspace: to one of its accounts, or to be held until somebody says whose it is.
 * Confined to one task.
 */
final class Delivery {

    private final ProcessorContext<String, SpecificRecordBase> context;
    private final RoutingSettings settings;
    private final RoutingMetrics metrics;
    private final Outlets outlets;
    private final Enrollments enrollments;
    private final Outstanding outstanding;
    private final Seen texts;
    private final CodeIssuer codes;

    Delivery(ProcessorContext<String, SpecificRecordBase> context, RoutingParts parts, Outlets outlets) {
        this.context = context;
        this.settings = parts.settings();
        this.metrics = parts.metrics();
        this.outlets = outlets;
        NumberMemory memory = NumberMemory.of(context, parts, outlets);
        this.enrollments = memory.enrollments();
        this.outstanding = memory.outstanding();
        this.texts = new Seen(context.getStateStore(RoutingStores.SEEN), Seen.Kind.TEXT, settings.repeatWindow());
        this.codes = new CodeIssuer(
                settings, new Seen(context.getStateStore(RoutingStores.SEEN), Seen.Kind.CODE, settings.codeWindow()));
    }

    /** Forgets what is too old to be repeated. */
    void dropOld(Instant now) {
        texts.dropOld(now);
        codes.dropOld(now);
    }

    void deliver(ReadSms sms, NumberEntry entry) {
        if (isOfFormer(sms, entry)) {
            return;
        }
        Decision decision = decide(sms, entry);
        if (decision.association().isPresent()) {
            toAccount(sms, entry, decision.association().get(), decision.rule());
        } else if (!(sms.joined().occasion() instanceof Occasion.ReadEarly)) {
            toNobody(sms, entry, decision.rule());
        }
    }

    /** What an account had that is gone is for none that came after it. */
    private static boolean isOfFormer(ReadSms sms, NumberEntry entry) {
        return sms.joined().occasion() instanceof Occasion.Redelivered again
                && !again.order().getAccountGeneration().isEmpty()
                && entry.getAssociations().stream()
                        .noneMatch(each ->
                                each.getAccountGeneration().equals(again.order().getAccountGeneration()));
    }

    private Decision decide(ReadSms sms, NumberEntry entry) {
        Optional<Association> given = sms.joined()
                .occasion()
                .givenTo()
                .flatMap(account -> entry.getAssociations().stream()
                        .filter(each -> each.getAccount().equals(account))
                        .findFirst());
        if (given.isPresent()) {
            return new Decision(given, Rule.ASSIGNED);
        }
        if (sms.joined().occasion() instanceof Occasion.Assigned) {
            return new Decision(Optional.empty(), Rule.AMBIGUOUS);
        }
        Instant receivedAt = sms.joined().receivedAt();
        return AssociationRules.decide(
                entry.getAssociations(), each -> isEnrolling(entry, each, receivedAt), sms.sighting());
    }

    private boolean isEnrolling(NumberEntry entry, Association association, Instant receivedAt) {
        return EnrollmentRules.isOpenAt(enrollments.last(entry.getNumber(), association), receivedAt);
    }

    private void toNobody(ReadSms sms, NumberEntry entry, Rule rule) {
        Progress progress = outstanding.of(sms.joined());
        Message.Builder message = Messages.of(sms, entry, progress.nextRevision(), rule);
        Messages.withoutAccount(
                message,
                entry,
                rule,
                sms.sighting(),
                each -> isEnrolling(entry, each, sms.joined().receivedAt()));
        send(sms, entry, message, Messages.flags(sms));
        metrics.routed(rule);
        outstanding.hold(sms.joined(), entry, now());
        outstanding.delivered(sms.joined(), true, progress, now());
    }

    private void toAccount(ReadSms sms, NumberEntry entry, Association association, Rule rule) {
        Progress progress = outstanding.of(sms.joined());
        List<Issued> issued = codes.issue(sms, entry, association, progress.announced(), now());
        EnrollmentLink link = link(sms, entry, association, issued);
        Message.Builder message = Messages.of(sms, entry, progress.nextRevision(), rule)
                .setAccount(association.getAccount())
                .setAccountGeneration(association.getAccountGeneration())
                .setEnrollment(link.enrollment().orElse(null))
                .setCodes(link.codes().stream().map(Issued::code).toList());
        send(sms, entry, message, flags(sms, link));
        metrics.routed(rule);
        int fresh = announce(sms, link);
        if (sms.joined().occasion() instanceof Occasion.Redelivered) {
            outstanding.release(sms.joined().messageId());
        }
        outstanding.delivered(
                sms.joined(), false, new Progress(progress.nextRevision(), progress.announced() + fresh), now());
    }

    private EnrollmentLink link(ReadSms sms, NumberEntry entry, Association association, List<Issued> issued) {
        return EnrollmentLink.of(
                sms,
                association,
                issued,
                issued.isEmpty() ? null : enrollments.last(entry.getNumber(), association),
                settings.lateFor());
    }

    private Set<String> flags(ReadSms sms, EnrollmentLink link) {
        Set<String> flags = Messages.flags(sms);
        link.flags().forEach(flag -> flags.add(flag.name()));
        if (link.flags().contains(MessageFlag.LATE)) {
            metrics.late();
        }
        if (link.flags().contains(MessageFlag.WRONG_SENDER)) {
            metrics.wrongSender();
        }
        if (link.codes().stream().anyMatch(each -> each.standing() == Standing.EXPIRED)) {
            flags.add(MessageFlag.EXPIRED.name());
        }
        return flags;
    }

    private int announce(ReadSms sms, EnrollmentLink link) {
        int fresh = 0;
        for (Issued each : link.codes()) {
            if (each.isFresh()) {
                fresh++;
                codes.announced(each, now());
                outlets.code(each.code());
            }
        }
        link.steps()
                .forEach(step -> enrollments.attached(
                        step.after(),
                        sms.joined().messageId(),
                        step.codeId(),
                        sms.joined().receivedAt()));
        return fresh;
    }

    /** With what it repeats; what is routed again was looked at before. */
    private void send(ReadSms sms, NumberEntry entry, Message.Builder message, Set<String> flags) {
        if (!sms.text().isEmpty()) {
            Instant receivedAt = sms.joined().receivedAt();
            String digest = Digests.create()
                    .add(entry.getNumber())
                    .add(sms.sender())
                    .add(sms.text())
                    .text();
            SeenState before = texts.last(digest, receivedAt);
            String id = sms.joined().messageId();
            if (before != null && !before.getId().equals(id)) {
                metrics.repeatMarked();
                flags.add(MessageFlag.REPEAT.name());
                message.setRepeatOf(before.getId());
            }
            if (sms.joined().occasion().isNew()) {
                texts.put(digest, id, receivedAt);
            }
        }
        outlets.message(message.setFlags(List.copyOf(flags)).build());
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}

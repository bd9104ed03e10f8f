package io.watchword.router.routing;

import io.watchword.router.enrollment.Refusal;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.HeldMessage;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Redeliver;
import io.watchword.schemas.avro.RememberSender;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes the commands to messages: gives a held one to an account, routes one again that was set aside. */
final class MessageDesk {

    private final ProcessorContext<String, Object> context;
    private final Outstanding outstanding;
    private final Outlets outlets;
    private final Answers answers;
    private final SenderNames senders = new SenderNames();

    MessageDesk(ProcessorContext<String, Object> context, Outstanding outstanding, Outlets outlets, Answers answers) {
        this.context = context;
        this.outstanding = outstanding;
        this.outlets = outlets;
        this.answers = answers;
    }

    void assign(NumberCommand command, Assign body, NumberEntry entry) {
        Optional<HeldMessage> held = outstanding
                .held(body.getMessageId())
                .filter(message -> message.getWorkspace().equals(entry.getWorkspace()));
        if (held.isEmpty()) {
            answers.refuse(command, Refusal.NOT_FOUND);
            return;
        }
        Optional<Association> association = entry.getAssociations().stream()
                .filter(each -> each.getAccount().equals(body.getAccount()))
                .filter(each -> couldHave(held.get(), each))
                .findFirst();
        if (association.isEmpty()) {
            answers.refuse(command, Refusal.NOT_ASSOCIATED);
            return;
        }
        outstanding.release(body.getMessageId());
        answers.routed(command, EnrollmentCause.ASSIGNED, body.getMessageId());
        if (body.getRememberSender()) {
            remember(command, association.get(), held.get().getParts().get(0));
        }
        forward(command, joined(held.get(), new Occasion.Assigned(command, body.getAccount())));
    }

    /** An account that came later, perhaps under the id of one that is gone, has no part in it. */
    private static boolean couldHave(HeldMessage held, Association association) {
        return held.getAccounts().isEmpty()
                ? association.getAccountGeneration().isEmpty()
                : held.getAccounts().contains(association.getAccountGeneration());
    }

    private static Joined joined(HeldMessage held, Occasion occasion) {
        return new Joined(held.getMessageId(), held.getParts(), held.getReceivedAt(), held.getIncomplete(), occasion);
    }

    private void remember(NumberCommand command, Association association, RawSms part) {
        outlets.directory(DirectoryCommand.newBuilder()
                .setId(command.getId() + "-remember")
                .setActor(command.getActor())
                .setAt(command.getAt())
                .setBody(new RememberSender(command.getNumber(), association.getId(), senders.of(part)))
                .build());
    }

    void redeliver(NumberCommand command, Redeliver body) {
        if (body.getParts().isEmpty()) {
            answers.refuse(command, Refusal.NOT_FOUND);
            return;
        }
        answers.routed(command, EnrollmentCause.REDELIVERED, body.getMessageId());
        forward(
                command,
                new Joined(
                        body.getMessageId(),
                        mended(body),
                        body.getReceivedAt(),
                        body.getIncomplete(),
                        new Occasion.Redelivered(command, body)));
    }

    /** Whoever reads them later, held or set aside again, reads them by the mended setting too. */
    private static List<RawSms> mended(Redeliver body) {
        String alphabet = body.getDefaultAlphabet();
        return alphabet == null
                ? body.getParts()
                : body.getParts().stream()
                        .map(part -> RawSms.newBuilder(part)
                                .setDefaultAlphabet(alphabet)
                                .build())
                        .toList();
    }

    private void forward(NumberCommand command, Joined joined) {
        context.forward(new Record<>(command.getNumber(), joined, context.currentSystemTimeMs()), ReadStage.NAME);
    }
}

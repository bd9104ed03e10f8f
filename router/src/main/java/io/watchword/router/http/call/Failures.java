package io.watchword.router.http.call;

import io.watchword.router.command.TooManyCommandsException;
import io.watchword.router.view.CursorTooOld;
import io.watchword.router.view.ForeignCursor;
import io.watchword.router.view.ViewUnavailable;
import io.watchword.runtime.service.LastWord;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the caller is told of a failure: the HTTP edge's one place for it. Stateless. */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The failure behind the stages that handed it on. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The problem to answer with; logs what nobody expected. */
    public static Reply asReply(Throwable failure) {
        UUID instance = UUID.randomUUID();
        Throwable cause = cause(failure);
        if (cause instanceof Problem problem) {
            return problem.reply(instance);
        }
        if (cause instanceof CursorTooOld) {
            return Problem.gone("Codes after the cursor may be gone: start anew with wait=0.")
                    .reply(instance);
        }
        if (cause instanceof ForeignCursor) {
            return Problem.invalid("cursor", "is no cursor of this list").reply(instance);
        }
        if (cause instanceof ViewUnavailable) {
            return Problem.unavailable("The workspace is being moved or restored.")
                    .reply(instance);
        }
        if (cause instanceof TooManyCommandsException) {
            return Problem.unavailable("Too many changes are under way.").reply(instance);
        }
        if (cause instanceof RejectedExecutionException) {
            return Problem.unavailable("Too many calls of this kind are under way.")
                    .reply(instance);
        }
        if (cause instanceof TimeoutException) {
            return Problem.unavailable("It took too long.").reply(instance);
        }
        if (cause instanceof RejectedExecutionException) {
            return Problem.unavailable("Too many such calls are under way.").reply(instance);
        }
        if (cause instanceof RetriableException) {
            return Problem.unavailable("The cluster does not answer.").reply(instance);
        }
        if (cause instanceof AuthorizationException refused) {
            return lackingRight(refused, instance).reply(instance);
        }
        logUnexpected(cause, instance);
        LastWord.ifError(cause);
        return Problem.internal().reply(instance);
    }

    /** Nobody who calls can do something about it: whoever runs the router must see it. */
    private static Problem lackingRight(AuthorizationException refused, UUID instance) {
        log.atError()
                .addKeyValue("instance", instance)
                .addKeyValue("failure", refused.getClass().getSimpleName())
                .log(
                        "The cluster refuses what a call needs: this router's user lacks a right of docs/reference/acls.md");
        return Problem.unavailable(
                "The router lacks a right on its Kafka cluster. Its operator finds the commands that give it in"
                        + " docs/reference/acls.md.");
    }

    /** Where and what kind; a message could quote what was handed in. */
    private static void logUnexpected(Throwable cause, UUID instance) {
        StackTraceElement[] trace = cause.getStackTrace();
        log.atError()
                .addKeyValue("instance", instance)
                .addKeyValue("failure", cause.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "?" : trace[0].toString())
                .log("A call failed unexpectedly");
    }
}

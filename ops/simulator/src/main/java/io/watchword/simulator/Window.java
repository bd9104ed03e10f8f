package io.watchword.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests of one session that wait for an answer: messages no more than the window is wide. Thread-safe. */
final class Window {

    /** A request that has its sequence_number, and what will come of it. */
    record Request(int sequence, long sentAt, CompletableFuture<Answer> answer) {}

    private final Semaphore room;
    private final Duration answerTimeout;
    private final AtomicInteger sequence = new AtomicInteger();
    private final Map<Integer, Request> unanswered = new ConcurrentHashMap<>();

    Window(int width, Duration answerTimeout) {
        this.room = new Semaphore(width);
        this.answerTimeout = answerTimeout;
    }

    /** Waits for room. */
    Request open() throws InterruptedException {
        room.acquire();
        Request request = openBeside();
        var unused = request.answer.whenComplete((answer, failure) -> room.release());
        return request;
    }

    /** For what is no message: an SMSC asks whether the link lives even when its window is full. */
    Request openBeside() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Request request = new Request(sequence.incrementAndGet(), System.nanoTime(), answer);
        unanswered.put(request.sequence, request);
        var unused = answer.completeOnTimeout(
                        new Answer(Answer.Outcome.TIMED_OUT, 0, answerTimeout),
                        answerTimeout.toMillis(),
                        TimeUnit.MILLISECONDS)
                .whenComplete((given, failure) -> unanswered.remove(request.sequence));
        return request;
    }

    /** Answers that nobody waits for are passed over. */
    void answered(int sequenceNumber, int commandStatus) {
        settle(sequenceNumber, Answer.Outcome.ANSWERED, commandStatus);
    }

    /** The link has ended: nothing more will be answered. */
    void end() {
        unanswered.keySet().forEach(number -> settle(number, Answer.Outcome.LINK_ENDED, 0));
    }

    private void settle(int number, Answer.Outcome outcome, int commandStatus) {
        Request request = unanswered.get(number);
        if (request != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - request.sentAt);
            request.answer.complete(new Answer(outcome, commandStatus, took));
        }
    }
}

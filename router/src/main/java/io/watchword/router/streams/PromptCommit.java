package io.watchword.router.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit as soon as there is a result that somebody waits for, and at most once in {@link #PACE}: results
 * that come quicker than that go out together. Confined to one task.
 */
public final class PromptCommit {

    /** A transaction costs some milliseconds of a thread: closer commits would leave none for the work. */
    static final Duration PACE = Duration.ofMillis(10);

    private final ProcessorContext<?, ?> context;
    private boolean due;
    private long last;

    /** To be made when the processor is. */
    public PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
        context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, this::commitWhatIsDue);
    }

    /** A result has been forwarded. */
    public void resultOut() {
        due = true;
        commitWhatIsDue(context.currentSystemTimeMs());
    }

    private void commitWhatIsDue(long now) {
        // A clock that was set back must not hold up the commit.
        boolean longEnough = now < last || now - last >= PACE.toMillis();
        if (due && longEnough) {
            due = false;
            last = now;
            context.commit();
        }
    }
}

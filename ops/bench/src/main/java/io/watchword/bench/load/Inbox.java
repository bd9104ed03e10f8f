package io.watchword.bench.load;

import io.watchword.bench.whole.Tail;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Message;
import java.util.BitSet;

/** What has come to {@code sms.message}, committed: which places of a run, and how many of them twice. Thread-safe. */
final class Inbox implements AutoCloseable {

    private final int first;
    private final BitSet seen = new BitSet();
    private int twice;
    private final Tail<Message> tail;

    /** Of a run that begins with the place {@code first}. */
    Inbox(String bootstrapServers, int first) {
        this.first = first;
        tail = Tail.ofCommitted(bootstrapServers, Topics.SMS_MESSAGE, record -> take(record.value()));
        tail.start();
    }

    private synchronized void take(Message message) {
        int place = Mix.placeOf(Seals.text(message.getText())) - first;
        if (place < 0 || message.getRevision() > 1) {
            return;
        }
        if (seen.get(place)) {
            twice++;
        }
        seen.set(place);
    }

    /** How many different messages have come. */
    synchronized int count() {
        return seen.cardinality();
    }

    /** How many came again. */
    synchronized int twice() {
        return twice;
    }

    @Override
    public void close() {
        tail.close();
    }
}

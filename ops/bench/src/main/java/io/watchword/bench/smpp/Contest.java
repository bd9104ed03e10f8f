package io.watchword.bench.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * All receivers at one store and window: bound at the same time and fed in turns, so that what else the machine does, and
 * how warm it is, meets each of them alike. Confined to one thread.
 */
final class Contest implements AutoCloseable {

    private static final int TURNS = 10;

    private final Duration store;
    private final int window;
    private final List<Lane> lanes = new ArrayList<>();

    private record Lane(Kind kind, Generator.Session session, Receiver receiver) {}

    private Contest(Duration store, int window) {
        this.store = store;
        this.window = window;
    }

    /** Returns when all are bound. */
    static Contest open(Duration store, int window) throws IOException {
        Contest contest = new Contest(store, window);
        try {
            for (Kind kind : Kind.values()) {
                contest.lanes.add(contest.lane(kind));
            }
            return contest;
        } catch (IOException | CompletionException failure) {
            contest.close();
            throw failure;
        }
    }

    private Lane lane(Kind kind) throws IOException {
        try (Generator generator = new Generator()) {
            // It connects while we accept.
            CompletableFuture<Receiver> starting = CompletableFuture.supplyAsync(() -> start(kind, generator.port()));
            Generator.Session session = generator.accept(window);
            return new Lane(kind, session, starting.join());
        }
    }

    private Receiver start(Kind kind, int port) {
        try {
            return kind.start(port, store, window);
        } catch (IOException e) {
            throw new CompletionException("A " + kind.name().toLowerCase(Locale.ROOT) + " receiver cannot start", e);
        }
    }

    /** Feeds each for {@code warmUp}, and then for {@code time}, which is measured. */
    List<Measurement> run(Duration warmUp, Duration time) throws IOException {
        feed(warmUp);
        lanes.forEach(lane -> lane.session().forget());
        feed(time);
        return lanes.stream()
                .map(lane -> Measurement.of(
                        lane.kind(), store.toMillis(), window, lane.session().sum()))
                .toList();
    }

    private void feed(Duration each) throws IOException {
        for (int turn = 0; turn < TURNS; turn++) {
            for (Lane lane : lanes) {
                lane.session().feed(each.dividedBy(TURNS));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes) {
            lane.receiver().close();
            lane.session().close();
        }
    }
}

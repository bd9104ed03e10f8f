package io.watchword.chaos.observe;

import io.watchword.chaos.observe.Calls.Call;
import io.watchword.chaos.process.RoleProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * People and automations that go on asking each router, with a good key, whatever happens to it: plain calls all the
 * time and waits one after the other. Thread-safe.
 */
public final class Callers implements AutoCloseable {

    static final String WAIT = "wait";

    /** Their bounds are kept by the clock of the router; on the way there and back a busy machine takes its time. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private static final Duration PLAIN = Duration.ofSeconds(5).plus(ON_THE_WAY);
    private static final Duration WAITED = Duration.ofSeconds(8);
    private static final Duration WAIT_MOST = WAITED.plusSeconds(3).plus(ON_THE_WAY);
    /** Longer than anything allowed, so that a hang is seen as what it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** What may be asked about. */
    public record Place(String workspace, String account, String number) {}

    private final List<Place> places;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Calls calls = new Calls();
    private volatile boolean ended;

    /** Begins nothing yet. */
    public Callers(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** Goes on asking this router until all is closed. */
    public void ask(RoleProcess router, Api api) {
        start("chaos-caller", () -> plainly(router, api));
        start("chaos-waiter", () -> waiting(router, api));
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void plainly(RoleProcess router, Api api) {
        for (int turn = 0; !ended; turn++) {
            Place place = places.get(turn % places.size());
            String workspace = "/v1/workspaces/" + place.workspace();
            switch (turn % 4) {
                case 0 -> call(router, api, "me", "/v1/me", PLAIN);
                case 1 ->
                    call(router, api, "codes", workspace + "/accounts/" + place.account() + "/codes?wait=0", PLAIN);
                case 2 -> call(router, api, "number", workspace + "/numbers/" + place.number(), PLAIN);
                default ->
                    call(
                            router,
                            api,
                            "messages",
                            workspace + "/accounts/" + place.account() + "/messages?limit=1",
                            PLAIN);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void waiting(RoleProcess router, Api api) {
        for (int turn = 0; !ended; turn++) {
            Place place = places.get(turn % places.size());
            String path = "/v1/workspaces/" + place.workspace() + "/accounts/" + place.account() + "/codes?wait="
                    + WAITED.toSeconds();
            int status = call(router, api, WAIT, path, WAIT_MOST);
            if (status != OK) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private int call(RoleProcess router, Api api, String what, String path, Duration allowed) {
        Calls now = calls;
        long from = System.nanoTime();
        int status = 0;
        boolean told = false;
        try {
            Api.Answer answer = api.get(path, PATIENCE);
            status = answer.status();
            told = status == OK || (answer.problem() && (status != UNAVAILABLE || answer.retryAfter()));
        } catch (IOException none) {
            // Status 0.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return status;
        }
        long until = System.nanoTime();
        if (!ended) {
            now.note(new Call(
                    router.name(),
                    what,
                    allowed,
                    Duration.ofNanos(until - from),
                    status,
                    told,
                    router.disturbedWithin(from, until)));
        }
        return status;
    }

    /** Counts anew from here; gives what will be counted. */
    public Calls fresh() {
        calls = new Calls();
        return calls;
    }

    @Override
    public void close() {
        ended = true;
        threads.forEach(Thread::interrupt);
    }
}

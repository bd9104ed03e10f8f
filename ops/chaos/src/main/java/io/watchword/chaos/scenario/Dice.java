package io.watchword.chaos.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What a fault leaves to chance: the same for the same seed. Also keeps what it wants told. Confined to one thread. */
public final class Dice {

    private final Random random;
    private final Range cuts;
    private final Consumer<String> say;
    private final List<Duration> stops = new ArrayList<>();

    /** How long something may last, in seconds. Immutable. */
    public record Range(int least, int most) {

        public Range {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException("must be 1 or more, the first no more than the second");
            }
        }
    }

    /**
     * @param cuts how long cuts last
     * @param say takes what is told of the fault
     */
    public Dice(long seed, Range cuts, Consumer<String> say) {
        this.random = new Random(seed);
        this.cuts = cuts;
        this.say = say;
    }

    /** One of them. */
    public <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As long as a cut lasts. */
    public Duration cut() {
        return Duration.ofSeconds(cuts.least() + random.nextInt(cuts.most() - cuts.least() + 1));
    }

    /** Octets that nobody can read. */
    public byte[] garbage() {
        byte[] octets = new byte[8 + random.nextInt(56)];
        random.nextBytes(octets);
        return octets;
    }

    /** Lets time pass. */
    public void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** Tells what is done. */
    public void say(String what) {
        say.accept(what);
    }

    /** Notes how long an orderly stop took. */
    public void stopped(Duration took) {
        stops.add(took);
    }

    /** What was noted. */
    public List<Duration> stops() {
        return List.copyOf(stops);
    }
}

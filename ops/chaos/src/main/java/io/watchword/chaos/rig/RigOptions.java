package io.watchword.chaos.rig;

import io.watchword.chaos.process.Watchword;
import java.nio.file.Path;

/**
 * What is put up. Immutable.
 *
 * @param watchword the build under test
 * @param folder where everything is kept: data, configurations, logs
 * @param ingests 1 or more, each with a carrier of its own
 * @param routers 1 or more
 * @param rate messages a second of all carriers, at least one each
 * @param seed of texts, numbers and ports
 */
public record RigOptions(Watchword watchword, Path folder, int ingests, int routers, int rate, long seed) {

    public RigOptions {
        if (ingests < 1 || routers < 1 || rate < ingests) {
            throw new IllegalArgumentException("ingests and routers must be 1 or more, rate no less than ingests");
        }
    }
}

package io.watchword.bench.whole;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.RouterService;
import io.watchword.router.RouterSettings;
import io.watchword.router.http.HttpLimits;
import io.watchword.router.http.HttpSettings;
import io.watchword.router.operations.LinkControl;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.runtime.JvmDefaults;
import io.watchword.schemas.PartitionLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The router as a process of its own, for {@link RouterProcess}. Arguments: the broker's address, the data folder and the
 * API's port. Says {@code READY} on standard output, then runs until standard input ends.
 */
final class RouterMain {

    static final String READY = "READY";

    private static final Logger LOG = LoggerFactory.getLogger(RouterMain.class);
    private static final PartitionLayout LAYOUT = new PartitionLayout(4, 4);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    /** More than any rate that is measured here. */
    private static final int REQUESTS_A_SECOND = 100_000;

    private RouterMain() {}

    /** A router that fails leaves threads behind that run for ever: the process must be ended. */
    public static void main(String[] arguments) {
        JvmDefaults.apply();
        try {
            run(arguments);
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            LOG.atError().setCause(failure).log("The router of the bench failed");
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        RouterService router = new RouterService(
                RouterSettings.of(arguments[0], Path.of(arguments[1]), LAYOUT, http(Integer.parseInt(arguments[2]))),
                new ExtractorReader(OtpExtractor.standard()),
                LinkControl.NONE,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        router.start();
        awaitReady(router);
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Nothing is said to it: the end of its input is the word to stop.
        }
        router.stop();
    }

    private static HttpSettings http(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                REQUESTS_A_SECOND,
                REQUESTS_A_SECOND,
                HttpLimits.STANDARD,
                Duration.ofSeconds(2));
    }

    private static void awaitReady(RouterService router) throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!router.notReady().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not ready after " + READY_WITHIN + ": " + router.notReady());
            }
            Thread.sleep(50);
        }
    }
}

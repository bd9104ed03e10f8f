package io.watchword.simulator.command;

import io.watchword.simulator.Delivery;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.text.Alphabet;
import io.watchword.simulator.text.Concatenation;
import io.watchword.simulator.text.TextStyle;
import io.watchword.simulator.traffic.Traffic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchword simulate}. Confined to one thread. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Be a carrier's SMSC on 127.0.0.1: wait for a bind, deliver messages, count the answers.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  One message, as soon as somebody has bound:",
            "    watchword simulate --to +12025550101 --from Google --message \"G-493817 is your code\"",
            "  A stream of realistic messages to 100 numbers, 50 a second, until Ctrl-C:",
            "    watchword simulate --rate 50 --numbers +12025550100..+12025550199",
            "  The same 1,000 messages again:",
            "    watchword simulate --rate 50 --seed 7 --count 1000",
            "",
            "The password of the bind, if one is asked for, comes from WATCHWORD_SIMULATE_PASSWORD.",
            "Exit codes: 0 all answered ESME_ROK, 1 some were not or nobody bound, 2 wrong usage."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "2775", description = "To listen on; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--system-id", defaultValue = "", description = "The ESME that may bind; default: any.")
    private String systemId = "";

    @Option(
            names = "--window",
            defaultValue = "100",
            description = "Messages that may be unanswered on a session; default ${DEFAULT-VALUE}.")
    private int window;

    @Option(
            names = "--wait",
            defaultValue = "60",
            description = "Seconds to wait for the first bind; default ${DEFAULT-VALUE}.")
    private int waitSeconds;

    @ArgGroup(exclusive = false, heading = "One message:%n")
    private @Nullable SingleMessage single;

    @ArgGroup(exclusive = false, heading = "A stream:%n")
    private @Nullable Stream stream;

    /** A message given by hand. */
    static final class SingleMessage {
        @Option(names = "--message", required = true, description = "The text.")
        private String text = "";

        @Option(names = "--to", required = true, description = "The subscriber's number, E.164.")
        private String to = "";

        @Option(names = "--from", defaultValue = "Simulator", description = "The sender; default ${DEFAULT-VALUE}.")
        private String from = "";

        @Option(
                names = "--alphabet",
                defaultValue = "AUTO",
                description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
        private Alphabet alphabet = Alphabet.AUTO;

        @Option(
                names = "--parts-by",
                defaultValue = "UDH_8",
                description = "How a long text is split: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
        private Concatenation concatenation = Concatenation.UDH_8;

        Sms sms() {
            TextStyle style = TextStyle.standard(ThreadLocalRandom.current().nextInt(256))
                    .withAlphabet(alphabet)
                    .withConcatenation(concatenation);
            return Sms.of(from, to, text).withStyle(style);
        }
    }

    /** Realistic messages. */
    static final class Stream {
        @Option(names = "--rate", defaultValue = "1", description = "Messages a second; default ${DEFAULT-VALUE}.")
        private int rate;

        @Option(
                names = "--numbers",
                defaultValue = "+12025550101",
                description = "A number, or FIRST..LAST; default ${DEFAULT-VALUE}.")
        private String numbers = "";

        @Option(names = "--count", defaultValue = "0", description = "How many; default: until Ctrl-C.")
        private long count;

        @Option(names = "--seed", description = "The same seed gives the same messages; default: a new one, printed.")
        private @Nullable Long seed;

        @Option(
                names = "--codes",
                defaultValue = "60",
                description = "How many in a hundred carry a code; default ${DEFAULT-VALUE}.")
        private int codeShare;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        SmscOptions options = SmscOptions.DEFAULT
                .withPort(port)
                .withLogin(systemId, password())
                .withWindow(window);
        SingleMessage one = single;
        Stream many = stream;
        if ((one == null) == (many == null)) {
            throw new ParameterException(spec.commandLine(), "Give --message and --to, or --rate; see --help");
        }
        List<String> numbers = many == null ? List.of() : numbers(many.numbers);
        try (SimulatedSmsc smsc = SimulatedSmsc.start(options)) {
            err.printf("SMSC listening on 127.0.0.1:%d, waiting for a bind%n", smsc.port());
            err.flush();
            smsc.awaitBound(Duration.ofSeconds(waitSeconds));
            return one != null ? deliverOne(smsc, one.sms(), err) : deliverStream(smsc, many, numbers, err);
        } catch (IllegalStateException unbound) {
            err.printf("%s. Does a link of the configuration name this host and port?%n", unbound.getMessage());
            return 1;
        }
    }

    private static String password() {
        return System.getenv().getOrDefault("WATCHWORD_SIMULATE_PASSWORD", "");
    }

    private static int deliverOne(SimulatedSmsc smsc, Sms sms, PrintWriter err) throws InterruptedException {
        Delivery delivery = smsc.deliver(sms).join();
        for (int i = 0; i < delivery.parts().size(); i++) {
            err.printf(
                    "part %d of %d: %s after %d ms%n",
                    i + 1,
                    delivery.parts().size(),
                    delivery.parts().get(i),
                    delivery.parts().get(i).took().toMillis());
        }
        return delivery.accepted() ? 0 : 1;
    }

    private static int deliverStream(SimulatedSmsc smsc, Stream stream, List<String> numbers, PrintWriter err)
            throws InterruptedException {
        long seed =
                stream.seed != null ? stream.seed : ThreadLocalRandom.current().nextLong(1_000_000);
        err.printf("seed %d, %d a second to %d numbers%n", seed, stream.rate, numbers.size());
        Traffic traffic = new Traffic(seed, numbers, stream.codeShare);
        boolean accepted = new StreamRun(smsc, traffic, stream.rate, stream.count, err).run(LAST_ANSWERS);
        return accepted ? 0 : 1;
    }

    private List<String> numbers(String range) {
        try {
            return NumberRange.of(range).numbers();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--numbers: " + wrong.getMessage());
        }
    }
}

package io.watchword.simulator.command;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.script.ScriptException;
import io.watchword.simulator.script.ScriptReader;
import io.watchword.simulator.text.Alphabet;
import io.watchword.simulator.text.Concatenation;
import io.watchword.simulator.text.TextStyle;
import io.watchword.simulator.traffic.NumberRange;
import io.watchword.simulator.traffic.StreamRun;
import io.watchword.simulator.traffic.Traffic;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchword simulate}. Confined to one thread. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Be a carrier's SMSC: wait for a bind, deliver messages, count the answers.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  One message, as soon as somebody has bound:",
            "    watchword simulate --to +12025550101 --message \"Your code is 493817\"",
            "  A stream of realistic messages to 100 numbers, 50 a second, until Ctrl-C:",
            "    watchword simulate --rate 50 --numbers +12025550100..+12025550199",
            "  The same 1,000 messages again:",
            "    watchword simulate --rate 50 --seed 7 --count 1000",
            "  Faults, one after the other:",
            "    watchword simulate --script faults.yaml",
            "",
            "A script:",
            "  seed: 7",
            "  steps:",
            "    # on binding: also ignoreBinds, interfaceVersion, outbind",
            "    - refuseBinds: {status: RALYBND, times: 1}",
            "    - awaitBound: {sessions: 1, within: 60s}",
            "    - deliver: {text: \"G-493817 is your code\", dataSm: true}",
            "    - stream: {to: +12025550100..+12025550199, rate: 200, count: 1000}",
            "    # all kinds of garbage where none is named",
            "    - garbage: [HUGE_LENGTH, HTTP, TEXT_OVERRUN]",
            "    # within a PDU: also trickle, cut",
            "    - stall: {after: 7, for: 2s}",
            "    # sends again what it heard no answer to; drop cuts the links first",
            "    - loseAnswers: {unanswered: 10}",
            "    # half-open: also stopReading, answerEnquireLink, answerUnbind, enquireLink",
            "    - silence: {for: 5s}",
            "    - unbind",
            "    - pause: 1s",
            "All steps and their keys: docs/how-to/simulate-a-carrier.md.",
            "",
            "The password of the bind, if one is asked for, comes from WATCHWORD_SIMULATE_PASSWORD.",
            "Exit codes: 0 all answered ESME_ROK, 1 some were not or nobody bound, 2 wrong usage."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Duration UNBIND_WITHIN = Duration.ofSeconds(2);
    private static final long STOP_WITHIN_SECONDS = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(
            names = "--wait",
            defaultValue = "60",
            description = "Seconds to wait for the first bind; default ${DEFAULT-VALUE}.")
    private int waitSeconds;

    @Option(names = "--script", description = "A YAML file of steps: messages, faults, what is expected.")
    private @Nullable Path script;

    @ArgGroup(exclusive = false, heading = "One message:%n")
    private @Nullable MessageOptions message;

    @ArgGroup(exclusive = false, heading = "A stream:%n")
    private @Nullable StreamOptions stream;

    /** A message given by hand. */
    static final class MessageOptions {
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

        @Option(names = "--data-sm", description = "As data_sm instead of deliver_sm.")
        private boolean dataSm;

        Sms sms() {
            TextStyle style = TextStyle.standard(ThreadLocalRandom.current().nextInt(256))
                    .withAlphabet(alphabet)
                    .withConcatenation(concatenation);
            return Sms.of(from, to, text).withStyle(style);
        }
    }

    /** Realistic messages. */
    static final class StreamOptions {
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
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Errand errand = errand(err);
        SmscOptions options = listen.smsc(spec.commandLine(), System.getenv());
        CountDownLatch done = new CountDownLatch(1);
        Thread running = Thread.currentThread();
        try (SimulatedSmsc smsc = SimulatedSmsc.start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(errand, running, done), "simulate-stop"));
            err.printf("SMSC listening on %s:%d%n", options.host(), smsc.port());
            err.flush();
            boolean good = run(errand, smsc);
            smsc.unbind(UNBIND_WITHIN);
            return good ? 0 : 1;
        } catch (IllegalStateException unbound) {
            err.printf("%s. Does a link of the configuration name this host and port?%n", unbound.getMessage());
        } catch (UncheckedIOException taken) {
            err.println(taken.getMessage());
        } catch (InterruptedException stoppedTwice) {
            running.interrupt();
        } finally {
            done.countDown();
        }
        return 1;
    }

    private static boolean run(Errand errand, SimulatedSmsc smsc) {
        try {
            return errand.run(smsc);
        } catch (InterruptedException stopped) {
            // Not handed on: the sessions are yet to be unbound, and then the process ends.
            return false;
        }
    }

    /** On a signal: nothing new, the last answers, unbind. The process ends when this returns. */
    private static void end(Errand errand, Thread running, CountDownLatch done) {
        errand.stop(running);
        try {
            boolean unused = done.await(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
    }

    private Errand errand(PrintWriter err) {
        int errands = (message == null ? 0 : 1) + (stream == null ? 0 : 1) + (script == null ? 0 : 1);
        if (errands != 1) {
            throw wrong("Give one of --message and --to, --rate, or --script; see --help");
        }
        Duration patience = Duration.ofSeconds(waitSeconds);
        if (message != null) {
            return new Errand.OneMessage(message.sms(), message.dataSm, patience, err);
        }
        return stream != null ? manyMessages(stream, patience, err) : steps(err);
    }

    private Errand manyMessages(StreamOptions wanted, Duration patience, PrintWriter err) {
        long seed =
                wanted.seed != null ? wanted.seed : ThreadLocalRandom.current().nextLong(1_000_000);
        List<String> numbers =
                checked("--numbers", () -> NumberRange.of(wanted.numbers).numbers());
        Traffic traffic = checked("--codes", () -> new Traffic(seed, numbers, wanted.codeShare));
        if (wanted.rate < 1 || wanted.count < 0) {
            throw wrong("--rate must be 1 or more, --count 0 or more");
        }
        err.printf("seed %d, %d a second to %d numbers%n", seed, wanted.rate, numbers.size());
        return new Errand.ManyMessages(smsc -> new StreamRun(smsc, traffic, wanted.rate, wanted.count, err), patience);
    }

    private Errand steps(PrintWriter err) {
        try {
            return new Errand.Steps(ScriptReader.read(Objects.requireNonNull(script)), err);
        } catch (ScriptException wrong) {
            throw wrong("--script:\n  " + String.join("\n  ", wrong.problems()));
        }
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw wrong(option + ": " + wrong.getMessage());
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}

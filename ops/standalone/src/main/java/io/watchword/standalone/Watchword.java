package io.watchword.standalone;

import io.watchword.chaos.ChaosCommand;
import io.watchword.runtime.JvmDefaults;
import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.service.LastWord;
import io.watchword.simulator.command.SimulateCommand;
import io.watchword.standalone.api.ApplyCommand;
import io.watchword.standalone.api.CodesCommand;
import io.watchword.standalone.api.DeadLettersCommand;
import io.watchword.standalone.api.EnrollCommand;
import io.watchword.standalone.api.LinksCommand;
import io.watchword.standalone.api.RedriveCommand;
import io.watchword.standalone.demo.DemoCommand;
import io.watchword.standalone.lines.DecodeCommand;
import io.watchword.standalone.lines.ExplainCommand;
import io.watchword.standalone.node.IngestCommand;
import io.watchword.standalone.node.RouterCommand;
import io.watchword.standalone.node.StoresCommand;
import io.watchword.standalone.node.UpCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code watchword} command. Results go to standard output and everything else to standard error; exit codes are 0
 * done, 1 failed or timed out, 2 wrong usage or configuration.
 */
@Command(
        name = "watchword",
        description = "Receives SMS over SMPP, finds the one-time codes in them, and puts each where it is waited for.",
        subcommands = {
            UpCommand.class,
            IngestCommand.class,
            RouterCommand.class,
            DemoCommand.class,
            ApplyCommand.class,
            EnrollCommand.class,
            CodesCommand.class,
            LinksCommand.class,
            DeadLettersCommand.class,
            RedriveCommand.class,
            StoresCommand.class,
            ExplainCommand.class,
            DecodeCommand.class,
            SimulateCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Watchword {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private Watchword() {}

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        JvmDefaults.apply();
        LastWord.install();
        // Whatever the locale: codes and texts come in every script.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exitCode = commandLine().execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** The whole command tree, for its tests too. */
    static CommandLine commandLine() {
        return new CommandLine(new Watchword())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Watchword::failed);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailure expected) {
            err.println("watchword: " + expected.getMessage());
            return expected.exitCode();
        }
        if (failure instanceof ConfigurationException refused) {
            err.println(refused.getMessage());
            return WRONG_USE;
        }
        throw failure;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

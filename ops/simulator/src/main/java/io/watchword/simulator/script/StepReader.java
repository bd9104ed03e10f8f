package io.watchword.simulator.script;

import io.watchword.simulator.Sms;
import io.watchword.simulator.fault.Garbage;
import io.watchword.simulator.pdu.CommandStatus;
import io.watchword.simulator.text.Alphabet;
import io.watchword.simulator.text.Concatenation;
import io.watchword.simulator.text.NationalTable;
import io.watchword.simulator.text.TextStyle;
import io.watchword.simulator.traffic.NumberRange;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The words of a script: what each takes, and its bounds. Pure. */
final class StepReader {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String NUMBER = "+12025550101";

    static final Map<String, Function<Fields, Step>> VERBS = Map.ofEntries(
            Map.entry("deliver", StepReader::deliver),
            Map.entry("stream", StepReader::stream),
            Map.entry("garbage", StepReader::garbage),
            Map.entry("stall", StepReader::stall),
            Map.entry("trickle", StepReader::trickle),
            Map.entry("loseAnswers", StepReader::loseAnswers),
            Map.entry("silence", StepReader::silence),
            Map.entry("stopReading", StepReader::stopReading),
            Map.entry("cut", fields -> new Cut(number(fields), fields.number("after", 0, 200, 7))),
            Map.entry("drop", StepReader::drop),
            Map.entry("unbind", fields -> new Unbind(fields.duration("within", SOON))),
            Map.entry("refuseBinds", StepReader::refuseBinds),
            Map.entry("ignoreBinds", StepReader::ignoreBinds),
            Map.entry("interfaceVersion", StepReader::interfaceVersion),
            Map.entry("answerEnquireLink", StepReader::answerEnquireLink),
            Map.entry("answerUnbind", StepReader::answerUnbind),
            Map.entry("enquireLink", fields -> new EnquireLink(fields.duration("within", Duration.ofSeconds(1)))),
            Map.entry("awaitBound", StepReader::awaitBound),
            Map.entry("outbind", StepReader::outbind),
            Map.entry("pause", fields -> new Pause(fields.duration("value", Duration.ofSeconds(1)))));

    private StepReader() {}

    private static Step deliver(Fields fields) {
        TextStyle style = new TextStyle(
                fields.choice("alphabet", Alphabet.class, Alphabet.AUTO),
                fields.choice("locking", NationalTable.class, NationalTable.DEFAULT),
                fields.choice("single", NationalTable.class, NationalTable.DEFAULT),
                fields.choice("partsBy", Concatenation.class, Concatenation.UDH_8),
                fields.number("reference", 0, 0xFFFF, 1),
                fields.flag("splitAnywhere", false));
        Sms sms = Sms.of(fields.text("from", "Simulator"), number(fields), fields.required("text"))
                .withCode(fields.text("code", ""))
                .withStyle(style);
        try {
            sms.parts();
        } catch (IllegalArgumentException unfit) {
            fields.problem("text", "cannot be written so: " + unfit.getMessage());
        }
        return new Deliver(
                sms,
                fields.each("order", text -> positive(Integer.decode(text))),
                fields.number("times", 1, 1_000, 1),
                fields.number("esmClass", 0, 0xFF, 0),
                fields.flag("dataSm", false));
    }

    private static int positive(int place) {
        if (place < 1) {
            throw new IllegalArgumentException("places begin at 1");
        }
        return place;
    }

    private static Step stream(Fields fields) {
        return new Stream(
                numbers(fields),
                fields.number("rate", 1, 100_000, 10),
                fields.number("count", 1, 100_000_000, 100),
                fields.number("codes", 0, 100, 60));
    }

    private static Step garbage(Fields fields) {
        List<Garbage> kinds = fields.each("value", text -> Fields.constant(Garbage.class, text));
        return new SendGarbage(kinds.isEmpty() ? Arrays.asList(Garbage.values()) : kinds);
    }

    private static Step stall(Fields fields) {
        return new Stall(
                number(fields), fields.number("after", 0, 200, 7), fields.duration("for", Duration.ofSeconds(2)));
    }

    private static Step trickle(Fields fields) {
        return new Trickle(number(fields), fields.duration("every", Duration.ofMillis(20)));
    }

    private static Step loseAnswers(Fields fields) {
        return new LoseAnswers(
                numbers(fields),
                fields.number("unanswered", 1, 10_000, 10),
                fields.duration("settle", Duration.ofMillis(200)));
    }

    private static Step silence(Fields fields) {
        return new Silence(number(fields), fields.duration("for", Duration.ofSeconds(5)));
    }

    private static Step stopReading(Fields fields) {
        return new StopReading(number(fields), fields.duration("for", Duration.ofSeconds(15)));
    }

    private static Step drop(Fields fields) {
        return new Drop(
                numbers(fields),
                fields.number("unanswered", 0, 10_000, 0),
                fields.duration("settle", Duration.ofMillis(200)));
    }

    private static Step refuseBinds(Fields fields) {
        int status = fields.parsed("status", CommandStatus.ESME_RALYBND, StepReader::refusal);
        int times = fields.number("times", 1, 1_000, 1);
        return new Behave(
                "the next " + times + " binds: " + CommandStatus.name(status),
                manners -> manners.refuseBinds(status, times));
    }

    private static int refusal(String text) {
        try {
            int status = CommandStatus.parse(text);
            if (status != CommandStatus.ESME_ROK) {
                return status;
            }
        } catch (NoSuchElementException unknown) {
            // Said below.
        }
        throw new IllegalArgumentException("must be a command_status other than ESME_ROK");
    }

    private static Step ignoreBinds(Fields fields) {
        int times = fields.number("value", 0, 1_000, 1);
        return new Behave("the next " + times + " binds: no answer", manners -> manners.ignoreBinds(times));
    }

    private static Step interfaceVersion(Fields fields) {
        int version = fields.parsed("value", 0x34, text -> text.equals("none") ? -1 : Integer.decode(text));
        if (version < -1 || version > 0xFF) {
            fields.problem("value", "must be none or 0 to 255");
            return new Pause(Duration.ZERO);
        }
        return new Behave(
                version < 0 ? "none" : String.format("0x%02x", version),
                manners -> manners.sayInterfaceVersion(version));
    }

    private static Step answerEnquireLink(Fields fields) {
        boolean answers = fields.flag("value", true);
        return new Behave(answers ? "answered" : "never answered", manners -> manners.answerEnquireLink(answers));
    }

    private static Step answerUnbind(Fields fields) {
        boolean answers = fields.flag("value", true);
        return new Behave(answers ? "answered" : "never answered", manners -> manners.answerUnbind(answers));
    }

    private static Step awaitBound(Fields fields) {
        return new Binds(fields.number("sessions", 1, 1_000, 1), fields.duration("within", Stage.BACK_WITHIN));
    }

    private static Step outbind(Fields fields) {
        return new Outbind(fields.number("port", 1, 0xFFFF, 2776), fields.duration("within", SOON));
    }

    private static String number(Fields fields) {
        return fields.parsed(
                "to", NUMBER, text -> NumberRange.of(text).numbers().get(0));
    }

    private static List<String> numbers(Fields fields) {
        return fields.parsed("to", List.of(NUMBER), text -> NumberRange.of(text).numbers());
    }
}

package io.watchword.bench.parser;

import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.OtpExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time of one extraction, message after message of a corpus, one thread. Confined to JMH's thread. */
@State(Scope.Thread)
public class CorpusSpeed {

    /** A file of messages or a folder of such files. */
    @Param("")
    public String corpus = "";

    private final OtpExtractor extractor = OtpExtractor.standard();
    private List<Corpus.Text> texts = List.of();
    private int next;

    /** Reads the corpus. */
    @Setup
    public void read() throws IOException {
        texts = Corpus.read(Path.of(corpus));
    }

    /** The next message. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Extraction message() {
        Corpus.Text text = texts.get(next);
        next = next + 1 == texts.size() ? 0 : next + 1;
        return extractor.extract(text.text(), text.sender());
    }
}

package io.watchword.simulator.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The texts that messages are made of. Immutable. */
final class Texts {

    private static final String RESOURCE = "texts.tsv";
    /** One in ten messages with a code is a long one. */
    private static final int LONG_ONE_IN = 10;

    private final List<Text> codes = new ArrayList<>();
    private final List<Text> longCodes = new ArrayList<>();
    private final List<Text> others = new ArrayList<>();
    private final int codeShare;

    private Texts(int codeShare) {
        this.codeShare = codeShare;
    }

    static Texts load(int codeShare) {
        try (InputStream in = Texts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Texts texts = new Texts(codeShare);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(texts::add);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        Text text = new Text(fields[1], fields[2].replace("\\n", "\n"), !fields[0].equals("none"));
        switch (fields[0]) {
            case "otp" -> codes.add(text);
            case "long" -> longCodes.add(text);
            case "none" -> others.add(text);
            default -> throw new IllegalStateException("no such kind: " + fields[0]);
        }
    }

    Text pick(Random random) {
        return random.nextInt(100) < codeShare ? pickCode(random) : any(others, random);
    }

    Text pickCode(Random random) {
        return any(random.nextInt(LONG_ONE_IN) == 0 ? longCodes : codes, random);
    }

    private static Text any(List<Text> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** A text with places to fill. */
    record Text(String sender, String body, boolean carriesCode) {}
}

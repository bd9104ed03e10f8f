package io.watchword.parser.otp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A lexicon as octets: its arrays, each behind its length, big-endian. Written when the library is built, so that who
 * uses it need not read eighty files of words before the first message. Stateless.
 */
final class CompiledLexicon {

    /** Begins what this version of the library has written; to be raised with every change of the format. */
    private static final int MARK = 0x574C_0002;

    private CompiledLexicon() {}

    static byte[] write(Lexicon lexicon) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(octets);
        out.writeInt(MARK);
        write(out, lexicon.languages());
        Meanings meanings = lexicon.meanings();
        write(out, meanings.patterns());
        write(out, meanings.values());
        CueTrie trie = lexicon.trie();
        write(out, trie.nodes());
        for (CueTrie.Root root : List.of(trie.words(), trie.endings())) {
            write(out, root.pages());
            write(out, root.nodes());
            for (long second : root.seconds()) {
                out.writeLong(second);
            }
        }
        return octets.toByteArray();
    }

    /** @throws LexiconException if these are not the octets of a lexicon */
    static Lexicon read(byte[] octets) {
        ByteBuffer in = ByteBuffer.wrap(octets);
        try {
            if (in.getInt() != MARK) {
                throw new LexiconException("compiled lexicon", 0, "of another version");
            }
            List<String> languages = texts(in);
            Meanings meanings = new Meanings(ints(in), texts(in));
            char[] nodes = chars(in);
            CueTrie.Root words = new CueTrie.Root(chars(in), ints(in), seconds(in));
            CueTrie.Root endings = new CueTrie.Root(chars(in), ints(in), seconds(in));
            return new Lexicon(new CueTrie(nodes, words, endings), meanings, languages);
        } catch (BufferUnderflowException e) {
            throw new LexiconException("compiled lexicon", 0, "cut off");
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(octets.length);
            out.write(octets);
        }
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static void write(DataOutputStream out, char[] characters) throws IOException {
        out.writeInt(characters.length);
        for (char character : characters) {
            out.writeChar(character);
        }
    }

    private static List<String> texts(ByteBuffer in) {
        int count = length(in, Integer.BYTES);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] octets = new byte[length(in, 1)];
            in.get(octets);
            texts.add(new String(octets, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static int[] ints(ByteBuffer in) {
        int[] numbers = new int[length(in, Integer.BYTES)];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    private static char[] chars(ByteBuffer in) {
        char[] characters = new char[length(in, Character.BYTES)];
        in.asCharBuffer().get(characters);
        in.position(in.position() + characters.length * Character.BYTES);
        return characters;
    }

    private static long[] seconds(ByteBuffer in) {
        long[] seconds = new long[CueTrie.Root.SECONDS];
        in.asLongBuffer().get(seconds);
        in.position(in.position() + seconds.length * Long.BYTES);
        return seconds;
    }

    private static int length(ByteBuffer in, int bytesEach) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining() / bytesEach) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}

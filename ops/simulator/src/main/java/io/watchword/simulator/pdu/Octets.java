package io.watchword.simulator.pdu;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of octets with value equality; its {@code toString} tells the length alone. */
public final class Octets {
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /** From unsigned values; each must be 0 to 255. */
    public static Octets ofInts(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > 0xFF) {
                throw new IllegalArgumentException("not an octet at index " + i);
            }
            bytes[i] = (byte) values[i];
        }
        return new Octets(bytes);
    }

    /** From hexadecimal digits; blanks between octets are ignored. */
    public static Octets hex(String digits) {
        return new Octets(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
    }

    public static Octets text(String text, Charset charset) {
        return new Octets(text.getBytes(charset));
    }

    public int length() {
        return bytes.length;
    }

    /** The octet at {@code index} as 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String toText(Charset charset) {
        return new String(bytes, charset);
    }

    /** From {@code from} up to, not including, {@code to}. */
    public Octets slice(int from, int to) {
        return new Octets(Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length)));
    }

    public Octets plus(Octets other) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, joined, bytes.length, other.bytes.length);
        return new Octets(joined);
    }

    /** The same with {@code replacement} written over what is at {@code index}. */
    public Octets with(int index, Octets replacement) {
        byte[] changed = bytes.clone();
        System.arraycopy(replacement.bytes, 0, changed, index, replacement.bytes.length);
        return new Octets(changed);
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}

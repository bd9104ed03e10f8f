package io.watchword.simulator.pdu;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds octets in the order they are written, most significant octet first. Confined to one thread. */
public final class OctetWriter {
    private byte[] bytes = new byte[128];
    private int length;

    public OctetWriter u8(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public OctetWriter u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    public OctetWriter u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    /** A C-Octet String: the octets and a NUL (SMPP 3.4 §3.1). */
    public OctetWriter cString(Octets value) {
        return octets(value).u8(0);
    }

    public OctetWriter cString(String latin1) {
        return cString(Octets.text(latin1, StandardCharsets.ISO_8859_1));
    }

    public OctetWriter octets(Octets value) {
        reserve(value.length());
        value.copyTo(bytes, length);
        length += value.length();
        return this;
    }

    public Octets toOctets() {
        return Octets.of(Arrays.copyOf(bytes, length));
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

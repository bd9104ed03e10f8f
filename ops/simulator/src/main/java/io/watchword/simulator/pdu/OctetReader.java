package io.watchword.simulator.pdu;

import java.nio.charset.StandardCharsets;

/** Takes fields off octets from front to back and refuses to read over the end. Confined to one thread. */
public final class OctetReader {
    private final Octets octets;
    private int position;

    public OctetReader(Octets octets) {
        this.octets = octets;
    }

    public int remaining() {
        return octets.length() - position;
    }

    public int u8(String field) throws MalformedPduException {
        require(1, field);
        return octets.at(position++);
    }

    public int u16(String field) throws MalformedPduException {
        require(2, field);
        return (u8(field) << 8) | u8(field);
    }

    public int u32(String field) throws MalformedPduException {
        require(4, field);
        return (u16(field) << 16) | u16(field);
    }

    /** A C-Octet String of at most {@code sizeMax} octets, its NUL included, as the specification counts them. */
    public Octets cString(String field, int sizeMax) throws MalformedPduException {
        for (int end = position; end < octets.length(); end++) {
            if (octets.at(end) == 0) {
                int size = end - position + 1;
                if (size > sizeMax) {
                    throw new MalformedPduException(field, "longer than " + sizeMax + " octets");
                }
                Octets value = octets.slice(position, end);
                position = end + 1;
                return value;
            }
        }
        throw new MalformedPduException(field, "no NUL at its end");
    }

    public String latin1(String field, int sizeMax) throws MalformedPduException {
        return cString(field, sizeMax).toText(StandardCharsets.ISO_8859_1);
    }

    public Octets octets(String field, int length) throws MalformedPduException {
        require(length, field);
        Octets value = octets.slice(position, position + length);
        position += length;
        return value;
    }

    private void require(int length, String field) throws MalformedPduException {
        if (remaining() < length) {
            throw new MalformedPduException(field, "ends after " + remaining() + " of " + length + " octets");
        }
    }
}

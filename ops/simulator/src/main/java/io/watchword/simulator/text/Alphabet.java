package io.watchword.simulator.text;

/** How a text becomes octets, and the data_coding that says so (SMPP 3.4 §5.2.19). */
public enum Alphabet {
    /** GSM 7-bit where every character is in its tables, else UCS-2. */
    AUTO(0x00),
    /** GSM 7-bit, one septet an octet, as most message centres send it. */
    GSM7(0x00),
    /** GSM 7-bit, eight septets in seven octets. */
    GSM7_PACKED(0x00),
    ASCII(0x01),
    LATIN1(0x03),
    /** UTF-16, most significant octet first. */
    UCS2(0x08),
    /** UTF-8 under data_coding 0, as some message centres have it. */
    UTF8(0x00);

    private final int dataCoding;

    Alphabet(int dataCoding) {
        this.dataCoding = dataCoding;
    }

    public int dataCoding() {
        return dataCoding;
    }
}

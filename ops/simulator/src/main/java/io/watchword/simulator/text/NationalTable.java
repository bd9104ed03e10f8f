package io.watchword.simulator.text;

import java.util.Map;

/**
 * The languages whose 3GPP 23.038 national tables the simulator writes: single shift (annex A.2) and locking shift
 * (annex A.3). Immutable.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are made by Map.of
public enum NationalTable {
    /** The GSM 7 bit default alphabet (§6.2.1) and its extension (§6.2.1.1). */
    DEFAULT(
            0,
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
            Map.of()),
    TURKISH(
            1,
            "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bŞşßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§çabcdefghijklmnopqrstuvwxyzäöñüà",
            Map.of('Ğ', 0x47, 'İ', 0x49, 'Ş', 0x53, 'ç', 0x63, 'ğ', 0x67, 'ı', 0x69, 'ş', 0x73)),
    /** Has a single shift table alone; its locking table is the default alphabet. */
    SPANISH(
            2,
            DEFAULT.locking,
            Map.of('ç', 0x09, 'Á', 0x41, 'Í', 0x49, 'Ó', 0x4F, 'Ú', 0x55, 'á', 0x61, 'í', 0x69, 'ó', 0x6F, 'ú', 0x75)),
    PORTUGUESE(
            3,
            "@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|\u001bÂâÊÉ !\"#º%&'()*+,-./0123456789:;<=>?"
                    + "ÍABCDEFGHIJKLMNOPQRSTUVWXYZÃÕÚÜ§~abcdefghijklmnopqrstuvwxyzãõ`üà",
            Map.ofEntries(
                    Map.entry('ê', 0x05),
                    Map.entry('ç', 0x09),
                    Map.entry('Ô', 0x0B),
                    Map.entry('ô', 0x0C),
                    Map.entry('Á', 0x0E),
                    Map.entry('á', 0x0F),
                    Map.entry('Φ', 0x12),
                    Map.entry('Γ', 0x13),
                    Map.entry('Ω', 0x15),
                    Map.entry('Π', 0x16),
                    Map.entry('Ψ', 0x17),
                    Map.entry('Σ', 0x18),
                    Map.entry('Θ', 0x19),
                    Map.entry('Ê', 0x1F),
                    Map.entry('À', 0x41),
                    Map.entry('Í', 0x49),
                    Map.entry('Ó', 0x4F),
                    Map.entry('Ú', 0x55),
                    Map.entry('Ã', 0x5B),
                    Map.entry('Õ', 0x5C),
                    Map.entry('Â', 0x61),
                    Map.entry('í', 0x69),
                    Map.entry('ó', 0x6F),
                    Map.entry('ú', 0x75),
                    Map.entry('ã', 0x7B),
                    Map.entry('õ', 0x7C),
                    Map.entry('â', 0x7F)));

    static final int ESCAPE = 0x1B;

    /** In every single shift table at the same place. */
    private static final Map<Character, Integer> COMMON = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    private final int identifier;
    private final String locking;
    private final Map<Character, Integer> single;

    NationalTable(int identifier, String locking, Map<Character, Integer> single) {
        if (locking.length() != 128) {
            throw new IllegalStateException("a locking table has 128 places, not " + locking.length());
        }
        this.identifier = identifier;
        this.locking = locking;
        this.single = single;
    }

    /** The National Language Identifier (3GPP 23.038 §6.2.1.2.4); 0 for none. */
    public int identifier() {
        return identifier;
    }

    /** The septet of {@code character} in the locking table, or -1. */
    int inLocking(char character) {
        return character == ESCAPE ? -1 : locking.indexOf(character);
    }

    /** The septet after an escape, or -1. */
    int inSingle(char character) {
        Integer septet = single.get(character);
        return septet != null ? septet : COMMON.getOrDefault(character, -1);
    }
}

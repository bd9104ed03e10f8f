package io.watchword.simulator.text;

/**
 * All choices of an encoding but the text itself. Immutable.
 *
 * @param reference of the parts; taken modulo 256 where it is 8 bits
 * @param splitAnywhere cut where a part is full, even within an escape pair or a surrogate pair, as some carriers do
 */
public record TextStyle(
        Alphabet alphabet,
        NationalTable locking,
        NationalTable single,
        Concatenation concatenation,
        int reference,
        boolean splitAnywhere) {

    /** GSM 7-bit or UCS-2 as the text asks, parts told by an 8-bit reference. */
    public static TextStyle standard(int reference) {
        return new TextStyle(
                Alphabet.AUTO, NationalTable.DEFAULT, NationalTable.DEFAULT, Concatenation.UDH_8, reference, false);
    }

    public TextStyle withAlphabet(Alphabet value) {
        return new TextStyle(value, locking, single, concatenation, reference, splitAnywhere);
    }

    public TextStyle withLocking(NationalTable value) {
        return new TextStyle(alphabet, value, single, concatenation, reference, splitAnywhere);
    }

    public TextStyle withSingle(NationalTable value) {
        return new TextStyle(alphabet, locking, value, concatenation, reference, splitAnywhere);
    }

    public TextStyle withConcatenation(Concatenation value) {
        return new TextStyle(alphabet, locking, single, value, reference, splitAnywhere);
    }

    public TextStyle withSplitAnywhere() {
        return new TextStyle(alphabet, locking, single, concatenation, reference, true);
    }
}

package io.watchword.simulator.text;

import io.watchword.simulator.pdu.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GSM 7-bit text as septets, one character (an escape pair where needed) at a time. Immutable. */
final class Gsm7 {
    private final NationalTable locking;
    private final NationalTable single;

    Gsm7(NationalTable locking, NationalTable single) {
        this.locking = locking;
        this.single = single;
    }

    /** One unit of one or two septets a character, or empty where a character is in neither table. */
    Optional<List<Octets>> units(String text) {
        List<Octets> units = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int plain = locking.inLocking(character);
            if (plain >= 0) {
                units.add(Octets.ofInts(plain));
                continue;
            }
            int shifted = single.inSingle(character);
            if (shifted < 0) {
                return Optional.empty();
            }
            units.add(Octets.ofInts(NationalTable.ESCAPE, shifted));
        }
        return Optional.of(units);
    }

    /**
     * Eight septets in seven octets (3GPP 23.038 §6.1.2.1.1), after {@code headerLength} octets of user data header: fill
     * bits put the first septet on a septet boundary (3GPP 23.040 §9.2.3.24).
     */
    static Octets pack(Octets septets, int headerLength) {
        int fillBits = (7 - (headerLength * 8) % 7) % 7;
        int bits = fillBits + septets.length() * 7;
        byte[] packed = new byte[(bits + 7) / 8];
        for (int i = 0; i < septets.length(); i++) {
            int at = fillBits + i * 7;
            int value = septets.at(i) << (at % 8);
            packed[at / 8] |= (byte) value;
            if (value > 0xFF) {
                packed[at / 8 + 1] |= (byte) (value >>> 8);
            }
        }
        return Octets.of(packed);
    }
}

package io.watchword.schemas;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key of the topics that are spread by destination number: the E.164 number where the address is one, else {@code
 * raw:} and the address's octets in hexadecimal, so that every message has a key and nothing is refused for its
 * address. Immutable.
 */
public record NumberKey(String value) {

    private static final String RAW = "raw:";

    /**
     * The key of an SMPP destination address.
     *
     * @param address its octets as ISO-8859-1 characters
     */
    public static NumberKey of(String address, int ton, String region) {
        return Msisdn.ofAddress(address, ton, region)
                .map(NumberKey::of)
                .orElseGet(() ->
                        new NumberKey(RAW + HexFormat.of().formatHex(address.getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** The key of a number. */
    public static NumberKey of(Msisdn number) {
        return new NumberKey(number.e164());
    }

    /** The number, where the key is one. */
    public Optional<Msisdn> msisdn() {
        return value.startsWith(RAW) ? Optional.empty() : Optional.of(new Msisdn(value));
    }

    /** Never the number itself. */
    @Override
    public String toString() {
        return msisdn().map(Msisdn::mask).orElse("raw:**");
    }
}

package io.watchword.router.routing;

import io.watchword.schemas.Msisdn;
import io.watchword.schemas.avro.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Source addresses as they are shown and compared: E.164 where one is a number, else as it came. The same few senders
 * come again and again, and reading a number takes as long as all the rest, so the last ones are remembered. Confined to
 * one thread.
 */
final class SenderNames {

    private static final int REMEMBERED_MAX = 1024;
    /** SMPP 3.4 section 5.2.5. */
    private static final int TON_ALPHANUMERIC = 5;

    private record Seen(String address, int ton, String region) {}

    private final Map<Seen, String> names = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, String> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    String of(Address source, String region) {
        return names.computeIfAbsent(new Seen(source.getValue(), source.getTon(), region), SenderNames::read);
    }

    private static String read(Seen seen) {
        return seen.ton() == TON_ALPHANUMERIC
                ? seen.address()
                : Msisdn.ofAddress(seen.address(), seen.ton(), seen.region())
                        .map(Msisdn::e164)
                        .orElse(seen.address());
    }
}

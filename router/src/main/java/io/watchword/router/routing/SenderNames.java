package io.watchword.router.routing;

import io.watchword.parser.sms.AddressName;
import io.watchword.router.joining.RawParts;
import io.watchword.schemas.Msisdn;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Source addresses as they are shown and compared: E.164 where one is a number, whatever its type says, else the name. The
 * same few senders come again and again, and reading a number takes as long as all the rest, so the last ones are
 * remembered. Confined to one thread.
 */
final class SenderNames {

    private static final int REMEMBERED_MAX = 1024;
    /** source_addr without its NUL (SMPP 3.4 section 5.2.8): a longer one is read each time it comes. */
    private static final int REMEMBERED_CHARS_MAX = 20;

    /** SMPP 3.4 section 5.2.5. */
    private static final int TON_ALPHANUMERIC = 5;

    private static final int TON_UNKNOWN = 0;

    private record Seen(String address, int ton, String region, String alphabet) {}

    private final Map<Seen, String> names = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, String> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** Who sent {@code part}. */
    String of(RawSms part) {
        Address source = part.getSource();
        Seen seen = new Seen(source.getValue(), source.getTon(), part.getRegion(), part.getDefaultAlphabet());
        return source.getValue().length() > REMEMBERED_CHARS_MAX
                ? read(seen)
                : names.computeIfAbsent(seen, SenderNames::read);
    }

    /** How many are remembered. */
    int remembered() {
        return names.size();
    }

    /** A number that says it is a name is one that is written as a number. */
    private static String read(Seen seen) {
        int ton = seen.ton() == TON_ALPHANUMERIC ? TON_UNKNOWN : seen.ton();
        return Msisdn.ofAddress(seen.address(), ton, seen.region())
                .map(Msisdn::e164)
                .orElseGet(() -> AddressName.read(seen.address(), RawParts.alphabet(seen.alphabet())));
    }
}

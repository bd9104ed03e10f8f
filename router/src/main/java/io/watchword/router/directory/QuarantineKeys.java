package io.watchword.router.directory;

import java.time.Instant;
import java.util.Locale;

/** Keys that sort numbers at rest by when that ends. Stateless. */
final class QuarantineKeys {

    private static final int TIME_CHARS = 15;

    private QuarantineKeys() {}

    static String of(Instant end, String number) {
        return time(end) + number;
    }

    /** Behind every key whose rest ends by then, and before every later one. */
    static String last(Instant end) {
        return time(end.plusMillis(1));
    }

    static String number(String key) {
        return key.substring(TIME_CHARS);
    }

    private static String time(Instant time) {
        return String.format(Locale.ROOT, "%0" + TIME_CHARS + "d", time.toEpochMilli());
    }
}

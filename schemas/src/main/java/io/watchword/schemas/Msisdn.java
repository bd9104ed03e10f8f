package io.watchword.schemas;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * A phone number in E.164 form: {@code +} and 7 to 15 digits. Never printed whole: {@link #toString()} is its mask.
 * Immutable.
 */
public record Msisdn(String e164) {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final int ADDRESS_CHARS_MAX = 40;
    private static final int TON_INTERNATIONAL = 1;
    /** Some plans call any length possible: so short a number must lie in a range in use to be a subscriber's. */
    private static final int SHORT_CODE_DIGITS_MAX = 6;

    public Msisdn {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /**
     * The number that a person or a program wrote: {@code +12025550101}, {@code %2B12025550101} or {@code
     * 12025550101}; blanks, hyphens, dots and brackets are passed over.
     */
    public static Optional<Msisdn> parse(String written) {
        String bare = written.strip();
        if (bare.length() > ADDRESS_CHARS_MAX) {
            return Optional.empty();
        }
        if (bare.toLowerCase(Locale.ROOT).startsWith("%2b")) {
            bare = bare.substring(3);
        }
        String digits = "+" + (bare.startsWith("+") ? bare.substring(1) : bare).replaceAll("[\\s().-]", "");
        return isE164(digits) && possible(digits, "ZZ").isPresent()
                ? Optional.of(new Msisdn(digits))
                : Optional.empty();
    }

    /**
     * The number in an SMPP address, read by content: the type of number (SMPP 3.4 section 5.2.5) is often wrong and so
     * only a hint. {@code +} and {@code 00} mean international. Otherwise the reading, national in {@code region} or
     * international without its sign, that lies in a range in use wins; where that does not tell them apart, one that
     * begins with the region's own country code is international, and only then the type of number is asked. Empty
     * where it is no possible number, as for short codes and alphanumeric senders.
     *
     * @param ton type of number, 1 for international
     * @param region ISO 3166-1 alpha-2
     */
    public static Optional<Msisdn> ofAddress(String address, int ton, String region) {
        String bare = address.strip();
        if (bare.isEmpty() || bare.length() > ADDRESS_CHARS_MAX || !isDialled(bare)) {
            return Optional.empty();
        }
        if (bare.startsWith("+")) {
            return possible(bare, "ZZ");
        }
        if (bare.startsWith("00")) {
            return possible("+" + bare.substring(2), "ZZ");
        }
        Optional<Msisdn> international = possible("+" + bare, "ZZ");
        Optional<Msisdn> national = possible(bare, region);
        boolean internationalInUse = isInUse(international);
        boolean nationalInUse = isInUse(national);
        if (bare.length() <= SHORT_CODE_DIGITS_MAX && !nationalInUse) {
            return Optional.empty();
        }
        if (internationalInUse != nationalInUse) {
            return internationalInUse ? international : national;
        }
        boolean own = bare.startsWith(Integer.toString(PLAN.getCountryCodeForRegion(region)));
        return own || ton == TON_INTERNATIONAL ? international.or(() -> national) : national.or(() -> international);
    }

    /** Some regions take numbers of any length as possible: the plan's ranges then tell the two readings apart. */
    private static boolean isInUse(Optional<Msisdn> number) {
        try {
            return number.isPresent() && PLAN.isValidNumber(PLAN.parse(number.get().e164, "ZZ"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static Optional<Msisdn> possible(String number, String region) {
        try {
            PhoneNumber parsed = PLAN.parse(number, region);
            if (PLAN.isPossibleNumberWithReason(parsed) != PhoneNumberUtil.ValidationResult.IS_POSSIBLE) {
                return Optional.empty();
            }
            String e164 = PLAN.format(parsed, PhoneNumberFormat.E164);
            return isE164(e164) ? Optional.of(new Msisdn(e164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isDialled(String text) {
        int start = text.charAt(0) == '+' ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isE164(String text) {
        return text.length() >= 8 && text.length() <= 16 && text.charAt(0) == '+' && isDialled(text);
    }

    /** {@code +********01}: the last two digits alone. */
    public String mask() {
        return "+" + "*".repeat(e164.length() - 3) + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return mask();
    }
}

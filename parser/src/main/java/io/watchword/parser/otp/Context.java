package io.watchword.parser.otp;

import java.time.Duration;

/** What the message as a whole is about, in points for any code in it. Confined to one extraction. */
final class Context {

    private static final int PROMO_EACH = 6;
    private static final int PROMO_MAX = 30;
    private static final int PROMO_OTP_MAX = 18;
    private static final int CONTACT_EACH = 6;
    private static final Duration SHORT = Duration.ofHours(2);

    private static final Rule SECRET = new Rule("to be kept secret");
    private static final Rule LIMITED = new Rule("valid for a limited time");
    private static final Rule TIME = new Rule("a time or a validity");
    private static final Rule UNASKED = new Rule("tells what to do when it was not asked for");
    private static final Rule ACCESS = new Rule("about logging in or signing up");
    private static final Rule APP_HASH = new Rule("ends with an app's hash");
    private static final Rule SELLING = new Rule("speaks of selling");
    private static final Rule CONTACT = new Rule("has a link, a number to call or an amount, and no care is asked for");

    private final Reasons reasons = new Reasons();
    private final int selling;
    private final int contacts;

    Context(Analysis analysis) {
        add(analysis.has(CueKind.SECRET), 8, SECRET);
        boolean brief = analysis.validity.filter(Context::isShort).isPresent();
        add(brief && analysis.has(CueKind.VALID), 6, LIMITED);
        add(brief != analysis.has(CueKind.VALID), 3, TIME);
        add(analysis.has(CueKind.UNASKED), 6, UNASKED);
        add(analysis.has(CueKind.LOGIN) || analysis.has(CueKind.SIGN_UP) || analysis.has(CueKind.RESET), 4, ACCESS);
        add(analysis.has(Token.Type.APP_HASH), 10, APP_HASH);
        boolean guarded = analysis.has(CueKind.SECRET) || analysis.has(CueKind.UNASKED);
        int signs = analysis.count(CueKind.PROMO) + (analysis.has(Token.Type.PERCENT) ? 1 : 0);
        boolean careful = guarded || brief || analysis.has(Token.Type.APP_HASH);
        this.contacts = careful
                ? 0
                : one(analysis, Token.Type.URL)
                        + one(analysis, Token.Type.PHONE)
                        + (analysis.has(CueKind.PAYMENT) ? 0 : one(analysis, Token.Type.AMOUNT));
        this.selling = guarded ? signs / 2 : signs;
    }

    /** Adds what counts for a code of this sort. */
    void addTo(Reasons sum, CodeName.Sort sort) {
        sum.addAll(reasons);
        if (promo(sort) != 0) {
            sum.add(promo(sort), SELLING);
        }
        if (contact(sort) != 0) {
            sum.add(contact(sort), CONTACT);
        }
    }

    /** Sellers have codes, too; they seldom call them one-time codes. */
    private int promo(CodeName.Sort sort) {
        return sort == CodeName.Sort.OTP
                ? -Math.min(PROMO_OTP_MAX, selling * PROMO_EACH)
                : -Math.min(PROMO_MAX, selling * 2 * PROMO_EACH);
    }

    /** So have those who promise prizes. */
    private int contact(CodeName.Sort sort) {
        return sort == CodeName.Sort.OTP ? 0 : -contacts * CONTACT_EACH;
    }

    private static int one(Analysis analysis, Token.Type type) {
        return analysis.has(type) ? 1 : 0;
    }

    private static boolean isShort(Validity validity) {
        return !(validity instanceof Validity.For life) || life.duration().compareTo(SHORT) <= 0;
    }

    private void add(boolean holds, int worth, Rule rule) {
        if (holds) {
            reasons.add(worth, rule);
        }
    }
}

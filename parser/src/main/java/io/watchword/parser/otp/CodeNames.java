package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins code words and what stands beside them: "code" alone may be anything, "verification code" is a one-time code,
 * "discount code" is none. The words may stand in any order and in one compound. Confined to one extraction.
 */
final class CodeNames {

    /** Letters that join the parts of a compound. */
    private static final int LINK_MAX = 2;

    private final Message message;
    private final List<Cue> cues;
    private final List<CodeName> names = new ArrayList<>();
    private final List<Cue> rest = new ArrayList<>();

    private CodeNames(Message message, List<Cue> cues) {
        this.message = message;
        this.cues = cues;
    }

    static CodeNames join(Message message, List<Cue> cues) {
        CodeNames joined = new CodeNames(message, cues);
        joined.run();
        return joined;
    }

    /** In the order of the text. */
    List<CodeName> names() {
        return names;
    }

    /** The cues that are no part of a name. */
    List<Cue> rest() {
        return rest;
    }

    private void run() {
        boolean[] used = new boolean[cues.size()];
        for (int i = 0; i < cues.size(); i++) {
            switch (cues.get(i).kind()) {
                case STRONG -> name(CodeName.Sort.OTP, i, i, used);
                case NOT_CODE -> name(CodeName.Sort.OTHER, i, i, used);
                case WEAK -> weak(i, used);
                default -> {}
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                rest.add(cues.get(i));
            }
        }
    }

    private void weak(int i, boolean[] used) {
        int left = direct(i - 1) ? i - 1 : -1;
        int right = direct(i) ? i + 1 : -1;
        int farLeft = left >= 0 && is(left, CueKind.OF) && direct(left - 1) ? left - 1 : -1;
        int farRight = right >= 0 && is(right, CueKind.OF) && direct(right) ? right + 1 : -1;
        int decisive = -1;
        for (int other : new int[] {left, right, farLeft, farRight}) {
            if (sort(other) != null && (decisive < 0 || (sort(other) == CodeName.Sort.OTP && isNear(other, i)))) {
                decisive = other;
            }
        }
        CodeName.Sort sort = decisive < 0 ? null : sort(decisive);
        if (sort == null) {
            name(cues.get(i).whole() ? CodeName.Sort.CODE : CodeName.Sort.COMPOUND, i, i, used);
        } else {
            name(sort, Math.min(i, decisive), Math.max(i, decisive), used);
        }
    }

    private static boolean isNear(int one, int other) {
        return Math.abs(one - other) == 1;
    }

    private void name(CodeName.Sort sort, int from, int to, boolean[] used) {
        for (int i = from; i <= to; i++) {
            used[i] = true;
        }
        names.add(new CodeName(sort, cues.get(from).start(), cues.get(to).end()));
    }

    private boolean is(int i, CueKind kind) {
        return cues.get(i).kind() == kind;
    }

    private CodeName.@Nullable Sort sort(int i) {
        if (i < 0) {
            return null;
        }
        return switch (cues.get(i).kind()) {
            case PROOF, LOGIN, SIGN_UP, RESET, STRONG -> CodeName.Sort.OTP;
            case OTHER, PROMO, NOT_CODE -> CodeName.Sort.OTHER;
            case PICKUP -> CodeName.Sort.PICKUP;
            default -> null;
        };
    }

    /** Whether a cue and the next stand side by side, or in one word with no more than a joint between. */
    private boolean direct(int i) {
        if (i < 0 || i + 1 >= cues.size()) {
            return false;
        }
        int from = cues.get(i).end();
        int to = cues.get(i + 1).start();
        if (to < from || to - from > LINK_MAX + 1) {
            return false;
        }
        boolean letters = false;
        boolean blanks = false;
        for (int p = from; p < to; p++) {
            char c = message.plain[p];
            if (Letters.isCodeLetter(c)) {
                letters = true;
            } else if (c == ' ' || c == '-' || c == '\'' || c == '’') {
                blanks = true;
            } else {
                return false;
            }
        }
        return !(letters && blanks);
    }
}

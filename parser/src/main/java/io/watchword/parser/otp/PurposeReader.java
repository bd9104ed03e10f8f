package io.watchword.parser.otp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a code approves, with amount and payee of a payment. Confined to one extraction. */
final class PurposeReader {

    private static final int NAME_MAX = 40;

    private final Analysis analysis;
    private final Message message;

    private PurposeReader(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
    }

    static Optional<Purpose> read(Analysis analysis) {
        return new PurposeReader(analysis).purpose();
    }

    private Optional<Purpose> purpose() {
        boolean pays = analysis.has(CueKind.PAYMENT);
        Token amount = pays ? amount() : null;
        if (amount != null) {
            return Optional.of(new Purpose(Purpose.Type.PAYMENT, Optional.of(written(amount)), payee(amount.end())));
        }
        if (analysis.has(CueKind.RESET)) {
            return Optional.of(Purpose.of(Purpose.Type.PASSWORD_RESET));
        }
        if (analysis.has(CueKind.LOGIN)) {
            return Optional.of(Purpose.of(Purpose.Type.LOGIN));
        }
        if (analysis.has(CueKind.SIGN_UP)) {
            return Optional.of(Purpose.of(Purpose.Type.SIGN_UP));
        }
        return pays ? Optional.of(Purpose.of(Purpose.Type.PAYMENT)) : Optional.empty();
    }

    private @Nullable Token amount() {
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.AMOUNT) {
                return token;
            }
        }
        return null;
    }

    /** With the currency on either side. */
    private String written(Token token) {
        int start = token.start();
        int end = token.end();
        for (Cue cue : analysis.cues) {
            if (cue.kind() == CueKind.CURRENCY) {
                start = cue.end() <= token.start() && token.start() - cue.end() <= 2
                        ? Math.min(start, cue.start())
                        : start;
                end = cue.start() >= token.end() && cue.start() - token.end() <= 1 ? Math.max(end, cue.end()) : end;
            }
        }
        start = Letters.isMoneySign(message.at(start - 1)) ? start - 1 : start;
        end = Letters.isMoneySign(message.at(end)) ? end + 1 : end;
        return message.text(start, end);
    }

    /** The words after "at" or "to", up to a mark or the next cue. */
    private Optional<String> payee(int from) {
        for (int i = 0; i < analysis.cues.size(); i++) {
            Cue cue = analysis.cues.get(i);
            if (cue.kind() == CueKind.NAME && cue.start() >= from && message.at(cue.end()) == ' ') {
                boolean near = analysis.tallies.distance(from, cue.start()) <= 6;
                return near ? Names.after(analysis, cue.end() + 1, NAME_MAX) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

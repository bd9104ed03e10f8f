package io.watchword.parser.otp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says who sent a message: by the domain of its origin-bound line, by the apps that are known, by the wording, by the
 * sender. Who is paid is not who sent it. Confined to one extraction.
 */
final class ServiceFinder {

    private static final int NAME_MAX = 40;
    private static final String CLOSING = "】]〕」》>)";

    private final Analysis analysis;
    private final Message message;

    private final Optional<String> payee;

    private ServiceFinder(Analysis analysis, Optional<Purpose> purpose) {
        this.analysis = analysis;
        this.message = analysis.message;
        this.payee = purpose.flatMap(Purpose::payee);
    }

    static Optional<Service> find(
            Analysis analysis, Optional<Purpose> purpose, Optional<String> domain, String sender, List<AppRule> apps) {
        ServiceFinder finder = new ServiceFinder(analysis, purpose);
        Optional<String> worded = finder.frame().or(finder::prefix).or(finder::signedOrNamed);
        return finder.known(apps, domain, sender, worded)
                .or(() -> domain.map(host -> new Service(host, Service.Source.DOMAIN)))
                .or(() -> worded.map(name -> new Service(name, Service.Source.FRAME)))
                .or(() -> bySender(sender));
    }

    private Optional<Service> known(
            List<AppRule> apps, Optional<String> domain, String sender, Optional<String> worded) {
        for (AppRule app : apps) {
            if (app.owns(domain.orElse("")) || app.sends(sender) || app.isCalled(worded.orElse(""))) {
                return Optional.of(new Service(app.name(), Service.Source.CATALOGUE));
            }
        }
        return Optional.empty();
    }

    /** {@code 【Name】}, {@code [Name]} at the beginning or the end. */
    private Optional<String> frame() {
        for (int i = message.has(Letters.OPENING) ? 0 : message.length; i < message.length; i++) {
            if (!message.is(Letters.OPENING, i)) {
                continue;
            }
            int sort = Letters.OPENINGS.indexOf(message.plain[i]);
            int end = i + 1;
            while (end < message.length && end - i <= NAME_MAX && message.plain[end] != CLOSING.charAt(sort)) {
                end++;
            }
            boolean closed = message.at(end) == CLOSING.charAt(sort);
            boolean outside = i <= 2 || end >= message.length - 2 || sort == 0;
            if (closed && outside && Names.isName(message, i + 1, end) && !isOther(i + 1, end)) {
                return Optional.of(message.text(i + 1, end).strip());
            }
        }
        return Optional.empty();
    }

    /** {@code Name: ...}. */
    private Optional<String> prefix() {
        int start = 0;
        while (start < message.length && !Letters.isWord(message.plain[start])) {
            start++;
        }
        int end = start;
        while (end < message.length && end - start <= NAME_MAX && message.plain[end] != ':') {
            char c = message.plain[end];
            if (c == '-' && message.at(end - 1) == ' ' && message.at(end + 1) == ' ') {
                break;
            }
            if (c == '\n' || Letters.isSentenceEnd(c) || c == ',') {
                return Optional.empty();
            }
            end++;
        }
        boolean name = (message.at(end) == ':' || message.at(end) == '-')
                && end - start <= NAME_MAX
                && Names.isName(message, start, end)
                && !Character.isLowerCase(message.at(start))
                && !hasCue(start, end);
        return name ? Optional.of(message.text(start, end).strip()) : Optional.empty();
    }

    private Optional<String> signedOrNamed() {
        Signature signature = Signature.of(analysis);
        return signature.dashed().or(this::named).or(signature::sentence);
    }

    /** "your Name verification code", "to log in to Name", "Name code". */
    private Optional<String> named() {
        if (analysis.names.size() == 0 && !analysis.cues.isEmpty()) {
            Cue first = analysis.cues.get(0);
            boolean heads = first.kind() == CueKind.PROOF && message.at(first.start() - 1) == ' ';
            Optional<String> before = heads ? Names.before(analysis, first.start() - 1, NAME_MAX) : Optional.empty();
            if (before.isPresent()) {
                return before;
            }
        }
        for (int i = 0; i < Math.min(4, analysis.names.size()); i++) {
            CodeName name = analysis.names.get(i);
            if (message.at(name.start() - 1) == ' ' && message.at(name.start() - 2) != ' ') {
                Optional<String> before = Names.before(analysis, name.start() - 1, NAME_MAX);
                if (before.isPresent()) {
                    return before;
                }
            }
        }
        return unspaced().or(this::led).or(this::behindCode);
    }

    /** {@code Name验证码}, {@code Nameの認証コード}: where no blank parts words, the script does. */
    private Optional<String> unspaced() {
        for (int i = 0; i < Math.min(4, analysis.names.size()); i++) {
            int end = analysis.names.get(i).start();
            end = message.at(end - 1) == 'の' ? end - 1 : end;
            boolean parted = Letters.isUnspaced(message.at(end)) && Letters.isAsciiLetter(message.at(end - 1));
            int start = end;
            while (parted && start > 0 && end - start < NAME_MAX && Letters.isAsciiWord(message.plain[start - 1])) {
                start--;
            }
            if (parted && Character.isUpperCase(message.plain[start]) && Names.isName(message, start, end)) {
                return Optional.of(message.text(start, end));
            }
        }
        return Optional.empty();
    }

    /** "your code Name", and it does not look like a code itself. */
    private Optional<String> behindCode() {
        for (int i = 0; i < Math.min(4, analysis.names.size()); i++) {
            int start = analysis.names.get(i).end() + 1;
            if (message.at(start - 1) == ' ' && Character.isLowerCase(message.at(start + 1))) {
                Optional<String> after = Names.after(analysis, start, NAME_MAX);
                if (after.isPresent() && !after.equals(payee)) {
                    return after;
                }
            }
        }
        return Optional.empty();
    }

    /** "for Name", "to log in to Name". */
    private Optional<String> led() {
        int tried = 0;
        for (Cue cue : analysis.cues) {
            boolean leads = cue.kind() == CueKind.NAME
                    || cue.kind() == CueKind.BY
                    || cue.kind() == CueKind.OF
                    || cue.kind() == CueKind.LOGIN
                    || cue.kind() == CueKind.SIGN_UP;
            if (leads && message.at(cue.end()) == ' ' && tried++ < 8) {
                Optional<String> after = Names.after(analysis, cue.end() + 1, NAME_MAX);
                if (after.isPresent() && !after.equals(payee)) {
                    return after;
                }
            }
        }
        return Optional.empty();
    }

    /** Brackets hold zones, too. */
    private boolean isOther(int start, int end) {
        int cue = analysis.allCues.after(start);
        boolean zone = cue < analysis.allCues.size()
                && analysis.allCues.get(cue).kind() == CueKind.ZONE
                && analysis.allCues.get(cue).start() == start;
        return zone || namesCode(start, end);
    }

    private boolean namesCode(int start, int end) {
        int name = analysis.names.after(start);
        return name < analysis.names.size() && analysis.names.get(name).end() <= end;
    }

    private boolean hasCue(int start, int end) {
        int cue = analysis.allCues.after(start);
        return (cue < analysis.allCues.size() && analysis.allCues.get(cue).end() <= end) || namesCode(start, end);
    }

    /** An alphanumeric sender is a name; India's come as {@code VM-NAME-S}. */
    private static Optional<Service> bySender(String sender) {
        String name = sender.strip();
        if (name.length() > 3 && name.charAt(2) == '-' && name.equals(name.toUpperCase(Locale.ROOT))) {
            name = name.substring(3);
            int last = name.length() - 2;
            name = last > 2 && name.charAt(last) == '-' ? name.substring(0, last) : name;
        }
        return Names.isName(name) ? Optional.of(new Service(name, Service.Source.SENDER)) : Optional.empty();
    }
}

package io.watchword.parser.sms;

import java.util.Optional;
import java.util.Set;

/**
 * The text of one message. Immutable.
 *
 * @param text the text; empty if undecodable
 * @param alphabet what the octets were read as
 * @param mark how well the text stands for them
 * @param reason why there is no text; present if and only if the mark is UNDECODABLE
 * @param flags what was odd, of all parts
 * @param parts how many parts it was joined from
 */
public record DecodedSms(
        String text, Alphabet alphabet, Mark mark, Optional<UndecodableReason> reason, Set<Flag> flags, int parts) {
    /** Keeps a copy of the flags. */
    public DecodedSms {
        flags = Set.copyOf(flags);
    }

    /** Leaves the text out: it may hold a code. */
    @Override
    public String toString() {
        return "DecodedSms[alphabet=" + alphabet + ", mark=" + mark + ", flags=" + flags + ", parts=" + parts + "]";
    }
}

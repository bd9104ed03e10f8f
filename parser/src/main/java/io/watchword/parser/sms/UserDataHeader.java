package io.watchword.parser.sms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The list of information elements in front of a text (3GPP 23.040 section 9.2.3.24). Immutable.
 *
 * @param elements the elements in the order received
 * @param octets how many octets the header takes, its own length octet included; 0 for none
 */
public record UserDataHeader(List<InformationElement> elements, int octets) {
    /** No header. */
    public static final UserDataHeader NONE = new UserDataHeader(List.of(), 0);

    /** Keeps a copy of the list. */
    public UserDataHeader {
        elements = List.copyOf(elements);
    }

    /** Reads the header at the start of a text; empty where lengths do not add up, for then it is to be ignored whole. */
    static Optional<UserDataHeader> read(byte[] text) {
        if (text.length == 0) {
            return Optional.empty();
        }
        int end = 1 + (text[0] & 0xFF);
        if (end > text.length) {
            return Optional.empty();
        }
        List<InformationElement> elements = new ArrayList<>();
        int at = 1;
        while (at < end) {
            int data = at + 2;
            int next = data > end ? end + 1 : data + (text[at + 1] & 0xFF);
            if (next > end) {
                return Optional.empty();
            }
            elements.add(new InformationElement(text[at] & 0xFF, Arrays.copyOfRange(text, data, next)));
            at = next;
        }
        return Optional.of(new UserDataHeader(elements, end));
    }

    /** The reference for joining; of several, the last valid one holds (9.2.3.24). */
    Optional<PartReference> reference() {
        Optional<PartReference> last = Optional.empty();
        for (InformationElement element : elements) {
            Optional<PartReference> read = PartReference.of(element);
            last = read.isPresent() ? read : last;
        }
        return last;
    }

    /** Whether an element of concatenation is there, valid or not. */
    boolean concatenated() {
        return elements.stream()
                .anyMatch(element -> element.id() == InformationElement.CONCATENATED_8
                        || element.id() == InformationElement.CONCATENATED_16);
    }

    /** The language of the national locking shift table, 0 for the default alphabet. */
    public int lockingShift() {
        return language(InformationElement.LOCKING_SHIFT);
    }

    /** The language of the national single shift table, 0 for the default extension table. */
    public int singleShift() {
        return language(InformationElement.SINGLE_SHIFT);
    }

    private int language(int id) {
        int language = 0;
        for (InformationElement element : elements) {
            if (element.id() == id && element.data().length == 1) {
                language = element.octet(0);
            }
        }
        return language;
    }
}

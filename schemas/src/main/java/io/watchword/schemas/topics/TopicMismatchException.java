package io.watchword.schemas.topics;

import io.watchword.schemas.topics.TopicDifference.Stake;
import java.util.List;
import java.util.stream.Collectors;

/** Topics are on the cluster in a way that would lose records. The message holds every difference, and what to do. */
public final class TopicMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TopicDifference> differences;

    TopicMismatchException(List<TopicDifference> differences) {
        super("Topics are not as they must be. Nothing was changed; mend them and start again."
                + lines("", differences, Stake.REFUSED)
                + lines("Not in the way of a start, but to be looked at:", differences, Stake.WARNED));
        this.differences = List.copyOf(differences);
    }

    /** All of them, those that are only warned of too. */
    public List<TopicDifference> differences() {
        return differences;
    }

    private static String lines(String title, List<TopicDifference> all, Stake stake) {
        List<TopicDifference> chosen =
                all.stream().filter(each -> each.stake() == stake).toList();
        String begin = chosen.isEmpty() || title.isEmpty() ? "" : "\n" + title;
        return begin
                + chosen.stream()
                        .map(each -> "\n  " + each + "\n      " + each.remedy())
                        .collect(Collectors.joining());
    }
}

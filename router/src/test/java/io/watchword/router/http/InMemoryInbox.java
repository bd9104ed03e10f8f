package io.watchword.router.http;

import io.watchword.router.view.CodePage;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.CursorTooOld;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.MessageQuery;
import io.watchword.router.view.Page;
import io.watchword.router.view.ViewUnavailable;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** An inbox in lists: a code's place is its index, partition 0. Thread-safe. */
final class InMemoryInbox implements Inbox {

    final List<Code> codes = new CopyOnWriteArrayList<>();
    final Map<String, Message> messages = new ConcurrentHashMap<>();
    final Map<String, EnrollmentState> enrollments = new ConcurrentHashMap<>();
    volatile long oldest;
    volatile boolean available = true;

    @Override
    public Page<Message> messages(String workspace, MessageQuery query) {
        requireAvailable();
        int skipped = query.cursor().map(Integer::parseInt).orElse(0);
        List<Message> all = messages.values().stream()
                .filter(message -> message.getWorkspace().equals(workspace))
                .filter(message ->
                        query.account().isEmpty() || query.account().get().equals(message.getAccount()))
                .filter(message -> query.from().isEmpty()
                        || !message.getReceivedAt().isBefore(query.from().get()))
                .filter(message -> query.to().isEmpty()
                        || message.getReceivedAt().isBefore(query.to().get()))
                .filter(query.filter())
                .sorted(Comparator.comparing(Message::getReceivedAt).reversed())
                .toList();
        List<Message> page = all.stream().skip(skipped).limit(query.limit()).toList();
        int next = skipped + page.size();
        return new Page<>(page, next < all.size() ? Optional.of(Integer.toString(next)) : Optional.empty());
    }

    @Override
    public Optional<Message> message(String workspace, String id) {
        requireAvailable();
        return Optional.ofNullable(messages.get(id))
                .filter(message -> message.getWorkspace().equals(workspace));
    }

    @Override
    public CodePage codes(String workspace, Predicate<Code> filter, Cursor after, int limit) {
        requireAvailable();
        if (after.offset() < oldest - 1) {
            throw new CursorTooOld();
        }
        List<CodePage.Placed> items = new ArrayList<>();
        long next = after.offset();
        for (long at = after.offset() + 1; at < codes.size() && items.size() < limit; at++) {
            Code code = codes.get((int) at);
            if (code.getWorkspace().equals(workspace) && filter.test(code)) {
                items.add(new CodePage.Placed(code, new Cursor(0, at)));
            }
            next = at;
        }
        return new CodePage(items, new Cursor(0, next));
    }

    @Override
    public Cursor now(String workspace) {
        requireAvailable();
        return new Cursor(0, codes.size() - 1L);
    }

    @Override
    public Cursor since(String workspace, Instant time) {
        requireAvailable();
        long before = codes.stream()
                .filter(code -> code.getReceivedAt().isBefore(time))
                .count();
        return new Cursor(0, before - 1);
    }

    @Override
    public Optional<EnrollmentState> enrollment(String workspace, String id) {
        requireAvailable();
        return Optional.ofNullable(enrollments.get(id))
                .filter(state -> state.getWorkspace().equals(workspace));
    }

    @Override
    public Page<EnrollmentState> enrollments(
            String workspace, Predicate<EnrollmentState> filter, Optional<String> cursor, int limit) {
        requireAvailable();
        List<EnrollmentState> all = enrollments.values().stream()
                .filter(state -> state.getWorkspace().equals(workspace))
                .filter(filter)
                .sorted(Comparator.comparing(EnrollmentState::getId).reversed())
                .limit(limit)
                .toList();
        return new Page<>(all, Optional.empty());
    }

    private void requireAvailable() {
        if (!available) {
            throw new ViewUnavailable("The test has taken it away");
        }
    }
}

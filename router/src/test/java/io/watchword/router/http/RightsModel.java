package io.watchword.router.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, once more and by other means: people, accounts and uses are objects, so that whoever comes later under
 * the same id is another by nature. Written from the design's "Authority" and "Who may", without a class of the rules.
 */
final class RightsModel {

    static final List<String> ROLES = List.of("OWNER", "SUPER_ADMIN", "ADMIN", "USER", "LOGIN_ONLY", "GUEST");

    static final class Person {
        final String id;
        int role;

        Person(String id, int role) {
            this.id = id;
            this.role = role;
        }

        boolean isAtLeast(String name) {
            return role <= ROLES.indexOf(name);
        }
    }

    static final class Account {
        final String id;
        String app;

        @Nullable
        Person owner;

        final Set<Person> sharers = new HashSet<>();
        /** Counts how often what acts for the owner has ended. */
        int epoch;

        /** Counts how often each has lost his share. */
        final Map<Person, Integer> losses = new HashMap<>();

        /** What came before is closed to these; nobody gives more than he has. */
        final Map<Person, Long> from = new HashMap<>();

        boolean gone;

        Account(String id, String app) {
            this.id = id;
            this.app = app;
        }

        boolean isShared(@Nullable Person person) {
            return person != null && (person == owner || sharers.contains(person));
        }

        /** He is let in by the owner. */
        void letIn(Person person) {
            if (!isShared(person) && from.containsKey(owner)) {
                from.put(person, from.get(owner));
            }
        }

        void lost(Person person) {
            from.remove(person);
            losses.merge(person, 1, Integer::sum);
        }
    }

    /** An account's use of a number. */
    static final class Use {
        final Account account;
        boolean active;
        Set<String> expects = new HashSet<>();
        final Map<String, Person> remembered = new HashMap<>();

        Use(Account account) {
            this.account = account;
        }

        boolean expects(String sender) {
            return expects.contains(sender) || remembered.containsKey(sender);
        }
    }

    /** A key; {@code person} none: an automation. */
    record Credential(
            String id,
            @Nullable Person person,
            @Nullable Person maker,
            Set<String> scopes,
            Map<Account, Integer> accounts) {}

    /** A text that went to one account, or is held for several. */
    record Text(List<Account> accounts, boolean held, long at) {}

    record Wanted(Account account, String number, List<String> senders, Set<Account> agreed) {}

    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<String, List<Use>> numbers = new LinkedHashMap<>();
    final Map<String, Credential> keys = new LinkedHashMap<>();
    final Map<String, Wanted> wanted = new LinkedHashMap<>();
    /** Senders by app; the workspace's own before the catalogue's. */
    final Map<String, Set<String>> catalogue = new HashMap<>();

    final Map<String, Set<String>> ownApps = new HashMap<>();

    Set<String> sendersOf(String app) {
        return ownApps.getOrDefault(app, catalogue.getOrDefault(app, Set.of()));
    }

    // Who may read and use

    boolean mayRead(Credential key, Text text) {
        if (key.person == null || !isIn(key.person) || !key.scopes.contains("MESSAGES_READ")) {
            return false;
        }
        for (Account account : text.accounts) {
            boolean mine = text.held ? account.owner == key.person : account.isShared(key.person);
            if (!mine
                    || !key.person.isAtLeast("USER")
                    || !reaches(key, account)
                    || isClosed(key.person, account, text)) {
                return false;
            }
        }
        return !text.accounts.isEmpty();
    }

    boolean mayUse(Credential key, Text text) {
        if (text.held || text.accounts.isEmpty() || !key.scopes.contains("CODES_READ")) {
            return false;
        }
        Account account = text.accounts.get(0);
        if (!reaches(key, account)) {
            return false;
        }
        if (key.person == null) {
            return isOwner(key.maker, account) && !isClosed(key.maker, account, text);
        }
        return isIn(key.person) && account.isShared(key.person) && !isClosed(key.person, account, text);
    }

    private boolean isClosed(@Nullable Person person, Account account, Text text) {
        return text.at < account.from.getOrDefault(person, Long.MIN_VALUE);
    }

    private boolean isIn(@Nullable Person person) {
        return person != null && people.get(person.id) == person;
    }

    /** Whether the key names the account, and he has not lost it since. */
    private boolean reaches(Credential key, Account account) {
        if (account.gone) {
            return false;
        }
        if (key.person != null && key.accounts.isEmpty()) {
            return true;
        }
        Integer then = key.accounts.get(account);
        int now = key.person == null ? account.epoch : account.losses.getOrDefault(key.person, 0);
        return then != null && then == now;
    }

    boolean isOwner(@Nullable Person person, Account account) {
        return isIn(person) && person == account.owner && person.isAtLeast("USER");
    }

    // Who may change

    boolean owns(Credential key, Account account) {
        return key.scopes.contains("DIRECTORY_WRITE") && reaches(key, account) && isOwner(key.person, account);
    }

    boolean isAdmin(Credential key) {
        return isIn(key.person) && key.person.isAtLeast("ADMIN") && key.scopes.contains("DIRECTORY_WRITE");
    }

    boolean gives(Credential key) {
        return isIn(key.person) && key.person.isAtLeast("SUPER_ADMIN") && key.scopes.contains("DIRECTORY_WRITE");
    }

    boolean disposes(Credential key, Account account) {
        return owns(key, account) || (account.owner == null && gives(key));
    }

    /** Whether the key may be made by that one: for himself or an automation with his accounts, and no further. */
    boolean mayMake(Credential with, boolean forHimself, Set<String> scopes, Set<Account> named) {
        boolean further = !with.scopes.containsAll(scopes)
                || (!with.accounts.isEmpty()
                        && (named.isEmpty() || !with.accounts.keySet().containsAll(named)));
        return with.scopes.contains("ADMIN")
                && isIn(with.person)
                && !further
                && (forHimself || (!named.isEmpty() && named.stream().allMatch(account -> owns(with, account))));
    }

    boolean mayUseNumber(Credential key, String number) {
        return numbers.get(number).stream().allMatch(use -> owns(key, use.account));
    }

    /** The accounts that the next text to the number may go to; held back, it goes to none. */
    boolean mayGo(String number, String sender, Account to) {
        List<Use> uses = numbers.get(number);
        return uses.stream().anyMatch(use -> use.account == to)
                && uses.stream()
                        .filter(use -> uses.size() > 1 && use.account != to && use.active && use.expects(sender))
                        .allMatch(use -> use.account.owner == to.owner);
    }

    // What changes do

    void changeOwner(Account account, @Nullable Person person) {
        Person before = account.owner;
        account.owner = person;
        account.epoch++;
        wanted.values().removeIf(one -> one.account == account);
        wanted.values().forEach(one -> one.agreed.remove(account));
        if (before != null) {
            forget(account, before);
            if (!account.sharers.contains(before)) {
                account.lost(before);
            }
        }
    }

    /** What he remembered between this account and others. */
    private void forget(Account account, Person person) {
        for (List<Use> uses : numbers.values()) {
            if (uses.stream().anyMatch(use -> use.account == account)) {
                uses.forEach(use -> use.remembered.values().removeIf(by -> by == person));
            }
        }
    }

    void leave(Person person) {
        people.remove(person.id);
        for (Account account : accounts.values()) {
            boolean shared = account.isShared(person);
            account.sharers.remove(person);
            if (account.owner == person) {
                changeOwner(account, null);
            } else if (shared) {
                account.lost(person);
            }
        }
        keys.values().removeIf(key -> key.person == person || key.maker == person);
    }

    void remove(Account account) {
        account.gone = true;
        accounts.remove(account.id);
        wanted.values().removeIf(one -> one.account == account);
        numbers.values().forEach(uses -> uses.removeIf(use -> use.account == account));
    }

    void use(Account account, String number, boolean active, List<String> senders) {
        List<Use> uses = numbers.get(number);
        Use use =
                uses.stream().filter(one -> one.account == account).findFirst().orElse(null);
        if (use == null) {
            use = new Use(account);
            uses.add(use);
        }
        use.active |= active;
        Set<String> app = sendersOf(account.app);
        Set<String> own = new HashSet<>(senders.isEmpty() ? use.expects : senders);
        own.addAll(app);
        use.expects = own;
    }

    /** The app's senders are others now; who uses a number together with other owners loses none by another's doing. */
    void changeApp(Account account, Set<String> before, Set<String> after, boolean byOwner) {
        for (List<Use> uses : numbers.values()) {
            for (Use use : uses) {
                if (use.account == account) {
                    boolean kept = !byOwner
                            && use.active
                            && uses.stream().anyMatch(other -> other.account.owner != account.owner);
                    Set<String> senders = new HashSet<>(use.expects);
                    if (!kept) {
                        senders.removeAll(before);
                    }
                    senders.addAll(after);
                    use.expects = senders;
                }
            }
        }
    }

    List<Account> allAccounts() {
        return new ArrayList<>(accounts.values());
    }
}

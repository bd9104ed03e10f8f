package io.watchword.router.directory;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The entries of the directory's topics that cannot be read as they lie there now. Thread-safe. */
public final class UnreadableEntries {

    /** Beyond it something is wrong that no mending of single entries helps. */
    private static final int MAX = 10_000;

    /**
     * Where one lies.
     *
     * @param topic of the directory
     */
    public record Place(String topic, String key) {

        /** Never the key, which can be a number. */
        @Override
        public String toString() {
            return "Place[" + topic + "]";
        }
    }

    private final Set<Place> places = ConcurrentHashMap.newKeySet();

    void found(String topic, String key) {
        if (places.size() < MAX) {
            places.add(new Place(topic, key));
        }
    }

    /** Something that can be read, or nothing, lies there now. */
    void mended(String topic, String key) {
        if (!places.isEmpty()) {
            places.remove(new Place(topic, key));
        }
    }

    /** As of now. */
    public List<Place> all() {
        return List.copyOf(places);
    }

    /** How many there are. */
    public int size() {
        return places.size();
    }
}

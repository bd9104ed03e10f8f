package io.watchword.ingest.settings;

import java.util.List;
import java.util.Map;

/**
 * What {@link io.watchword.ingest.IngestService} starts from. Immutable.
 *
 * @param instance stable over restarts and unique in the cluster
 * @param kafka client settings: bootstrap.servers and what security needs
 */
public record IngestSettings(String instance, Map<String, Object> kafka, List<LinkSettings> links) {

    public IngestSettings {
        if (instance.isBlank() || instance.contains("/")) {
            throw new IllegalArgumentException("instance must be given and have no slash");
        }
        kafka = Map.copyOf(kafka);
        links = List.copyOf(links);
    }

    /** Without the client settings, which may hold secrets. */
    @Override
    public String toString() {
        return "IngestSettings[" + instance + ", " + links.size() + " links]";
    }
}

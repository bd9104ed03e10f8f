package io.watchword.ingest.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link io.watchword.ingest.IngestService} starts from. Immutable.
 *
 * @param instance stable over restarts and unique in the cluster
 * @param kafka client settings: bootstrap.servers and what security needs
 * @param canary the test message, if one is to be sent
 */
public record IngestSettings(
        String instance, Map<String, Object> kafka, List<LinkSettings> links, Optional<CanarySettings> canary) {

    public IngestSettings {
        if (instance.isBlank() || instance.contains("/")) {
            throw new IllegalArgumentException("instance must be given and have no slash");
        }
        kafka = Map.copyOf(kafka);
        links = List.copyOf(links);
    }

    /** Without a canary. */
    public IngestSettings(String instance, Map<String, Object> kafka, List<LinkSettings> links) {
        this(instance, kafka, links, Optional.empty());
    }

    /** The same, with a canary. */
    public IngestSettings withCanary(CanarySettings own) {
        return new IngestSettings(instance, kafka, links, Optional.of(own));
    }

    /** Without the client settings, which may hold secrets. */
    @Override
    public String toString() {
        return "IngestSettings[" + instance + ", " + links.size() + " links]";
    }
}

package io.watchword.runtime.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be set; docs/reference/configuration.md says what each key does. Immutable.
 *
 * @param instance stable over restarts, unique among the instances of one cluster; default: the host's name
 * @param data the folder of everything that is kept; default ./data
 * @param smsc the links, at most 20: their names are metric labels
 */
public record WatchwordConfig(
        String instance,
        KafkaConfig kafka,
        Path data,
        RouterConfig router,
        List<SmscConfig> smsc,
        HttpConfig http,
        CanaryConfig canary) {

    private static final int LINKS_MAX = 20;
    private static final Set<String> KEYS = Set.of("instance", "kafka", "data", "router", "smsc", "http", "canary");

    public WatchwordConfig {
        smsc = List.copyOf(smsc);
    }

    /** What was read, and what should be looked at though it works. */
    public record Read(WatchwordConfig config, List<String> warnings) {}

    /**
     * Reads a file, or the defaults without one. Options win over {@code WATCHWORD_*} variables, those over the file.
     *
     * @param options by path, as {@code http.port}
     * @throws ConfigurationException naming every problem
     */
    public static Read read(Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
        Map<String, Object> values = file.map(YamlTree::read).orElse(Map.of());
        Path folder = file.map(given -> given.toAbsolutePath().normalize().getParent())
                .orElse(Path.of("").toAbsolutePath());
        Sources sources = new Sources(folder, environment, options);
        WatchwordConfig config = read(new Section("", values, sources), sources);
        sources.end(KEYS);
        if (!sources.problems().isEmpty()) {
            throw new ConfigurationException(sources.problems());
        }
        return new Read(config, sources.warnings());
    }

    private static WatchwordConfig read(Section all, Sources sources) {
        KafkaConfig kafka = KafkaConfig.read(all.section("kafka"));
        WatchwordConfig config = new WatchwordConfig(
                all.text("instance", hostName(), SmscConfig.NAME, SmscConfig.NAME_RULE),
                kafka,
                all.path("data").orElse(sources.folder().resolve("data")),
                RouterConfig.read(all.section("router"), kafka.embedded(), sources),
                all.sections("smsc", LINKS_MAX, SmscConfig::read),
                HttpConfig.read(all.section("http"), sources),
                CanaryConfig.read(all.section("canary")));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < config.smsc.size(); i++) {
            String name = config.smsc.get(i).name();
            if (config.canary.enabled() && name.equals(CanaryConfig.LINK)) {
                all.problem("smsc[" + i + "].name", "is the canary's (canary.enabled)");
            } else if (!name.isEmpty() && !names.add(name)) {
                all.problem("smsc[" + i + "].name", "is the name of another entry too");
            }
        }
        all.end();
        return config;
    }

    /** The host's name as far as it can be a label; never a lookup that takes long. */
    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return SmscConfig.NAME.matcher(name).matches() ? name : "local";
        } catch (UnknownHostException e) {
            return "local";
        }
    }
}

package io.watchword.router.directory.rules;

import io.watchword.schemas.Topic;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** The entities of the directory as they stand, under the topics and keys that they are published with. */
public interface Entities {

    <V extends SpecificRecordBase> Optional<V> get(Topic<V> topic, String key);

    /** Those whose keys begin with {@code prefix}; all of them for an empty one. The caller may change the map. */
    <V extends SpecificRecordBase> NavigableMap<String, V> below(Topic<V> topic, String prefix);
}

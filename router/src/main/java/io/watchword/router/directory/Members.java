package io.watchword.router.directory;

import io.watchword.schemas.avro.MemberEntry;
import java.util.Optional;

/** Who is a member of a workspace, and with what role. Thread-safe. */
@FunctionalInterface
public interface Members {

    Optional<MemberEntry> member(String workspace, String id);
}

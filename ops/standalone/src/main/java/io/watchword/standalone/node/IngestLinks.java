package io.watchword.standalone.node;

import io.watchword.ingest.IngestService;
import io.watchword.ingest.link.LinkStatus;
import io.watchword.router.http.operations.Operations.Link;
import io.watchword.router.operations.LinkControl;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The links of this process's ingest, for the operator's calls. Thread-safe. */
final class IngestLinks implements LinkControl {

    private final Supplier<Optional<IngestService>> ingest;

    /** @param ingest the running one, if there is one */
    IngestLinks(Supplier<Optional<IngestService>> ingest) {
        this.ingest = ingest;
    }

    /** One entry a bind. */
    @Override
    public List<Link> links() {
        return ingest.get().map(IngestService::links).orElse(List.of()).stream()
                .map(IngestLinks::link)
                .toList();
    }

    private static Link link(LinkStatus status) {
        return new Link(
                status.link(),
                status.bind(),
                status.state().name(),
                status.since(),
                status.paused(),
                status.lastFailure());
    }

    @Override
    public boolean pause(String name) {
        return ingest.get().map(running -> running.pause(name)).orElse(false);
    }

    @Override
    public boolean resume(String name) {
        return ingest.get().map(running -> running.resume(name)).orElse(false);
    }
}

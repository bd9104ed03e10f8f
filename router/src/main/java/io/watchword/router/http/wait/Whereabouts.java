package io.watchword.router.http.wait;

import io.watchword.router.view.WorkspaceOwners;
import java.util.HashMap;
import java.util.Map;

/** Which workspaces are on this instance, asked once for each. Confined to one round of checks. */
final class Whereabouts {

    private final WorkspaceOwners owners;
    private final Map<String, Boolean> here = new HashMap<>();

    Whereabouts(WorkspaceOwners owners) {
        this.owners = owners;
    }

    boolean isHere(String workspace) {
        return here.computeIfAbsent(workspace, asked -> owners.ownerOf(asked) instanceof WorkspaceOwners.Here);
    }
}

package io.watchword.chaos.run;

import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.rig.Rig;
import io.watchword.router.streams.audit.StoreAudit;
import io.watchword.router.streams.audit.StoreFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Whether the routers' stores hold what their changelogs say. To be asked once the routers have stopped, while the brokers
 * run. Confined to one thread.
 */
final class StoreCheck {

    private int stores;
    private long records;
    private final List<String> broken = new ArrayList<>();

    /** Compares those of every router. */
    static StoreCheck of(Rig rig) {
        StoreCheck check = new StoreCheck();
        Map<String, Object> kafka = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, rig.cluster().directServers());
        for (RoleProcess router : rig.routers()) {
            new StoreAudit(kafka, rig.dataOf(router).resolve("streams"))
                    .audit()
                    .forEach(finding -> check.take(router.name(), finding));
        }
        return check;
    }

    private void take(String router, StoreFinding finding) {
        stores++;
        records += finding.records();
        if (!finding.sound()) {
            broken.add(router + " " + finding.application() + " " + finding.task() + "/" + finding.store() + ": "
                    + finding.missing() + " missing, " + finding.surplus() + " too many, " + finding.different()
                    + " different (a store holds what its changelog says)");
        }
    }

    /** A line for each store that is not sound. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    @Override
    public String toString() {
        return stores + " stores with " + records + " records compared with their changelogs, " + broken.size()
                + " not sound";
    }
}

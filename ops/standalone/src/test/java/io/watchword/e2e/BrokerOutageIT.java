package io.watchword.e2e;

import io.watchword.broker.BrokerProcess;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The broker is stopped in order while the carrier sends. */
class BrokerOutageIT {

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT.withLogin("watchword", "secret"));

    @TempDir
    Path data;

    @Test
    void shouldRefuseTemporarily_thenShowEverythingOnce_whenTheBrokerIsStoppedAndStarted() throws Exception {
        new BrokerOutage(carrier.smsc(), data).tell(BrokerProcess::close);
    }
}

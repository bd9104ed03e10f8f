package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.BrokerStartException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPortsTest {

    @TempDir
    private Path data;

    @Test
    void shouldKeepFreePorts_whenAskedForZero() {
        BrokerPorts first = BrokerPorts.choose(0, file());
        assertThat(first.all()).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
        assertThat(BrokerPorts.choose(0, file())).isEqualTo(first);
    }

    @Test
    void shouldTakeAnotherPort_whenAKeptOneIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file(), "internal=" + other.getLocalPort() + "\n");
            assertThat(BrokerPorts.choose(0, file()).internal()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void shouldRefuse_whenAPortThatWasAskedForIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> BrokerPorts.choose(port, file()))
                    .isInstanceOfSatisfying(
                            BrokerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.PORT_TAKEN))
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("kafka.port");
        }
    }

    @Test
    void shouldStartAfresh_whenTheFileIsDamaged() throws Exception {
        Files.writeString(file(), "internal=seven\nsubscriber=99999\n");
        assertThat(BrokerPorts.choose(0, file()).all()).allMatch(port -> port >= 20_000 && port < 32_000);
    }

    private Path file() {
        return data.resolve("broker.port");
    }
}

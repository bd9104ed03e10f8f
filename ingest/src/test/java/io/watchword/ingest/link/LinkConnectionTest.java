package io.watchword.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class LinkConnectionTest {

    @Test
    void shouldSendAtOnce_andFindADeadPeerInTwoMinutes() throws Exception {
        try (Socket socket = new Socket()) {
            LinkConnection.prepare(socket);

            assertThat(socket.getTcpNoDelay()).isTrue();
            assertThat(socket.getKeepAlive()).isTrue();
            int seconds = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                    + socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)
                            * socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
            assertThat(seconds).isEqualTo(120);
        }
    }
}

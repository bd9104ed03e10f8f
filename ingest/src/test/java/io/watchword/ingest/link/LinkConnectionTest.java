package io.watchword.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class LinkConnectionTest {

    /** Whether we called or were called: there is no connection of a link without. */
    @Test
    void shouldSendAtOnce_andFindADeadPeerInTwoMinutes() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, here);
                Socket dialled = new Socket(here, server.getLocalPort());
                Socket accepted = server.accept()) {
            for (Socket socket : List.of(dialled, accepted)) {
                assertThat(new LinkConnection(socket, socket).isOpen()).isTrue();

                assertThat(socket.getTcpNoDelay()).isTrue();
                assertThat(socket.getKeepAlive()).isTrue();
                int seconds = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                        + socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)
                                * socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
                assertThat(seconds).isEqualTo(120);
            }
        }
    }
}

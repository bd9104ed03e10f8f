package io.watchword.simulator;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jsmpp.util.MessageId;

/** An ESME that is not ours, jSMPP's: takes everything, and binds again whenever its link ends. Thread-safe. */
public final class StockEsme implements AutoCloseable {

    private final int port;
    private final String systemId;
    private final String password;
    private final ConnectionFactory connections;
    private final List<DeliverSm> received = new CopyOnWriteArrayList<>();
    private final List<DataSm> receivedAsData = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private volatile SMPPSession session = new SMPPSession();

    private StockEsme(int port, String systemId, String password, ConnectionFactory connections) {
        this.port = port;
        this.systemId = systemId;
        this.password = password;
        this.connections = connections;
    }

    /** Of the SMSC at this port of 127.0.0.1. */
    public static StockEsme start(int port) {
        return start(port, "esme", "", SocketConnectionFactory.getInstance());
    }

    /** As {@link #start(int)}, with this login, over these connections. */
    public static StockEsme start(int port, String systemId, String password, ConnectionFactory connections) {
        StockEsme esme = new StockEsme(port, systemId, password, connections);
        Thread thread = new Thread(esme::call, "esme");
        thread.setDaemon(true);
        thread.start();
        return esme;
    }

    private void call() {
        while (!stopping) {
            SMPPSession next = new SMPPSession(connections);
            next.setMessageReceiverListener(new Taker());
            next.addSessionStateListener((state, from, source) -> {
                if (state == SessionState.UNBOUND) {
                    // jSMPP leaves the connection open; closing waits for its own threads.
                    new Thread(next::close).start();
                }
            });
            session = next;
            try {
                next.connectAndBind(
                        "127.0.0.1",
                        port,
                        new BindParameter(
                                BindType.BIND_RX,
                                systemId,
                                password,
                                "",
                                TypeOfNumber.UNKNOWN,
                                NumberingPlanIndicator.UNKNOWN,
                                null));
                while (next.getSessionState() != SessionState.CLOSED && !stopping) {
                    LockSupport.parkNanos(5_000_000);
                }
            } catch (IOException refused) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** What came as deliver_sm, in order. */
    public List<DeliverSm> received() {
        return received;
    }

    /** What came as data_sm, in order. */
    public List<DataSm> receivedAsData() {
        return receivedAsData;
    }

    @Override
    public void close() {
        stopping = true;
        session.close();
    }

    private final class Taker implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) {
            received.add(deliverSm);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alertNotification) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
            receivedAsData.add(dataSm);
            try {
                return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
            } catch (PDUStringException tooLong) {
                throw new IllegalStateException(tooLong);
            }
        }
    }
}

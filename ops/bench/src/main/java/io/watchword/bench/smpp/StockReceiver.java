package io.watchword.bench.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A jSMPP session as its examples have it: the listener returns when the message is stored. */
final class StockReceiver implements Receiver {

    private static final int THREADS = 3;
    private static final int SYSTEM_ERROR = 8;

    private final SMPPSession session = new SMPPSession();

    StockReceiver(int port, Duration store, int window) throws IOException {
        session.setPduProcessorDegree(THREADS);
        // With the default of 100 it would throttle a window of 1000.
        session.setQueueCapacity(window + 100);
        // The generator does not answer one.
        session.setEnquireLinkTimer(0);
        session.setMessageReceiverListener(new Blocking(store.toNanos()));
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX, "u", "p", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
    }

    @Override
    public void close() {
        session.close();
    }

    private record Blocking(long storeNanos) implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) {
            long end = System.nanoTime() + storeNanos;
            for (long left = storeNanos; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("Not measured", SYSTEM_ERROR);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {}
    }
}

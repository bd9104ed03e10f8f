package io.watchword.ingest.link;

import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** What jSMPP hands over itself: nothing of use, since messages are taken before they get there. Stateless. */
final class OtherRequests implements MessageReceiverListener {

    private static final int SYSTEM_ERROR = 0x08;

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        throw new ProcessRequestException("Taken elsewhere", SYSTEM_ERROR);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Taken elsewhere", SYSTEM_ERROR);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {}
}

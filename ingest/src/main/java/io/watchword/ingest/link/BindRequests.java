package io.watchword.ingest.link;

import io.watchword.ingest.settings.LinkSettings.AddressRange;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Login;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;

/** A link's login as jSMPP wants it. Stateless. */
final class BindRequests {

    private BindRequests() {}

    /** After an outbind the bind is that of a receiver (SMPP 3.4 section 2.2.1). */
    static BindParameter of(Login login) {
        AddressRange range = login.range();
        return new BindParameter(
                login.kind() == BindKind.TRANSCEIVER ? BindType.BIND_TRX : BindType.BIND_RX,
                login.systemId(),
                login.password(),
                login.systemType(),
                TypeOfNumber.valueOf((byte) range.ton()),
                NumberingPlanIndicator.valueOf((byte) range.npi()),
                range.range().isEmpty() ? null : range.range(),
                InterfaceVersion.valueOf((byte) login.version()));
    }
}

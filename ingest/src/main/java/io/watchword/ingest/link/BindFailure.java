package io.watchword.ingest.link;

import io.watchword.ingest.metrics.BindResult;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

/**
 * Why an attempt to bind failed. Immutable.
 *
 * @param reason from a closed set
 * @param detail for the log, from a closed set too, or which TLS file is at fault; may be empty
 */
record BindFailure(BindResult result, String reason, String detail) {

    private static final int ALREADY_BOUND = 0x05;
    private static final int BIND_FAILED = 0x0D;
    private static final int INVALID_PASSWORD = 0x0E;
    private static final int INVALID_SYSTEM_ID = 0x0F;

    private BindFailure(BindResult result, String reason) {
        this(result, reason, "");
    }

    /** jSMPP hands the SMSC's answer over as a cause. */
    static BindFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NegativeResponseException refused) {
                return ofStatus(refused.getCommandStatus());
            }
            if (cause instanceof TlsFileException file) {
                return new BindFailure(BindResult.TLS, "tls", String.valueOf(file.getMessage()));
            }
            if (cause instanceof SSLException) {
                return new BindFailure(BindResult.TLS, "tls");
            }
            if (cause instanceof SocketTimeoutException || cause instanceof ResponseTimeoutException) {
                return new BindFailure(BindResult.TIMEOUT, "timeout");
            }
        }
        return new BindFailure(BindResult.REFUSED, "connection", connection(failure));
    }

    /** In words of ours: what an exception says may hold more. */
    private static String connection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "the host's name is not known";
            } else if (cause instanceof NoRouteToHostException) {
                return "no way to the host";
            } else if (cause instanceof ConnectException) {
                return "nobody listens there";
            }
        }
        return "the connection was closed";
    }

    /** Of the status of a bind_resp. */
    static BindFailure ofStatus(int status) {
        return switch (status) {
            case INVALID_PASSWORD -> new BindFailure(BindResult.AUTH, "ESME_RINVPASWD");
            case INVALID_SYSTEM_ID -> new BindFailure(BindResult.AUTH, "ESME_RINVSYSID");
            case ALREADY_BOUND -> new BindFailure(BindResult.REFUSED, "ESME_RALYBND");
            case BIND_FAILED -> new BindFailure(BindResult.REFUSED, "ESME_RBINDFAIL");
            default -> new BindFailure(BindResult.REFUSED, "status");
        };
    }

    boolean alreadyBound() {
        return reason.equals("ESME_RALYBND");
    }
}

package io.watchword.ingest.metrics;

/** The command_status values that are answered (SMPP 3.4 section 5.1.3), by name for a metric. */
enum Status {
    ESME_ROK(0x00),
    ESME_RINVBNDSTS(0x04),
    ESME_RSYSERR(0x08),
    ESME_RTHROTTLED(0x58),
    ESME_RX_T_APPN(0x64),
    ESME_RX_P_APPN(0x65),
    OTHER(-1);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    static Status of(int code) {
        for (Status status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        return OTHER;
    }

    String label() {
        return this == OTHER ? "other" : name();
    }
}

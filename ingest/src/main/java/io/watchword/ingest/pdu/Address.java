package io.watchword.ingest.pdu;

/**
 * An address as received. Immutable.
 *
 * @param value its octets as ISO-8859-1 characters
 */
public record Address(int ton, int npi, String value) {

    /** Never the address itself. */
    @Override
    public String toString() {
        return "Address[ton=" + ton + ", npi=" + npi + "]";
    }
}

package io.watchword.simulator.text;

/** How the parts of a long text are told to belong together. */
public enum Concatenation {
    /** User data header, 8-bit reference, IE 0x00 (3GPP 23.040 §9.2.3.24.1). */
    UDH_8,
    /** User data header, 16-bit reference, IE 0x08 (3GPP 23.040 §9.2.3.24.8). */
    UDH_16,
    /** The sar_ optional parameters (SMPP 3.4 §5.3.2.22 to 24). */
    SAR,
    /** Not split: the whole text in message_payload (SMPP 3.4 §5.3.2.32). */
    PAYLOAD
}

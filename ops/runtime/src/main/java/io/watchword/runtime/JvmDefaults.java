package io.watchword.runtime;

import java.util.Locale;

/** What every process of ours wants of its virtual machine, whatever the machine's own settings are. Stateless. */
public final class JvmDefaults {

    private JvmDefaults() {}

    /** First thing in {@code main}: the libraries concerned look once, when their classes are first used. */
    public static void apply() {
        // Avro makes records of ours alone.
        System.setProperty("org.apache.avro.SERIALIZABLE_PACKAGES", "io.watchword.schemas.avro");
        // Kafka Streams formats numbers with each record it reads, and Java is slow at that in any locale but this one.
        Locale.setDefault(Locale.US);
    }
}

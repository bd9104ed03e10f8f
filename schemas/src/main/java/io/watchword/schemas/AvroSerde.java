package io.watchword.schemas;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro's single-object encoding (Avro 1.12, "Single-object encoding"): two marker octets, the schema's fingerprint,
 * the record. Needs no registry: every schema ever released lies in this module, and old octets are read into the
 * current record.
 *
 * <p>Octets that cannot be read give a {@link SerializationException} that names the record but holds none of them.
 * Thread-safe.
 */
public final class AvroSerde<T extends SpecificRecordBase> implements Serde<T> {

    private final Class<T> type;
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    /** Reads every released version of {@code type}; writes the current one. */
    public AvroSerde(Class<T> type) {
        this(type, ReleasedSchemas.of(type));
    }

    AvroSerde(Class<T> type, SchemaStore released) {
        this.type = type;
        SpecificData model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema, released);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, octets) -> octets == null ? null : decode(octets);
    }

    /** The record's class. */
    public Class<T> type() {
        return type;
    }

    /** The record's octets. */
    public byte[] encode(T value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] octets = new byte[buffer.remaining()];
            buffer.get(octets);
            return octets;
        } catch (IOException | RuntimeException failure) {
            throw new SerializationException("A " + type.getSimpleName() + " cannot be written: "
                    + failure.getClass().getSimpleName());
        }
    }

    /** The record in {@code octets}. */
    public T decode(byte[] octets) {
        try {
            return decoder.decode(octets);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException failure) {
            // Avro's messages can quote the octets: only the kind of failure goes on.
            throw new SerializationException("Not a readable " + type.getSimpleName() + ": "
                    + failure.getClass().getSimpleName());
        }
    }
}

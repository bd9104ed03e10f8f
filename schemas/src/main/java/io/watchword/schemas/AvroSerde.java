package io.watchword.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro's single-object encoding (Avro 1.12, "Single-object encoding"): two marker octets, the schema's fingerprint,
 * the record. Needs no registry: every schema ever released lies in this module, and old octets are read into the
 * current record.
 *
 * <p>Octets that cannot be read give a {@link SerializationException} that names the record but holds none of them.
 * Thread-safe.
 */
public final class AvroSerde<T extends SpecificRecordBase> implements Serde<T> {

    /** Marker and fingerprint. */
    private static final int HEADER_OCTETS = 10;

    private static final int USUAL_OCTETS = 512;
    /** A thread does not keep room for a larger record. */
    private static final int KEPT_OCTETS_MAX = 64 << 10;

    private static final ThreadLocal<Coders> CODERS = ThreadLocal.withInitial(Coders::new);

    private final Class<T> type;
    private final byte[] header;
    private final DatumWriter<T> writer;
    private final DatumReader<T> reader;
    private final BinaryMessageDecoder<T> ofAnyVersion;

    /** Reads every released version of {@code type}; writes the current one. */
    public AvroSerde(Class<T> type) {
        this(type, ReleasedSchemas.of(type));
    }

    AvroSerde(Class<T> type, SchemaStore released) {
        this.type = type;
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        this.header = header(schema);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.reader = new SpecificDatumReader<>(schema, schema, model);
        this.ofAnyVersion = new BinaryMessageDecoder<>(model, schema, released);
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER_OCTETS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
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
            return CODERS.get().write(header, writer, value);
        } catch (IOException | RuntimeException failure) {
            // What a coder was in the middle of is of no use to the next record.
            CODERS.remove();
            throw new SerializationException("A " + type.getSimpleName() + " cannot be written: "
                    + failure.getClass().getSimpleName());
        }
    }

    /** The record in {@code octets}. */
    public T decode(byte[] octets) {
        try {
            return isCurrent(octets) ? CODERS.get().read(octets, reader) : ofAnyVersion.decode(octets);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException failure) {
            CODERS.remove();
            // Avro's messages can quote the octets: only the kind of failure goes on.
            throw new SerializationException("Not a readable " + type.getSimpleName() + ": "
                    + failure.getClass().getSimpleName());
        }
    }

    private boolean isCurrent(byte[] octets) {
        return octets.length >= HEADER_OCTETS && Arrays.equals(octets, 0, HEADER_OCTETS, header, 0, HEADER_OCTETS);
    }

    /** Avro's coders, used again for one record after another: making them takes as long as the record. Confined to a thread. */
    private static final class Coders {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_OCTETS);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        private @Nullable BinaryDecoder decoder;

        <T> byte[] write(byte[] header, DatumWriter<T> writer, T value) throws IOException {
            out.reset();
            out.write(header);
            writer.write(value, encoder);
            encoder.flush();
            byte[] octets = out.toByteArray();
            if (octets.length > KEPT_OCTETS_MAX) {
                CODERS.remove();
            }
            return octets;
        }

        <T> T read(byte[] octets, DatumReader<T> reader) throws IOException {
            decoder = DecoderFactory.get().binaryDecoder(octets, HEADER_OCTETS, octets.length - HEADER_OCTETS, decoder);
            return reader.read(null, decoder);
        }
    }
}

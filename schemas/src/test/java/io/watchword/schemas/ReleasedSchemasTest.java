package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.watchword.schemas.avro.DeliveredState;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.HeldMessage;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.SeenState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {

    /** What lies in topics, and what lies in the changelogs of routing's stores. */
    static Stream<AvroSerde<?>> records() {
        return Stream.concat(
                Topics.all().stream().map(Topic::values),
                Stream.of(
                        new AvroSerde<>(PartSetState.class),
                        new AvroSerde<>(SeenState.class),
                        new AvroSerde<>(DeliveredState.class),
                        new AvroSerde<>(HeldMessage.class),
                        new AvroSerde<>(EnrollmentState.class)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldKeepTheCurrentSchemaAmongTheReleasedOnes(AvroSerde<?> serde) throws IOException {
        Class<?> type = serde.type();
        Schema current = SpecificData.get().getSchema(type);
        List<Schema> released = released(type);

        if (released.isEmpty() || !released.get(released.size() - 1).equals(current)) {
            Path draft = Path.of("target", "history", type.getSimpleName(), (released.size() + 1) + ".avsc");
            Files.createDirectories(draft.getParent());
            Files.writeString(draft, SchemaFormatter.format("json/pretty", current) + "\n");
            fail(
                    "The schema of %s has changed. If that is meant: copy %s to src/main/resources/io/watchword/schemas/"
                            + "history/%s/, never change an older version, and give each new field a default.",
                    type.getSimpleName(), draft, type.getSimpleName());
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadOctetsOfEveryReleasedVersion(AvroSerde<?> serde) throws IOException {
        for (Schema version : released(serde.type())) {
            byte[] old = encode(version);

            SpecificRecordBase read = serde.decode(old);

            assertThat(read.getSchema().getFullName()).isEqualTo(version.getFullName());
            for (Schema.Field field : version.getFields()) {
                assertThat(read.getSchema().getField(field.name()))
                        .as("%s.%s may not disappear", version.getName(), field.name())
                        .isNotNull();
            }
        }
    }

    private static byte[] encode(Schema version) throws IOException {
        Object record = sample(version, 0);
        ByteBuffer octets = new BinaryMessageEncoder<>(GenericData.get(), version).encode(record);
        byte[] copy = new byte[octets.remaining()];
        octets.get(copy);
        return copy;
    }

    /** A value of every branch that a schema of ours can have, made without the generated classes. */
    private static Object sample(Schema schema, int depth) {
        return switch (schema.getType()) {
            case RECORD -> {
                var record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), sample(field.schema(), depth + 1)));
                yield record;
            }
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(0));
            case ARRAY -> new GenericData.Array<>(schema, List.of(sample(schema.getElementType(), depth + 1)));
            case UNION -> sample(schema.getTypes().get(schema.getTypes().size() - 1), depth + 1);
            case MAP -> Map.of("name", sample(schema.getValueType(), depth + 1));
            case STRING -> "text";
            case BYTES -> ByteBuffer.wrap(new byte[] {1, 2, 3});
            case INT -> 7;
            case LONG -> 1_700_000_000_000L;
            case BOOLEAN -> true;
            default -> throw new IllegalStateException("No sample of " + schema.getType());
        };
    }

    private static List<Schema> released(Class<?> type) throws IOException {
        List<Schema> all = new ArrayList<>();
        for (int version = 1; ; version++) {
            try (InputStream file = ReleasedSchemas.open(type, version)) {
                if (file == null) {
                    return all;
                }
                all.add(new SchemaParser().parse(file).mainSchema());
            }
        }
    }
}

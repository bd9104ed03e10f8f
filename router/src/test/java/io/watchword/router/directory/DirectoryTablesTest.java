package io.watchword.router.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.Role;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DirectoryTablesTest {

    private static final String NUMBER = "+12025550101";

    private final DirectoryTables tables = new DirectoryTables();

    private void putNumber(String workspace, NumberState state) {
        NumberEntry entry = NumberEntry.newBuilder()
                .setNumber(NUMBER)
                .setWorkspace(workspace)
                .setLineType(LineType.VOIP)
                .setState(state)
                .setVersion(1)
                .build();
        tables.apply(
                "directory.number", NUMBER, Topics.DIRECTORY_NUMBER.values().encode(entry));
    }

    private void putKey(String id, byte[] hash) {
        KeyEntry entry = KeyEntry.newBuilder()
                .setWorkspace("acme")
                .setId(id)
                .setHash(ByteBuffer.wrap(hash))
                .setLabel(id)
                .setCreatedAt(Instant.EPOCH)
                .setVersion(1)
                .build();
        tables.apply(
                "directory.key", "acme/" + id, Topics.DIRECTORY_KEY.values().encode(entry));
    }

    private void putMember(String workspace, String id) {
        MemberEntry entry = new MemberEntry(workspace, id, Role.USER, "", 1L);
        tables.apply(
                "directory.member",
                workspace + "/" + id,
                Topics.DIRECTORY_MEMBER.values().encode(entry));
    }

    @Test
    void shouldListANumberInOneWorkspace_whateverItWentThrough() {
        putNumber("acme", NumberState.ACTIVE);
        assertThat(tables.numbers("acme")).hasSize(1);
        putNumber("acme", NumberState.QUARANTINED);
        assertThat(tables.numbers("acme")).isEmpty();
        assertThat(tables.number(NUMBER)).isPresent();
        putNumber("acme", NumberState.ACTIVE);
        putNumber("globex", NumberState.ACTIVE);
        assertThat(tables.numbers("acme")).isEmpty();
        assertThat(tables.numbers("globex")).hasSize(1);
        tables.apply("directory.number", NUMBER, null);
        assertThat(tables.numbers("globex")).isEmpty();
        assertThat(tables.number(NUMBER)).isEmpty();
    }

    @Test
    void shouldFindAKeyByItsHash_untilItIsGone() {
        byte[] hash = ApiKeys.hash("ww_one");
        putKey("k1", hash);
        putKey("k2", ApiKeys.hash("ww_two"));
        assertThat(tables.keyByHash(hash))
                .hasValueSatisfying(key -> assertThat(key.getId()).isEqualTo("k1"));
        tables.apply("directory.key", "acme/k1", null);
        assertThat(tables.keyByHash(hash)).isEmpty();
        assertThat(tables.keyByHash(ApiKeys.hash("ww_two"))).isPresent();
    }

    @Test
    void shouldListAWorkspaceAlone_byId() {
        putMember("acme", "zoe");
        putMember("acme", "bo");
        putMember("acme-2", "eve");
        putMember("acm", "al");
        assertThat(DirectoryTables.of(tables.members, "acme"))
                .extracting(MemberEntry::getId)
                .containsExactly("bo", "zoe");
    }
}

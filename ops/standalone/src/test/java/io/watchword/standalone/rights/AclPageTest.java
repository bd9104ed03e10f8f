package io.watchword.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that people go by says what the start looks for. */
class AclPageTest {

    private final AclPage page;

    AclPageTest() throws IOException {
        page = AclPage.read();
    }

    @Test
    void shouldGiveEachRoleWhatItIsAskedForAtTheStart() {
        List<Right> router = new ArrayList<>(RoleRights.router());
        router.addAll(RoleRights.subscriptions());
        List<Right> ingest = new ArrayList<>(RoleRights.ingest());
        ingest.addAll(RoleRights.canary());
        assertThat(page.commands("Ingest")).containsExactlyElementsOf(AclPage.commands("ingest", ingest));
        assertThat(page.commands("Router")).containsExactlyElementsOf(AclPage.commands("router", router));
        assertThat(page.commands("Operator"))
                .containsExactlyElementsOf(AclPage.commands("operator", RoleRights.operator()));
        assertThat(page.commands("Subscriber"))
                .containsExactlyElementsOf(AclPage.commands("$USER", RoleRights.subscriber("$TOPIC", "$GROUPS")));
    }
}

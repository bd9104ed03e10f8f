package io.watchword.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.standalone.CommandRun;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiCommandsTest {

    private static final String CODE = "{\"id\":\"c-0\",\"value\":\"493817\",\"service\":\"Google\",\"cursor\":\"k2\"}";

    @TempDir
    private Path folder;

    private FakeApi api;
    private Path key;

    @BeforeEach
    void start() throws IOException {
        api = new FakeApi();
        key = Files.writeString(folder.resolve("key"), "ww_secret\n");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldPrintTheNextCodeAlone_afterAsManyCallsAsItTakes() {
        api.then(200, "{\"items\":[],\"next\":\"k+1\"}").then(200, "{\"items\":[" + CODE + "],\"next\":\"k2\"}");
        CommandRun run = run("codes", "wait", "--workspace", "acme", "--account", "ads", "--timeout", "2m");
        assertThat(run).isEqualTo(new CommandRun(0, "493817\n", ""));
        assertThat(api.asked())
                .containsExactly(
                        "GET /v1/workspaces/acme/accounts/ads/codes?wait=60",
                        "GET /v1/workspaces/acme/accounts/ads/codes?wait=60&after=k%2B1");
        assertThat(api.keys()).containsOnly("Bearer ww_secret");
    }

    @Test
    void shouldPrintTheWholeCodeAsJson() {
        api.then(200, "{\"items\":[" + CODE + "],\"next\":\"k2\"}");
        assertThat(run("codes", "wait", "--workspace", "acme", "--account", "ads", "--json")
                        .out())
                .isEqualTo(CODE + "\n");
    }

    @Test
    void shouldSayNothingOnStandardOutput_whenNoCodeComes() {
        api.then(200, "{\"items\":[],\"next\":\"k1\"}");
        CommandRun run = run("codes", "wait", "--workspace", "acme", "--account", "ads", "--timeout", "0");
        assertThat(run).isEqualTo(new CommandRun(1, "", "watchword: no code for acme/ads within 0.0 s\n"));
    }

    @Test
    void shouldTryAgain_whenAskedToComeLater() {
        api.thenLater(503, "0").thenLater(429, "0").then(200, "{\"items\":[" + CODE + "]}");
        assertThat(run("codes", "wait", "--workspace", "acme", "--account", "ads")
                        .out())
                .isEqualTo("493817\n");
    }

    @Test
    void shouldOpenAnEnrollment_andPrintItsCode() {
        api.then(201, "{\"id\":\"e1\",\"expiresAt\":\"2026-11-25T10:00:00.000Z\"}")
                .then(200, "{\"items\":[" + CODE + "]}");
        CommandRun run = run(
                "enroll",
                "--workspace",
                "acme",
                "--account",
                "ads",
                "--ttl",
                "5m",
                "--sender-policy",
                "strict",
                "--wait",
                "30s");
        assertThat(run)
                .isEqualTo(new CommandRun(0, "493817\n", "enrollment e1 is open until 2026-11-25T10:00:00.000Z\n"));
        assertThat(api.asked())
                .containsExactly(
                        "POST /v1/workspaces/acme/enrollments"
                                + " {\"account\":\"ads\",\"ttlSeconds\":300,\"senderPolicy\":\"STRICT\"}",
                        "GET /v1/workspaces/acme/enrollments/e1/codes?wait=30");
    }

    @Test
    void shouldReportHowTheCodeDid() {
        api.then(200, "{\"id\":\"e1\",\"state\":\"VERIFIED\"}").then(200, "{\"state\":\"CANCELLED\"}");
        assertThat(run("enroll", "--workspace", "acme", "--id", "e1", "--report", "verified")
                        .out())
                .isEqualTo("VERIFIED\n");
        run("enroll", "--workspace", "acme", "--id", "e1", "--report", "cancelled");
        assertThat(api.asked())
                .containsExactly(
                        "POST /v1/workspaces/acme/enrollments/e1/report {\"outcome\":\"VERIFIED\"}",
                        "POST /v1/workspaces/acme/enrollments/e1/cancel {}");
    }

    @Test
    void shouldNameWhatTheApiRefused_fieldByField() {
        api.then(
                422,
                "{\"title\":\"The request is not valid\",\"detail\":\"See errors.\","
                        + "\"errors\":[{\"field\":\"account\",\"detail\":\"is needed\"}]}");
        assertThat(run("enroll", "--workspace", "acme", "--account", "x"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "watchword: cannot open the enrollment: The request is not valid\n  account is needed\n"));
    }

    @Test
    void shouldSayWhereAKeyIs_whenItIsRefusedOrLacking() {
        api.then(401, "{\"title\":\"A valid key is needed\"}");
        assertThat(run("links").err())
                .isEqualTo("watchword: cannot list the links: A valid key is needed Another key: --key-file or"
                        + " WATCHWORD_KEY; the operator's is <data>/bootstrap.key.\n");
        CommandRun lacking = CommandRun.of("links", "--api", api.url(), "--key-file", folder + "/none");
        assertThat(lacking.exitCode()).isEqualTo(2);
        assertThat(lacking.err()).contains("the key file " + folder + "/none cannot be read");
    }

    @Test
    void shouldSayHowToStartOne_whenNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of("links", "--api", "http://127.0.0.1:" + free, "--key-file", key.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no Watchword answers at http://127.0.0.1:" + free, "watchword up");
    }

    @Test
    void shouldShowLinksAsATable_andOrderThem() {
        String links = "{\"items\":[{\"name\":\"a\",\"state\":\"BOUND\",\"paused\":false},"
                + "{\"name\":\"carrier-b\",\"state\":\"DOWN\",\"paused\":true}],\"next\":null}";
        api.then(200, "{}").then(200, links);
        CommandRun run = run("links", "--pause", "carrier-b");
        assertThat(run.out()).isEqualTo("name       state  paused\na          BOUND  false\ncarrier-b  DOWN   true\n");
        assertThat(api.asked()).containsExactly("POST /v1/admin/links/carrier-b/pause {}", "GET /v1/admin/links");
    }

    @Test
    void shouldListAndRedriveWhatWasSetAside() {
        api.then(200, "{\"items\":[{\"reason\":\"UNKNOWN_NUMBER\",\"sender\":\"a\\u001b[2J\"}],\"next\":\"n1\"}")
                .then(200, "{\"redriven\":3}");
        CommandRun list = run("dead-letters", "--topic", "sms.unrouted", "--limit", "1");
        assertThat(list.out()).contains("UNKNOWN_NUMBER", "a?[2J");
        assertThat(list.err()).isEqualTo("more: --cursor n1\n");
        assertThat(run("redrive", "--number", "+12025550101").out()).isEqualTo("3 redriven\n");
        assertThat(api.asked())
                .containsExactly(
                        "GET /v1/admin/dead-letters?topic=sms.unrouted&limit=1",
                        "POST /v1/admin/redrives {\"number\":\"+12025550101\"}");
        assertThat(run("redrive").exitCode()).isEqualTo(2);
    }

    @Test
    void shouldHaveTextsReadByAnotherAlphabet() {
        api.then(200, "{\"redriven\":1}");
        run("redrive", "--from", "2026-11-25T08:00:00Z", "--link", "carrier-a", "--default-alphabet", "LATIN1");
        assertThat(api.asked())
                .containsExactly("POST /v1/admin/redrives {\"from\":\"2026-11-25T08:00:00Z\","
                        + "\"link\":\"carrier-a\",\"defaultAlphabet\":\"LATIN1\"}");
    }

    @Test
    void shouldPutADirectoryInPlace_whatIsNamedFirst() {
        api.then(201, "{}");
        CommandRun run = run("apply", "../../examples/acme.yaml");
        assertThat(run).isEqualTo(new CommandRun(0, "12 entries in place, 1 of them new\n", ""));
        assertThat(api.asked())
                .containsExactly(
                        "PUT /v1/apps/google {\"name\":\"Google\",\"domains\":[\"google.com\"],"
                                + "\"senders\":[\"Google\",\"22000\"]}",
                        "PUT /v1/apps/github {\"name\":\"GitHub\",\"domains\":[\"github.com\"],\"senders\":[\"GitHub\"]}",
                        "PUT /v1/workspaces/acme {\"name\":\"Acme Ltd\"}",
                        "PUT /v1/workspaces/acme/members/ana {\"role\":\"OWNER\"}",
                        "PUT /v1/workspaces/acme/members/bo {\"role\":\"USER\"}",
                        "PUT /v1/workspaces/acme/accounts/ads"
                                + " {\"app\":\"google\",\"label\":\"Ads login\",\"owner\":\"bo\"}",
                        "PUT /v1/workspaces/acme/accounts/ads/collaborators/ana {}",
                        "PUT /v1/workspaces/acme/accounts/code"
                                + " {\"app\":\"github\",\"label\":\"Build account\",\"owner\":\"ana\"}",
                        "PUT /v1/workspaces/acme/numbers/%2B12025550101 {\"lineType\":\"VOIP\"}",
                        "PUT /v1/workspaces/acme/accounts/ads/numbers/%2B12025550101"
                                + " {\"active\":false,\"senderPolicy\":\"PREFER\"}",
                        "PUT /v1/workspaces/acme/numbers/%2B12025550102 {\"lineType\":\"MOBILE\"}",
                        "PUT /v1/workspaces/acme/accounts/code/numbers/%2B12025550102"
                                + " {\"active\":false,\"senderPolicy\":\"PREFER\"}");
    }

    @Test
    void shouldGoOnPastARefusedEntry_andFailInTheEnd() throws IOException {
        Path file = Files.writeString(
                folder.resolve("d.yaml"), "workspaces: [{id: w, members: [{id: a}, {id: b, role: OWNER}]}]");
        api.then(200, "{}").then(409, "{\"title\":\"In conflict\",\"detail\":\"No.\",\"conflictsWith\":\"x\"}");
        CommandRun run = run("apply", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("/v1/workspaces/w/members/a: In conflict. No. In the way: x", "1 of 3 entries were refused");
        assertThat(api.asked()).hasSize(3);
    }

    @Test
    void shouldNameEveryProblemOfADirectory_andCallNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("d.yaml"), """
                apps: [{name: Google, domains: google.com, codeValiditySeconds: 0}]
                workspaces:
                  - id: a/b
                    members: [{id: ana, role: KING}]
                    accounts: [{id: ads, owner: bo, colaborators: [ana]}]
                    numbers: [{msisdn: none, lineType: SATELLITE, accounts: [{id: ads}]}]
                workspace: []
                """);
        CommandRun run = run("apply", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().skip(1).map(String::strip))
                .containsExactlyInAnyOrder(
                        "apps[0].id is missing",
                        "apps[0].domains must be a list of at most 200 texts",
                        "apps[0].codeValiditySeconds must be a whole number from 1 to 86400",
                        "workspaces[0].id must be 1 to 64 letters, digits, dots, dashes or underscores",
                        "workspaces[0].members[0].role must be one of OWNER, SUPER_ADMIN, ADMIN, USER, LOGIN_ONLY, GUEST",
                        "workspaces[0].accounts[0].app is missing",
                        "workspaces[0].accounts[0].colaborators is unknown",
                        "workspaces[0].numbers[0].msisdn must be a phone number in international form",
                        "workspaces[0].numbers[0].lineType must be one of UNKNOWN, MOBILE, VOIP, FIXED, TOLL_FREE",
                        "workspaces[0].numbers[0].accounts must be a list of at most 200 texts",
                        "workspace is unknown");
        assertThat(api.asked()).isEmpty();
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--api", api.url(), "--key-file", key.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}

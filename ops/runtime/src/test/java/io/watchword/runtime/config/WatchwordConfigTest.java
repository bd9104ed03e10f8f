package io.watchword.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.watchword.runtime.Secret;
import io.watchword.runtime.config.SmscConfig.Bind;
import io.watchword.runtime.config.SmscConfig.DefaultAlphabet;
import io.watchword.runtime.config.SmscConfig.Malformed;
import io.watchword.runtime.config.SmscConfig.TemporaryError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchwordConfigTest {

    private static final Path RESOURCES = Path.of("src/test/resources/config").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void shouldNameEveryProblemAtOnce_withItsPathAndNoValue() {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> WatchwordConfig.read(
                        Optional.of(RESOURCES.resolve("bad.yaml")),
                        Map.of("WATCHWORD_SMSC_1_WINDOWS", "9", "WATCHWORD_HTTP_ADMIN_PORT", "9464"),
                        Map.of()));
        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "kafka.bootstrapServers must be embedded or host:port,host:port",
                        "kafka.port must be a whole number from 0 to 65534",
                        "kafka.partitions.number must be a whole number from 1 to 1000",
                        "data must be a single value",
                        "router.threads must be a whole number from 1 to 64",
                        "router.standbys must be a whole number from 0 to 2",
                        "router.sessionTimeout must be from 1s to 1m",
                        "router.sesionTimeout is unknown",
                        "smsc[0].name must be 1 to 40 letters, digits, dots, dashes or underscores",
                        "smsc[0].pasword is unknown",
                        "smsc[1].host is missing",
                        "smsc[1].port must be a whole number from 1 to 65535",
                        "smsc[1].systemId must be 1 to 15 ASCII characters",
                        "smsc[1].password names the environment variable NO_SUCH_VARIABLE, which is not set",
                        "smsc[1].group must be a single value",
                        "smsc[1].bind must be one of RECEIVER, TRANSCEIVER, OUTBIND",
                        "smsc[1].binds must be a whole number from 1 to 16",
                        "smsc[1].addressTon must be a whole number from 0 to 6",
                        "smsc[1].addressNpi must be 0, 1, 3, 4, 6, 8, 9, 10, 14 or 18",
                        "smsc[1].region must be two capital letters, as US",
                        "smsc[1].defaultAlphabet must be one of GSM7, GSM7_PACKED, LATIN1, ASCII, UTF8, WINDOWS_1252",
                        "smsc[1].tls.enabled must be true or false",
                        "smsc[1].tls.key is missing",
                        "smsc[1].enquireLink must be a time such as 500ms, 30s or 5m",
                        "smsc[1].responseDeadline must be from 0.05s to 1m",
                        "smsc[1].temporaryError must be one of RX_T_APPN, THROTTLED",
                        "smsc[1].reconnect.max must be from 20s to 10m",
                        "smsc[2].password names the file no-such-file, which cannot be read",
                        "smsc[2].name is the name of another entry too",
                        "smsc[3] must be a mapping",
                        "http.adminPort must differ from http.port",
                        "http.instanceSecret must have at least 16 characters",
                        "http.limits.body must be from 1s to 5m",
                        "http.limits.proxies must be IP addresses",
                        "canary.enabled must be true or false",
                        "canary.interval must be from 1s to 10m",
                        "canary.late must be from 0.1s to 1m",
                        "canary.latest is unknown",
                        "htpp is unknown",
                        "environment variable WATCHWORD_SMSC_1_WINDOWS is unknown");
        assertThat(refused).hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldNameEveryTlsFileThatCannotBeRead_butNotWhatIsWritten() throws IOException {
        Files.writeString(folder.resolve("own.pem"), "");
        String tls = "trust: hunter2.pem, certificate: own.pem, key: .}}]";
        String link = "smsc: [{name: a, host: h, port: 1, systemId: s, tls: {enabled: ";

        ConfigurationException refused =
                catchThrowableOfType(ConfigurationException.class, () -> read(link + "true, " + tls, Map.of()));
        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "smsc[0].tls.trust names a file that cannot be read",
                        "smsc[0].tls.key names a file that cannot be read");
        assertThat(read(link + "false, " + tls, Map.of()).config().smsc()).hasSize(1);
    }

    @Test
    void shouldKeepTheCanarysNameFromLinks_asLongAsThereIsOne() throws IOException {
        String link = "smsc: [{name: canary, host: h, port: 1, systemId: s}]\n";
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> read(link, Map.of()));
        assertThat(refused.problems()).containsExactly("smsc[0].name is the canary's (canary.enabled)");
        assertThat(read(link + "canary: {enabled: false}", Map.of()).config().smsc())
                .hasSize(1);
    }

    @Test
    void shouldPinTheDefaults() throws IOException {
        WatchwordConfig config = read("smsc: [{name: a, host: h, port: 2775, systemId: s}]", Map.of())
                .config();
        assertThat(config.kafka()).isEqualTo(new KafkaConfig("embedded", 19_092, 4, 4, Map.of()));
        assertThat(config.data()).isEqualTo(folder.resolve("data"));
        assertThat(config.router()).isEqualTo(new RouterConfig(2, 0, Duration.ofSeconds(3)));
        HttpLimitsConfig limits = new HttpLimitsConfig(
                10_000,
                2_000,
                new HttpLimitsConfig.Open(5_000, 1_000, 500),
                new HttpLimitsConfig.Open(2_000, 500, 100),
                Duration.ofSeconds(10),
                List.of());
        assertThat(config.http()).isEqualTo(new HttpConfig("127.0.0.1", 8080, 9464, "", Optional.empty(), limits));
        assertThat(config.canary()).isEqualTo(new CanaryConfig(true, Duration.ofSeconds(15), Duration.ofSeconds(5)));
        SmscConfig smsc = config.smsc().get(0);
        assertThat(smsc)
                .isEqualTo(new SmscConfig(
                        "a",
                        "a",
                        new SmscConfig.Address("h", 2775, false, Optional.empty(), Optional.empty(), Optional.empty()),
                        new SmscConfig.Login(
                                Bind.TRANSCEIVER,
                                "3.4",
                                "s",
                                Optional.empty(),
                                "",
                                new SmscConfig.AddressRange(0, 0, "")),
                        1,
                        new SmscConfig.Texts("US", DefaultAlphabet.GSM7, false),
                        100,
                        Duration.ofSeconds(30),
                        new SmscConfig.Answers(Duration.ofSeconds(3), TemporaryError.RX_T_APPN, Malformed.OK),
                        new SmscConfig.Reconnect(Duration.ofMillis(500), Duration.ofSeconds(10))));
    }

    @Test
    void shouldReadEveryKey() {
        WatchwordConfig.Read read = WatchwordConfig.read(
                Optional.of(RESOURCES.resolve("full.yaml")),
                Map.of("JAAS", "module required;", "SHARED", "0123456789abcdef"),
                Map.of());
        WatchwordConfig config = read.config();
        assertThat(config.instance()).isEqualTo("east-1");
        assertThat(config.kafka())
                .isEqualTo(new KafkaConfig(
                        "kafka-1:9092,kafka-2:9092",
                        19_092,
                        12,
                        6,
                        Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "module required;")));
        assertThat(config.data()).isEqualTo(RESOURCES.resolve("state"));
        assertThat(config.router()).isEqualTo(new RouterConfig(8, 2, Duration.ofSeconds(10)));
        assertThat(config.canary()).isEqualTo(new CanaryConfig(false, Duration.ofSeconds(30), Duration.ofSeconds(2)));
        assertThat(config.http().port()).isEqualTo(80);
        assertThat(config.http().adminPort()).isEqualTo(81);
        assertThat(config.http().advertised()).isEqualTo("east-1.example:8443");
        assertThat(config.http().instanceSecret()).map(Secret::reveal).contains("0123456789abcdef");
        assertThat(config.http().limits())
                .isEqualTo(new HttpLimitsConfig(
                        100,
                        50,
                        new HttpLimitsConfig.Open(40, 30, 20),
                        new HttpLimitsConfig.Open(16, 15, 14),
                        Duration.ofSeconds(5),
                        List.of("10.0.0.2", "fd00::2")));
        SmscConfig smsc = config.smsc().get(0);
        assertThat(smsc.login().password()).map(Secret::reveal).contains("0123abcd");
        assertThat(smsc.group()).isEqualTo("carrier");
        assertThat(smsc.address().trust()).contains(RESOURCES.resolve("authority.pem"));
        assertThat(smsc.login().bind()).isEqualTo(Bind.RECEIVER);
        assertThat(smsc.login().version()).isEqualTo("5.0");
        assertThat(smsc.login().systemType()).isEqualTo("OTP");
        assertThat(smsc.login().addressRange()).isEqualTo(new SmscConfig.AddressRange(1, 18, "1202*"));
        assertThat(smsc.texts()).isEqualTo(new SmscConfig.Texts("DE", DefaultAlphabet.GSM7_PACKED, false));
        assertThat(smsc.enquireLink()).isZero();
        assertThat(smsc.answers())
                .isEqualTo(
                        new SmscConfig.Answers(Duration.ofMillis(500), TemporaryError.THROTTLED, Malformed.RX_P_APPN));
        assertThat(smsc.reconnect()).isEqualTo(new SmscConfig.Reconnect(Duration.ofSeconds(1), Duration.ofMinutes(5)));
        assertThat(read.warnings())
                .containsExactly("http.host is not loopback: codes travel in clear unless TLS ends in front of it");
    }

    @Test
    void shouldKeepACopyOnAnotherRouter_whenTheBrokerIsNotOurs() throws IOException {
        WatchwordConfig.Read read = read("kafka: {bootstrapServers: \"k:9092\"}", Map.of());

        assertThat(read.config().router()).isEqualTo(new RouterConfig(2, 1, Duration.ofSeconds(6)));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void shouldWarnOfASessionThatBrokersRefuse_unlessTheBrokerIsOurs() throws IOException {
        String router = "router: {sessionTimeout: 5s}\n";

        assertThat(read(router + "kafka: {bootstrapServers: \"k:9092\"}", Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("router.sessionTimeout is below 6s")
                .contains("group.min.session.timeout.ms");
        assertThat(read(router, Map.of()).warnings()).isEmpty();
    }

    @Test
    void shouldPreferOptionsToVariables_andThoseToTheFile() throws IOException {
        Files.writeString(folder.resolve("w.yaml"), "http: {port: 1, adminPort: 2}\nkafka: {port: 3}\n");
        WatchwordConfig config = WatchwordConfig.read(
                        Optional.of(folder.resolve("w.yaml")),
                        Map.of("WATCHWORD_HTTP_PORT", "11", "WATCHWORD_HTTP_ADMIN_PORT", "12"),
                        Map.of("http.port", "21"))
                .config();
        assertThat(config.http().port()).isEqualTo(21);
        assertThat(config.http().adminPort()).isEqualTo(12);
        assertThat(config.kafka().port()).isEqualTo(3);
    }

    @Test
    void shouldTakeWholeLinksFromVariables() {
        WatchwordConfig config = WatchwordConfig.read(
                        Optional.empty(),
                        Map.of(
                                "WATCHWORD_SMSC_0_NAME", "a",
                                "WATCHWORD_SMSC_0_HOST", "h",
                                "WATCHWORD_SMSC_0_PORT", "2775",
                                "WATCHWORD_SMSC_0_SYSTEM_ID", "s",
                                "WATCHWORD_SMSC_0_TLS_ENABLED", "true",
                                "WATCHWORD_API", "not ours to judge"),
                        Map.of())
                .config();
        assertThat(config.smsc()).singleElement().satisfies(smsc -> {
            assertThat(smsc.name()).isEqualTo("a");
            assertThat(smsc.address().tls()).isTrue();
        });
    }

    @Test
    void shouldWarnOfAPasswordInTheFile_unlessAVariableOverridesIt() throws IOException {
        String yaml = "smsc: [{name: a, host: h, port: 1, systemId: s, password: hunter2}]";
        assertThat(read(yaml, Map.of()).warnings())
                .containsExactly("smsc[0].password is written in clear; better ${env:NAME} or ${file:PATH}");
        WatchwordConfig.Read overridden = read(yaml, Map.of("WATCHWORD_SMSC_0_PASSWORD", "other"));
        assertThat(overridden.warnings()).isEmpty();
        assertThat(overridden.config().smsc().get(0).login().password())
                .map(Secret::reveal)
                .contains("other");
    }

    @Test
    void shouldNeverPrintWhatIsSecret() throws IOException {
        WatchwordConfig config = read(
                        "kafka: {properties: {sasl.jaas.config: hunter3}}\n"
                                + "smsc: [{name: a, host: h, port: 1, systemId: s, password: hunter2}]",
                        Map.of())
                .config();
        assertThat(config.toString()).doesNotContain("hunter2", "hunter3");
    }

    @Test
    void shouldSayWhereTheFileIsNotYaml_withoutQuotingIt() throws IOException {
        assertRefused("http: {port: 1\npassword: hunter2: 3", "is not valid YAML, line 2 column");
        assertRefused("data: a\ndata: b", "has a key twice, line 2 column");
        assertRefused("- a", "must hold a mapping");
        assertRefused("data: a\n---\ndata: b", "must hold one document");
        assertRefused("instance: &x a\ndata: *x", "uses an alias");
        assertThatThrownBy(() -> WatchwordConfig.read(Optional.of(folder.resolve("nowhere.yaml")), Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("nowhere.yaml is not there");
    }

    private void assertRefused(String yaml, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("w.yaml"), yaml);
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class, () -> WatchwordConfig.read(Optional.of(file), Map.of(), Map.of()));
        assertThat(refused.problems()).singleElement().asString().startsWith(file + " " + problem);
        assertThat(refused).hasMessageNotContaining("hunter2");
    }

    private WatchwordConfig.Read read(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("w.yaml"), yaml);
        return WatchwordConfig.read(Optional.of(file), environment, Map.of());
    }
}

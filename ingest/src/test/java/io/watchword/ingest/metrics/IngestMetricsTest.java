package io.watchword.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and label values are public API: dashboards and alerts rely on them, and on each being there from the start. */
class IngestMetricsTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IngestMetrics metrics = new IngestMetrics(registry, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smpp_link_state{smsc=\"a\",state=\"bound\"} 0.0",
                "smpp_link_state{smsc=\"a\",state=\"draining\"} 0.0",
                "smpp_link_state_since_seconds{smsc=\"a\"} 0.",
                "smpp_bind_attempts_total{result=\"ok\",smsc=\"a\"} 0.0",
                "smpp_bind_attempts_total{result=\"auth\",smsc=\"a\"} 0.0",
                "smpp_bind_attempts_total{result=\"refused\",smsc=\"a\"} 0.0",
                "smpp_bind_attempts_total{result=\"timeout\",smsc=\"a\"} 0.0",
                "smpp_bind_attempts_total{result=\"tls\",smsc=\"a\"} 0.0",
                "smpp_enquire_link_rtt_seconds_count{smsc=\"a\"} 0",
                "smpp_last_pdu_received_timestamp_seconds{smsc=\"a\"} 0.0",
                "smpp_pdus_total{command=\"deliver_sm\",direction=\"in\",smsc=\"a\"} 0.0",
                "smpp_pdus_total{command=\"deliver_sm_resp\",direction=\"out\",smsc=\"a\"} 0.0",
                "smpp_pdus_total{command=\"other\",direction=\"in\",smsc=\"a\"} 0.0",
                "smpp_deliver_responses_total{cause=\"stored\",command_status=\"ESME_ROK\",smsc=\"a\"} 0.0",
                "smpp_deliver_responses_total{cause=\"deadline\",command_status=\"ESME_RX_T_APPN\",smsc=\"a\"} 0.0",
                "smpp_deliver_responses_total{cause=\"full\",command_status=\"ESME_RTHROTTLED\",smsc=\"a\"} 0.0",
                "smpp_deliver_response_seconds_bucket{smsc=\"a\",le=\"0.005\"} 0",
                "smpp_deliver_response_seconds_bucket{smsc=\"a\",le=\"10.0\"} 0",
                "smpp_inflight{smsc=\"a\"} 0.0",
                "smpp_inflight_limit{smsc=\"a\"} 0.0",
                "smpp_throttled_total{smsc=\"a\"} 0.0",
                "smpp_redelivered_total{smsc=\"a\"} 0.0",
                "smpp_certificate_expiry_timestamp_seconds{certificate=\"own\",smsc=\"a\"} 0.0",
                "smpp_certificate_expiry_timestamp_seconds{certificate=\"smsc\",smsc=\"a\"} 0.0",
                "sms_delivery_receipts_total{smsc=\"a\"} 0.0",
                "sms_publish_total{result=\"ok\"} 0.0",
                "sms_publish_total{result=\"timeout\"} 0.0",
                "sms_publish_total{result=\"rejected\"} 0.0",
                "sms_publish_total{result=\"serialization\"} 0.0",
                "sms_publish_seconds_bucket{le=\"0.005\"} 0"
            })
    void shouldBeThereAtZero_beforeAnythingHappens(String sample) {
        metrics.link("a");

        assertThat(registry.scrape()).contains("\n" + sample);
    }

    @Test
    void shouldCountByItsOwnStatusAndCause() {
        LinkMetrics link = metrics.link("a");
        link.answered(0x05, 0x58, Cause.FULL, 1);
        link.answered(0x05, 0x63, Cause.MALFORMED, 1);

        assertThat(registry.scrape())
                .contains(
                        "smpp_deliver_responses_total{cause=\"full\",command_status=\"ESME_RTHROTTLED\",smsc=\"a\"} 1.0")
                .contains("smpp_deliver_responses_total{cause=\"malformed\",command_status=\"other\",smsc=\"a\"} 1.0")
                .contains("smpp_pdus_total{command=\"deliver_sm_resp\",direction=\"out\",smsc=\"a\"} 2.0");
    }

    @Test
    void shouldTakeALinksMetersAway_whenTheLinkIsGone() {
        metrics.link("a");
        metrics.link("b");

        metrics.forget("a");

        assertThat(registry.scrape()).doesNotContain("smsc=\"a\"").contains("smsc=\"b\"");
    }
}

package io.watchword.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void shouldHideSecretsAndNumbers() {
        assertThat(new Secret("hunter2")).hasToString("***");
        assertThat(Mask.number("+12025550101")).isEqualTo("***01");
        assertThat(Mask.number("2200")).isEqualTo("***");
    }

    @Test
    void shouldCompareSecretsByWhatTheyAre() {
        assertThat(new Secret("hunter2")).isEqualTo(new Secret("hunter2")).hasSameHashCodeAs(new Secret("hunter2"));
        assertThat(new Secret("hunter2")).isNotEqualTo(new Secret("hunter3"));
    }
}

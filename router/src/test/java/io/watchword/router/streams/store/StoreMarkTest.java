package io.watchword.router.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreMarkTest {

    @Test
    void shouldBeReadAsItWasWritten() {
        assertThat(StoreMark.of(new StoreMark(0, false).toLong())).isEqualTo(new StoreMark(0, false));
        assertThat(StoreMark.of(new StoreMark(0, true).toLong())).isEqualTo(new StoreMark(0, true));
        assertThat(StoreMark.of(new StoreMark(1_718, true).toLong())).isEqualTo(new StoreMark(1_718, true));
    }

    @Test
    void shouldFit_whenTheStoreIsAsItWasClosed() {
        assertThat(new StoreMark(14, false).fits(14, false)).isTrue();
    }

    /** All was deleted: it must not be restored at each start. */
    @Test
    void shouldFit_whenTheStoreWasEmptyAlready() {
        assertThat(new StoreMark(14, true).fits(14, true)).isTrue();
    }

    @Test
    void shouldNotFit_whenTheStoreIsEmptyAndWasNot() {
        assertThat(new StoreMark(14, false).fits(14, true)).isFalse();
    }

    @Test
    void shouldNotFit_whenTheOffsetIsAnother() {
        assertThat(new StoreMark(14, false).fits(15, false)).isFalse();
    }
}

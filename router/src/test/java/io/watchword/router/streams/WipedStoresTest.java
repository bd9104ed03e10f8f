package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WipedStoresTest {

    private static final TopicPartition NUMBERS = new TopicPartition("watchword-routing-numbers-changelog", 1);

    private final WipedStores stores = new WipedStores();

    @Test
    void shouldTellAWipe_whenAStoreThatWasWholeIsReadBackFromItsBeginning() {
        whole(0, 40);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 0, 55)).isTrue();
    }

    @Test
    void shouldTellAWipe_whenNothingHadToBeReadTheFirstTime() {
        whole(0, 0);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 0, 12)).isTrue();
    }

    @Test
    void shouldTellAWipeOnce_whenTheStoreIsWholeAgain() {
        whole(0, 40);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 0, 55)).isTrue();
        stores.ends(NUMBERS);
        assertThat(stores.begins(NUMBERS, 0, 60)).as("without another trouble").isFalse();
    }

    @Test
    void shouldNotTellAWipe_whenTheStoreGoesOnWhereItWas() {
        whole(0, 40);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 48, 55)).isFalse();
    }

    @Test
    void shouldNotTellAWipe_whenTheStoreIsEmptyAsBefore() {
        whole(0, 0);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 0, 0)).isFalse();
    }

    @Test
    void shouldNotTellAWipe_whenTheStoreWasNeverWholeHere() {
        assertThat(stores.begins(NUMBERS, 0, 40)).isFalse();
        stores.stops(NUMBERS);
        stores.trouble();
        assertThat(stores.begins(NUMBERS, 0, 40)).isFalse();
    }

    private void whole(long start, long end) {
        assertThat(stores.begins(NUMBERS, start, end)).isFalse();
        stores.ends(NUMBERS);
    }
}

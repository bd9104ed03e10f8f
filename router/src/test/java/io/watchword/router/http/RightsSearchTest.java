package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of commands by several members, each handed to the real rules as it would lie in its topic; after each,
 * {@link RightsModel} says who may read which text, use which code, and where the next message may go. Any difference
 * fails, with the seed. {@code -Dwatchword.search.sequences=} says how many, {@code -Dwatchword.search.seed=} from where.
 */
class RightsSearchTest {

    private static final int STEPS = 30;

    @Test
    void shouldNeverOpenOrMoveATextOfAnother_whateverPeopleDo() {
        int sequences = Integer.getInteger("watchword.search.sequences", 1_000);
        long first = Long.getLong("watchword.search.seed", 20_260_301L);
        Map<String, Integer> accepted = new TreeMap<>();
        long checks = 0;
        for (int i = 0; i < sequences; i++) {
            RightsWorld world = new RightsWorld(first + i, accepted);
            world.run(STEPS);
            checks += world.checks();
        }
        System.out.printf(
                "rights search: seeds %d to %d, %d sequences of %d, %d answers compared, accepted %s%n",
                first, first + sequences - 1, sequences, STEPS, checks, accepted);
        // A search in which nothing happens finds nothing.
        assertThat(accepted)
                .containsKeys(
                        "PutMember",
                        "DeleteMember",
                        "PutAccount",
                        "DeleteAccount",
                        "Share",
                        "Unshare",
                        "Associate",
                        "Ask",
                        "Approve",
                        "Dissociate",
                        "Release",
                        "PutApp",
                        "DeleteApp",
                        "Remember",
                        "Activate",
                        "PutKey",
                        "DeleteKey",
                        "GiveOwner",
                        "Text",
                        "Held");
    }
}

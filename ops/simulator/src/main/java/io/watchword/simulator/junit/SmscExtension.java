package io.watchword.simulator.junit;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lends each test an SMSC of its own. Use with {@code @RegisterExtension}. */
public final class SmscExtension implements BeforeEachCallback, AfterEachCallback {

    private final SmscOptions options;
    private @Nullable SimulatedSmsc smsc;

    public SmscExtension(SmscOptions options) {
        this.options = options;
    }

    public SmscExtension() {
        this(SmscOptions.DEFAULT);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        smsc = SimulatedSmsc.start(options);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (smsc != null) {
            smsc.close();
        }
    }

    /** The test's SMSC. */
    public SimulatedSmsc smsc() {
        if (smsc == null) {
            throw new IllegalStateException("Only while a test runs");
        }
        return smsc;
    }
}

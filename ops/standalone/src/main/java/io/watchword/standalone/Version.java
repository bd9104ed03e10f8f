package io.watchword.standalone;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Watchword this is. Stateless. */
public final class Version implements IVersionProvider {

    /** The version of the jar; {@code dev} when the classes were not packed. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"watchword " + number() + " (Java " + Runtime.version() + ")"};
    }
}

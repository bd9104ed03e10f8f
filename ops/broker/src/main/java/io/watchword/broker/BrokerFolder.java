package io.watchword.broker;

import io.watchword.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.internals.AppInfoParser;
import org.jspecify.annotations.Nullable;

/**
 * A broker's data folder, taken for one broker at a time: checked, locked, and marked with the cluster and the Kafka
 * version that wrote it. Confined to the thread that starts and stops the broker.
 */
final class BrokerFolder implements AutoCloseable {

    private static final String LOGS = "broker";
    private static final String UNUSED = "unused";
    private static final long LOCK_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path data;
    private final FileChannel lockFile;
    private final String clusterId;
    private final Optional<BrokerLogin> login;

    private BrokerFolder(BrokerConfig config, FileChannel lockFile) {
        this.data = config.data();
        this.lockFile = lockFile;
        this.clusterId = identify();
        this.login = config.login() ? Optional.of(BrokerLogin.in(data)) : Optional.empty();
    }

    /** Takes it, waiting for a broker that is just leaving it. Nobody but its owner can read it from then on. */
    static BrokerFolder take(BrokerConfig config) {
        FileChannel lockFile = lock(config.data(), config.lockWait());
        try {
            return new BrokerFolder(config, lockFile);
        } catch (RuntimeException e) {
            close(lockFile);
            throw e;
        }
    }

    /** Our own user's; none where nobody is asked for a login. */
    Optional<BrokerLogin> login() {
        return login;
    }

    String clusterId() {
        return clusterId;
    }

    /** Kafka's own folder. */
    Path logs() {
        return data.resolve(LOGS);
    }

    Path portFile() {
        return data.resolve("broker.port");
    }

    /** Whether Kafka has formatted its folder. */
    boolean formatted() {
        return Files.exists(logs().resolve("meta.properties"));
    }

    /** Whether a broker may have run on what is here. */
    boolean used() {
        return formatted() && !PropertyFiles.read(identity()).containsKey(UNUSED);
    }

    /** Writes down whose folder this is, before Kafka formats its own in it. */
    void markUnused() {
        mark(UNUSED + "=true\n");
    }

    /** Writes down that this Kafka version has run here, which no older one may follow. */
    void markStarted() {
        mark("");
    }

    private void mark(String more) {
        try {
            Files.writeString(identity(), "cluster.id=" + clusterId + "\nkafka.version=" + running() + "\n" + more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(lockFile);
    }

    private Path identity() {
        return data.resolve("broker.properties");
    }

    private String identify() {
        Properties ours = PropertyFiles.read(identity());
        String known = ours.getProperty("cluster.id");
        String version = ours.getProperty("kafka.version", running());
        if (newer(version, running())) {
            throw new BrokerStartException(
                    Reason.OTHER_KAFKA_VERSION,
                    "The folder " + data + " was written by Kafka " + version + ", this is Kafka " + running()
                            + ", which cannot read it. Start the newer Watchword again, or use another data folder.");
        }
        String formattedAs =
                PropertyFiles.read(logs().resolve("meta.properties")).getProperty("cluster.id");
        if (formattedAs != null && !formattedAs.equals(known)) {
            throw new BrokerStartException(
                    Reason.OTHER_CLUSTER,
                    "The folder " + logs() + " belongs to the Kafka cluster " + formattedAs
                            + ", which is not the one started here before. Use another data folder, or move that folder away.");
        }
        return known != null ? known : Uuid.randomUuid().toString();
    }

    private static String running() {
        return AppInfoParser.getVersion();
    }

    /** Whether version {@code a} is of a later release line (major.minor) than {@code b}. */
    static boolean newer(String a, String b) {
        int[] left = line(a);
        int[] right = line(b);
        return left[0] != right[0] ? left[0] > right[0] : left[1] > right[1];
    }

    private static int[] line(String version) {
        String[] parts = version.split("[.-]", 3);
        boolean known = parts.length >= 2 && parts[0].matches("\\d{1,4}") && parts[1].matches("\\d{1,4}");
        return known ? new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])} : new int[] {0, 0};
    }

    private static FileChannel lock(Path data, Duration wait) {
        FileChannel channel = open(data);
        long deadline = System.nanoTime() + wait.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() - deadline >= 0) {
                close(channel);
                throw new BrokerStartException(
                        Reason.FOLDER_IN_USE,
                        "Another broker runs in the folder " + data
                                + ". Stop it (the other watchword up or demo), or use another data folder.");
            }
            LockSupport.parkNanos(LOCK_POLL_NANOS);
        }
        return channel;
    }

    private static FileChannel open(Path data) {
        try {
            PrivateFiles.folder(data);
            PrivateFiles.folder(data.resolve(LOGS));
            return FileChannel.open(data.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new BrokerStartException(
                    Reason.FOLDER_NOT_WRITABLE,
                    "The data folder " + data + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Make it writable for this user, or use another data folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

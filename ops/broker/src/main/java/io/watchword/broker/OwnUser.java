package io.watchword.broker;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.jspecify.annotations.Nullable;

/**
 * Lets the user of the listener's own JAAS entry in, and nobody else. Kafka looks SCRAM users up in its metadata, which
 * the controller has not read yet when it is first asked, and which data from before the login does not have. Made by
 * Kafka, for each listener; thread-safe once configured.
 */
public final class OwnUser implements AuthenticateCallbackHandler {

    /** Kafka's least; the password is 256 random bits, which no number of rounds makes harder to guess. */
    private static final int ITERATIONS = 4096;

    private volatile String user = "";
    private volatile @Nullable ScramCredential credential;

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> entries) {
        Map<String, ?> login = entries.get(0).getOptions();
        user = String.valueOf(login.get("username"));
        try {
            credential = new ScramFormatter(ScramMechanism.forMechanismName(mechanism))
                    .generateCredential(String.valueOf(login.get("password")), ITERATIONS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new KafkaException("The JDK has no " + mechanism, impossible);
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String asked = "";
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                asked = String.valueOf(name.getDefaultName());
            } else if (callback instanceof ScramCredentialCallback wanted) {
                if (asked.equals(user)) {
                    wanted.scramCredential(credential);
                }
            } else if (!callback.getClass().getSimpleName().equals("DelegationTokenCredentialCallback")) {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {}
}

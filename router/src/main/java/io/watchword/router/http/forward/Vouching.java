package io.watchword.router.http.forward;

import io.watchword.router.directory.Principal;
import io.watchword.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One instance's word to another for who calls: an HMAC-SHA256 under the secret that all instances share, over the
 * caller, the time and the request, so that it is good for this one request and 30 seconds. A key itself is never sent
 * on. Thread-safe.
 */
public final class Vouching {

    /** The header that carries it. */
    public static final String HEADER = "Watchword-Vouching";

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final String BOOTSTRAP = "bootstrap";
    private static final String KEY = "key";

    /** What a header is worth. */
    public sealed interface Word {}

    /** It holds: who is vouched for. */
    public record Vouched(boolean bootstrap, String workspace, String keyId) implements Word {}

    /** It was given by one of us, but not now: one of the two stood still, or their clocks differ. */
    public record Late() implements Word {}

    /** It was not given by one of us for this request. */
    public record Worthless() implements Word {}

    private final SecretKeySpec key;
    private final Clock clock;

    public Vouching(Secret shared, Clock clock) {
        this.key = new SecretKeySpec(shared.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** The header's value for one request. */
    public String vouch(Principal who, String method, String target, byte[] octets) {
        String claim = String.join(
                "\n", who.bootstrap() ? BOOTSTRAP : KEY, who.workspace(), who.keyId(), Long.toString(clock.millis()));
        return base64(claim.getBytes(StandardCharsets.UTF_8)) + "." + base64(sign(claim, method, target, octets));
    }

    /** What the header says of this request. */
    public Word check(String header, String method, String target, byte[] octets) {
        String[] halves = header.split("\\.", -1);
        if (halves.length != 2) {
            return new Worthless();
        }
        try {
            String claim = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(halves[1]);
            if (!MessageDigest.isEqual(signature, sign(claim, method, target, octets))) {
                return new Worthless();
            }
            String[] fields = claim.split("\n", -1);
            long age = Math.abs(clock.millis() - Long.parseLong(fields[3]));
            return age > GOOD_FOR.toMillis()
                    ? new Late()
                    : new Vouched(fields[0].equals(BOOTSTRAP), fields[1], fields[2]);
        } catch (IllegalArgumentException malformed) {
            return new Worthless();
        }
    }

    private byte[] sign(String claim, String method, String target, byte[] octets) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {claim, method, target}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            mac.update(octets);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}

package io.watchword.router.http.forward;

import io.watchword.router.directory.Principal;
import io.watchword.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One instance's word to another for who calls: an HMAC-SHA256 under the secret that all instances share, over the
 * caller, the time, the request and its body's digest. It is good for this one request, once, within 30 seconds, and
 * told from the request's head alone. A key itself is never sent on. Thread-safe.
 */
public final class Vouching {

    /** The header that carries it. */
    public static final String HEADER = "Watchword-Vouching";

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final String BOOTSTRAP = "bootstrap";
    private static final String KEY = "key";
    private static final int FIELDS = 6;

    /** What a header is worth. */
    public sealed interface Word {}

    /** It holds: who is vouched for, and the digest of what he sent. */
    public record Vouched(boolean bootstrap, String workspace, String keyId, String digest) implements Word {

        /** Whether this is the body that was vouched for. */
        public boolean sent(byte[] body) {
            return digest.equals(digestOf(body));
        }
    }

    /** It was given by one of us, but not now: one of the two stood still, or their clocks differ. */
    public record Late() implements Word {}

    /** It was not given by one of us for this request, or was used before. */
    public record Worthless() implements Word {}

    private final SecretKeySpec key;
    private final Clock clock;
    private final SpentWords spent;

    public Vouching(Secret shared, Clock clock) {
        this.key = new SecretKeySpec(shared.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
        this.spent = new SpentWords(GOOD_FOR, clock);
    }

    /** The header's value for one request. */
    public String vouch(Principal who, String method, String target, byte[] body) {
        String claim = String.join(
                "\n",
                who.bootstrap() ? BOOTSTRAP : KEY,
                who.workspace(),
                who.keyId(),
                Long.toString(clock.millis()),
                UUID.randomUUID().toString(),
                digestOf(body));
        return base64(claim.getBytes(StandardCharsets.UTF_8)) + "." + base64(sign(claim, method, target));
    }

    /** What the header says of this request. */
    public Word check(String header, String method, String target) {
        String[] halves = header.split("\\.", -1);
        if (halves.length != 2) {
            return new Worthless();
        }
        try {
            String claim = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(halves[1]);
            String[] fields = claim.split("\n", -1);
            if (!MessageDigest.isEqual(signature, sign(claim, method, target)) || fields.length != FIELDS) {
                return new Worthless();
            }
            Instant at = Instant.ofEpochMilli(Long.parseLong(fields[3]));
            if (Duration.between(at, clock.instant()).abs().compareTo(GOOD_FOR) > 0) {
                return new Late();
            }
            return switch (spent.spend(fields[4], at)) {
                case TAKEN -> new Vouched(fields[0].equals(BOOTSTRAP), fields[1], fields[2], fields[5]);
                case SPENT -> new Worthless();
                case UNTOLD -> new Late();
            };
        } catch (IllegalArgumentException malformed) {
            return new Worthless();
        }
    }

    private byte[] sign(String claim, String method, String target) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {claim, method, target}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digestOf(byte[] body) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}

package fr.unisson.acces;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Six-digit codes of an authenticator application (RFC 6238, SHA-1, 30 seconds: what every
/// application reads).
final class Totp {

    private static final int CLE = 20;
    private static final long PAS_SECONDES = 30;

    /// One step before and after: clocks of telephones drift.
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator CALCUL =
            new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] nouvelleCle(SecureRandom hasard) {
        var cle = new byte[CLE];
        hasard.nextBytes(cle);
        return cle;
    }

    static String code(byte[] cle, Instant moment) {
        try {
            return CALCUL.generateOneTimePasswordString(
                    new SecretKeySpec(cle, "HmacSHA1"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A raw key always suits HMAC-SHA1", e);
        }
    }

    /// The time step this code belongs to, when it is one of those accepted now.
    static OptionalLong pas(byte[] cle, String saisi, Instant maintenant) {
        var propose = saisi.getBytes(StandardCharsets.UTF_8);
        for (var ecart = -TOLERANCE; ecart <= TOLERANCE; ecart++) {
            var moment = maintenant.plusSeconds(ecart * PAS_SECONDES);
            var attendu = code(cle, moment).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(attendu, propose)) {
                return OptionalLong.of(moment.getEpochSecond() / PAS_SECONDES);
            }
        }
        return OptionalLong.empty();
    }
}

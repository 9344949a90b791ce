package fr.unisson.abonnements.domaine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proves to who receives that the platform sent this body, and when: `t=…,v1=…`, where `v1` is the
/// HMAC-SHA256 of `t`, a full stop and the body, with the subscription's secret.
public final class Signature {

    private Signature() {}

    public static String de(String secret, Instant le, String corps) {
        var t = Long.toString(le.getEpochSecond());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var v1 = mac.doFinal((t + "." + corps).getBytes(StandardCharsets.UTF_8));
            return "t=" + t + ",v1=" + HexFormat.of().formatHex(v1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}

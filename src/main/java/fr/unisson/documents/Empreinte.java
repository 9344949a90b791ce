package fr.unisson.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hexadecimal, the only way this module names a content.
public final class Empreinte {

    private Empreinte() {}

    public static String de(byte[] octets) {
        return HexFormat.of().formatHex(sha256().digest(octets));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

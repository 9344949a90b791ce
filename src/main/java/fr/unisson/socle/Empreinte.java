package fr.unisson.socle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, in lower-case hexadecimal: the one form in which digests are stored, shown and
/// compared.
public final class Empreinte {

    private Empreinte() {}

    public static String de(byte[] octets) {
        return HexFormat.of().formatHex(calcul().digest(octets));
    }

    public static String de(String texte) {
        return de(texte.getBytes(StandardCharsets.UTF_8));
    }

    public static MessageDigest calcul() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

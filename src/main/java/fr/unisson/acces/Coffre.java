package fr.unisson.acces;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The platform's key for what the database keeps but must not reveal on its own: TOTP keys are
/// encrypted with it, recovery codes and attempt counters are digested with it.
///
/// The key is `unisson.cle` (32 bytes in Base64); without it, a file made once in the data folder.
/// Several nodes share one database, hence one key: they must be given it.
@Component
class Coffre {

    private static final String REMEDE =
            "Fabriquez une clé par « openssl rand -base64 32 », et gardez-la : la même sur chaque"
                    + " nœud.";

    private static final int CLE = 32;
    private static final int VECTEUR = 12;
    private static final int SCEAU_BITS = 128;

    private final SecureRandom hasard = new SecureRandom();
    private final SecretKeySpec chiffrement;
    private final SecretKeySpec empreinte;

    Coffre(@Value("${unisson.cle:}") String cle, @Value("${unisson.donnees}") Path donnees) {
        var maitresse = cle.isBlank() ? fichier(donnees.resolve("cle-acces")) : decoder(cle);
        this.chiffrement = new SecretKeySpec(derivee(maitresse, "chiffrement"), "AES");
        this.empreinte = new SecretKeySpec(derivee(maitresse, "empreinte"), "HmacSHA256");
    }

    byte[] chiffrer(byte[] clair) {
        var vecteur = new byte[VECTEUR];
        hasard.nextBytes(vecteur);
        var corps = aes(Cipher.ENCRYPT_MODE, vecteur, clair);
        var tout = Arrays.copyOf(vecteur, VECTEUR + corps.length);
        System.arraycopy(corps, 0, tout, VECTEUR, corps.length);
        return tout;
    }

    byte[] dechiffrer(byte[] tout) {
        return aes(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(tout, VECTEUR),
                Arrays.copyOfRange(tout, VECTEUR, tout.length));
    }

    String empreinte(String texte) {
        return HexFormat.of().formatHex(hmac(empreinte, texte));
    }

    private byte[] aes(int sens, byte[] vecteur, byte[] entree) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(sens, chiffrement, new GCMParameterSpec(SCEAU_BITS, vecteur));
            return aes.doFinal(entree);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of this platform (unisson.cle) does not open what was sealed", e);
        }
    }

    private static byte[] derivee(byte[] maitresse, String usage) {
        return hmac(new SecretKeySpec(maitresse, "HmacSHA256"), usage);
    }

    private static byte[] hmac(SecretKeySpec cle, String texte) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(cle);
            return mac.doFinal(texte.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private static byte[] decoder(String cle) {
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(cle.strip());
        } catch (IllegalArgumentException e) {
            throw new DemarrageRefuse("UNISSON_CLE n’est pas écrite en Base64.", REMEDE, e);
        }
        if (octets.length != CLE) {
            throw new DemarrageRefuse(
                    "UNISSON_CLE doit faire 32 octets ; elle en fait " + octets.length + ".",
                    REMEDE);
        }
        return octets;
    }

    private byte[] fichier(Path chemin) {
        try {
            if (!Files.exists(chemin)) {
                creer(chemin);
            }
            return decoder(Files.readString(chemin));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key in " + chemin, e);
        }
    }

    /// Whole or not at all: a program killed here must not leave an empty key behind.
    private void creer(Path chemin) throws IOException {
        var dossier = Files.createDirectories(chemin.toAbsolutePath().getParent());
        var prive = PosixFilePermissions.fromString("rw-------");
        var brouillon =
                Files.createTempFile(
                        dossier, "cle", null, PosixFilePermissions.asFileAttribute(prive));
        var cle = new byte[CLE];
        hasard.nextBytes(cle);
        Files.writeString(brouillon, Base64.getEncoder().encodeToString(cle));
        Files.move(brouillon, chemin);
    }
}

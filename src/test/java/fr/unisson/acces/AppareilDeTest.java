package fr.unisson.acces;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A device of a few lines that keeps one passkey, and lies as a test asks it to. Writes what
/// WebAuthn level 3 §6.1 and §6.5 say, for ES256 without attestation.
final class AppareilDeTest {

    private static final int PRESENT = 0x01;
    private static final int RECONNU = 0x04;
    private static final int CLE_JOINTE = 0x40;

    private final byte[] identifiant = new byte[32];
    private final KeyPair cle;
    private KeyPair signataire;
    private String origine = "http://localhost:8080";
    private String domaine = "localhost";
    private String type = "";
    private String porteur = "";
    private int etat = PRESENT | RECONNU;
    private int compteur = 1;

    AppareilDeTest() {
        new SecureRandom().nextBytes(identifiant);
        cle = paire();
        signataire = cle;
    }

    void origine(String autre) {
        origine = autre;
    }

    void domaine(String autre) {
        domaine = autre;
    }

    void type(String autre) {
        type = autre;
    }

    void porteur(String autre) {
        porteur = autre;
    }

    void sansReconnaitreLaPersonne() {
        etat = PRESENT;
    }

    void signerAvecUneAutreCle() {
        signataire = paire();
    }

    void compteur(int autre) {
        compteur = autre;
    }

    String identifiant() {
        return base64(identifiant);
    }

    /// What the browser puts in the form that makes a key.
    String creer(String defi, String porteur) {
        this.porteur = porteur;
        var client = client("webauthn.create", defi);
        var authentification = concatener(entete(etat | CLE_JOINTE), cleJointe());
        var attestation =
                concatener(
                        new byte[] {(byte) 0xa3, 0x63},
                        octets("fmt"),
                        new byte[] {0x64},
                        octets("none"),
                        new byte[] {0x67},
                        octets("attStmt"),
                        new byte[] {(byte) 0xa0, 0x68},
                        octets("authData"),
                        new byte[] {0x58, (byte) authentification.length},
                        authentification);
        return reponse(
                "\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
                        .formatted(base64(attestation)),
                client);
    }

    /// What the browser puts in the form of a sign-in.
    String repondre(String defi) {
        var client = client("webauthn.get", defi);
        var authentification = entete(etat);
        var signature = signer(concatener(authentification, empreinte(octets(client))));
        return reponse(
                "\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(base64(authentification), base64(signature), porteur),
                client);
    }

    private String client(String usage, String defi) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type.isEmpty() ? usage : type, defi, origine);
    }

    private String reponse(String champs, String client) {
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
         "response":{%2$s,"clientDataJSON":"%3$s"}}
        """
                .formatted(identifiant(), champs, base64(octets(client)));
    }

    private byte[] entete(int drapeaux) {
        return ByteBuffer.allocate(37)
                .put(empreinte(octets(domaine)))
                .put((byte) drapeaux)
                .putInt(compteur)
                .array();
    }

    /// No model of device, the identifier, then the public key (COSE, EC2 on P-256).
    private byte[] cleJointe() {
        var point = ((ECPublicKey) cle.getPublic()).getW();
        return concatener(
                new byte[16],
                new byte[] {0, (byte) identifiant.length},
                identifiant,
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                coordonnee(point.getAffineX()),
                new byte[] {0x22, 0x58, 32},
                coordonnee(point.getAffineY()));
    }

    private byte[] signer(byte[] contenu) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signataire.getPrivate());
            signature.update(contenu);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair paire() {
        try {
            var generateur = KeyPairGenerator.getInstance("EC");
            generateur.initialize(new ECGenParameterSpec("secp256r1"));
            return generateur.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordonnee(BigInteger valeur) {
        var brute = valeur.toByteArray();
        var juste = new byte[32];
        var longueur = Math.min(brute.length, 32);
        System.arraycopy(brute, brute.length - longueur, juste, 32 - longueur, longueur);
        return juste;
    }

    private static byte[] empreinte(byte[] contenu) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(contenu);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concatener(byte[]... morceaux) {
        var tout = new ByteArrayOutputStream();
        for (var morceau : morceaux) {
            tout.writeBytes(morceau);
        }
        return tout.toByteArray();
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}

package fr.unisson.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the key of a demonstration: a self-signed certificate that says what it is, in a file that
/// only its owner reads.
final class FabriqueDeCle {

    private static final String NOM = "CN=Sceau de démonstration Unisson,O=Unisson,C=FR";
    private static final int TAILLE = 3072;
    private static final Duration DUREE = Duration.ofDays(3650);

    private FabriqueDeCle() {}

    static void ecrire(Path fichier, String motDePasse, Instant maintenant) throws IOException {
        var octets = fabriquer(motDePasse.toCharArray(), maintenant);
        ecrirePrive(fichier, octets);
    }

    /// Whole or not at all, and never readable by another account.
    static void ecrirePrive(Path fichier, byte[] octets) throws IOException {
        Files.createDirectories(fichier.toAbsolutePath().getParent());
        var provisoire = fichier.resolveSibling(fichier.getFileName() + ".nouveau");
        Files.deleteIfExists(provisoire);
        creerPrivee(provisoire);
        Files.write(provisoire, octets, StandardOpenOption.WRITE);
        Files.move(provisoire, fichier, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void creerPrivee(Path fichier) throws IOException {
        if (fichier.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var seul = PosixFilePermissions.fromString("rw-------");
            Files.createFile(fichier, PosixFilePermissions.asFileAttribute(Set.copyOf(seul)));
        } else {
            Files.createFile(fichier);
        }
    }

    private static byte[] fabriquer(char[] motDePasse, Instant maintenant) throws IOException {
        try {
            var generateur = KeyPairGenerator.getInstance("RSA");
            generateur.initialize(TAILLE);
            var paire = generateur.generateKeyPair();
            var magasin = KeyStore.getInstance("PKCS12");
            magasin.load(null, null);
            var chaine = new Certificate[] {certificat(paire, maintenant)};
            magasin.setKeyEntry("sceau", paire.getPrivate(), motDePasse, chaine);
            var sortie = new ByteArrayOutputStream();
            magasin.store(sortie, motDePasse);
            return sortie.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("No key can be made on this platform", e);
        }
    }

    private static X509Certificate certificat(KeyPair paire, Instant maintenant)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var nom = new X500Name(NOM);
        var cle = paire.getPublic();
        var extensions = new JcaX509ExtensionUtils();
        var brouillon =
                new JcaX509v3CertificateBuilder(
                        nom,
                        new BigInteger(127, new SecureRandom()).setBit(0),
                        Date.from(maintenant.minus(Duration.ofDays(1))),
                        Date.from(maintenant.plus(DUREE)),
                        nom,
                        cle);
        brouillon.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        brouillon.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        brouillon.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(cle));
        var signataire = new JcaContentSignerBuilder("SHA256withRSA").build(paire.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(brouillon.build(signataire));
    }
}

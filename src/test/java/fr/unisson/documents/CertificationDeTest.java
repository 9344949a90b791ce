package fr.unisson.documents;

import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certification authority on the loopback, as a platform in production has one: it issues the
/// certificate of a seal and publishes the list of those it revoked.
final class CertificationDeTest implements AutoCloseable {

    static final String MOT_DE_PASSE = "un mot de passe à nous";

    private static final String NOM = "CN=Autorité d’essai,O=Essai,C=FR";

    private final KeyPair paire = paire();
    private final X509Certificate racine;
    private final HttpServer serveur;

    CertificationDeTest(Instant maintenant) throws Exception {
        racine = emettre(NOM, paire, true, null);
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var liste = liste(maintenant);
        serveur.createContext(
                "/",
                echange -> {
                    try (echange) {
                        echange.sendResponseHeaders(200, liste.length);
                        echange.getResponseBody().write(liste);
                    }
                });
        serveur.start();
    }

    /// The key of a seal, with its chain, in a file that has a password.
    Path pkcs12(Path dossier) throws Exception {
        var cle = paire();
        var adresse = "http://127.0.0.1:" + serveur.getAddress().getPort() + "/liste.crl";
        var certificat = emettre("CN=Cachet d’essai,O=Essai,C=FR", cle, false, adresse);
        var magasin = KeyStore.getInstance("PKCS12");
        magasin.load(null, null);
        magasin.setKeyEntry(
                "cachet",
                cle.getPrivate(),
                MOT_DE_PASSE.toCharArray(),
                new Certificate[] {certificat, racine});
        var fichier = dossier.resolve("cachet.p12");
        try (var sortie = Files.newOutputStream(fichier)) {
            magasin.store(sortie, MOT_DE_PASSE.toCharArray());
        }
        return fichier;
    }

    /// What an administrator trusts, in the usual text format.
    static Path pem(Path dossier, X509Certificate... certificats) throws Exception {
        var texte = new StringBuilder();
        for (var certificat : certificats) {
            texte.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(certificat.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(dossier.resolve("confiance.pem"), texte);
    }

    X509Certificate racine() {
        return racine;
    }

    private byte[] liste(Instant maintenant) throws Exception {
        var liste = new JcaX509v2CRLBuilder(racine, Date.from(maintenant.minusSeconds(3600)));
        liste.setNextUpdate(Date.from(maintenant.plusSeconds(86_400)));
        liste.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(racine));
        return liste.build(signataire()).getEncoded();
    }

    private X509Certificate emettre(
            String nom,
            KeyPair cle,
            boolean autorite,
            @org.jspecify.annotations.Nullable String liste)
            throws Exception {
        var outils = new JcaX509ExtensionUtils();
        var brouillon =
                new JcaX509v3CertificateBuilder(
                        new X500Name(NOM),
                        BigInteger.valueOf(autorite ? 1 : 2),
                        Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                        new X500Name(nom),
                        cle.getPublic());
        brouillon.addExtension(Extension.basicConstraints, true, new BasicConstraints(autorite));
        brouillon.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        autorite
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        brouillon.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                outils.createSubjectKeyIdentifier(cle.getPublic()));
        brouillon.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                outils.createAuthorityKeyIdentifier(paire.getPublic()));
        if (liste != null) {
            var lieu =
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, liste));
            brouillon.addExtension(
                    Extension.cRLDistributionPoints,
                    false,
                    new CRLDistPoint(
                            new DistributionPoint[] {
                                new DistributionPoint(new DistributionPointName(lieu), null, null)
                            }));
        }
        return new JcaX509CertificateConverter().getCertificate(brouillon.build(signataire()));
    }

    private ContentSigner signataire() throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(paire.getPrivate());
    }

    private static KeyPair paire() throws Exception {
        var cles = KeyPairGenerator.getInstance("RSA");
        cles.initialize(2048);
        return cles.generateKeyPair();
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}

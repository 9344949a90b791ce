package fr.unisson.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A timestamp authority on the loopback: real RFC 3161 answers over HTTP, or a failing server.
final class AutoriteDeTest implements AutoCloseable {

    private interface Reponse {
        byte[] a(byte[] demande) throws Exception;
    }

    private record Cle(KeyPair paire, X509Certificate certificat) {
        static Cle nouvelle() throws Exception {
            var cles = KeyPairGenerator.getInstance("RSA");
            cles.initialize(2048);
            var paire = cles.generateKeyPair();
            return new Cle(paire, AutoriteDeTest.certificat(paire));
        }
    }

    private final HttpServer serveur;
    private final X509Certificate certificat;

    private AutoriteDeTest(X509Certificate certificat, Reponse reponse) throws IOException {
        this.certificat = certificat;
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext("/", echange -> repondre(echange, reponse));
        serveur.start();
    }

    static AutoriteDeTest demarrer(Instant heure) throws Exception {
        var cle = Cle.nouvelle();
        var generateur = generateur(cle);
        return new AutoriteDeTest(
                cle.certificat(),
                demande ->
                        generateur
                                .generate(
                                        new TimeStampRequest(demande),
                                        BigInteger.ONE,
                                        Date.from(heure))
                                .getEncoded());
    }

    static AutoriteDeTest enPanne() throws Exception {
        return new AutoriteDeTest(
                Cle.nouvelle().certificat(),
                demande -> {
                    throw new IllegalStateException("out of order");
                });
    }

    X509Certificate certificat() {
        return certificat;
    }

    String url() {
        return "http://127.0.0.1:" + serveur.getAddress().getPort() + "/tsr";
    }

    private static void repondre(HttpExchange echange, Reponse reponse) throws IOException {
        try (echange) {
            var octets = reponse.a(echange.getRequestBody().readAllBytes());
            echange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            echange.sendResponseHeaders(200, octets.length);
            echange.getResponseBody().write(octets);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            echange.sendResponseHeaders(500, -1);
        }
    }

    private static TimeStampResponseGenerator generateur(Cle cle) throws Exception {
        var empreintes = new JcaDigestCalculatorProviderBuilder().build();
        var jetons =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", cle.paire().getPrivate(), cle.certificat()),
                        empreintes.get(
                                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers
                                                .id_sha256)),
                        new ASN1ObjectIdentifier("1.2.3.4"));
        jetons.addCertificates(new JcaCertStore(List.of(cle.certificat())));
        return new TimeStampResponseGenerator(jetons, TSPAlgorithms.ALLOWED);
    }

    private static X509Certificate certificat(KeyPair paire) throws Exception {
        var nom = new X500Name("CN=Horodatage de test,O=Essai,C=FR");
        var brouillon =
                new JcaX509v3CertificateBuilder(
                        nom,
                        BigInteger.TWO,
                        Date.from(Instant.EPOCH),
                        Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                        nom,
                        paire.getPublic());
        brouillon.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        brouillon.build(
                                new JcaContentSignerBuilder("SHA256withRSA")
                                        .build(paire.getPrivate())));
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}

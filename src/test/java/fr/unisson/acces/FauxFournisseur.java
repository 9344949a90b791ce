package fr.unisson.acces;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// An OpenID provider of a few lines, which lies as a test asks it to.
final class FauxFournisseur implements AutoCloseable {

    private final HttpServer serveur;
    private final RSAKey cle;
    private RSAKey signataire;
    private String annonce;
    private String nonce = "";
    private String recu = "";
    private UnaryOperator<JWTClaimsSet.Builder> mensonge = b -> b;

    FauxFournisseur() {
        try {
            cle = new RSAKeyGenerator(2048).keyID("vraie").generate();
            signataire = cle;
            serveur =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        annonce = emetteur();
        serveur.createContext("/.well-known/openid-configuration", e -> repondre(e, description()));
        serveur.createContext("/cles", e -> repondre(e, new JWKSet(cle.toPublicJWK()).toString()));
        serveur.createContext("/jeton", this::jeton);
        serveur.start();
    }

    String emetteur() {
        return "http://localhost:" + serveur.getAddress().getPort();
    }

    void annoncer(String autreEmetteur) {
        annonce = autreEmetteur;
    }

    /// The nonce that the browser brought.
    void demande(String nonce) {
        this.nonce = nonce;
    }

    void mentir(UnaryOperator<JWTClaimsSet.Builder> mensonge) {
        this.mensonge = mensonge;
    }

    void signerAvecUneAutreCle() {
        try {
            signataire = new RSAKeyGenerator(2048).keyID("vraie").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void redevenirHonnete() {
        mensonge = b -> b;
        signataire = cle;
        annonce = emetteur();
    }

    /// What the token endpoint was sent last.
    String recu() {
        return recu;
    }

    private String description() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%2$s/entrer","token_endpoint":"%2$s/jeton",
         "jwks_uri":"%2$s/cles","end_session_endpoint":"%2$s/sortir",
         "subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"],
         "response_types_supported":["code"]}
        """
                .formatted(annonce, emetteur());
    }

    private void jeton(HttpExchange echange) throws IOException {
        recu =
                URLDecoder.decode(
                        new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8);
        var maintenant = Instant.now();
        var dit =
                mensonge.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(emetteur())
                                        .subject("sujet-1")
                                        .audience("unisson")
                                        .issueTime(Date.from(maintenant))
                                        .expirationTime(Date.from(maintenant.plusSeconds(300)))
                                        .claim("nonce", nonce)
                                        .claim("name", "Marie Dupont"))
                        .build();
        repondre(
                echange,
                """
                {"access_token":"acces","token_type":"Bearer","expires_in":300,"id_token":"%s"}
                """
                        .formatted(signer(dit, "JWT")));
    }

    /// A logout token as it should be, before it lies.
    String avis(String type, UnaryOperator<JWTClaimsSet.Builder> mensonge) {
        var maintenant = Instant.now();
        return signer(
                mensonge.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(emetteur())
                                        .audience("unisson")
                                        .jwtID(UUID.randomUUID().toString())
                                        .issueTime(Date.from(maintenant))
                                        .expirationTime(Date.from(maintenant.plusSeconds(120)))
                                        .claim(
                                                "events",
                                                Map.of(
                                                        "http://schemas.openid.net/event/backchannel-logout",
                                                        Map.of())))
                        .build(),
                type);
    }

    private String signer(JWTClaimsSet dit, String type) {
        var signe =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(new JOSEObjectType(type))
                                .keyID(signataire.getKeyID())
                                .build(),
                        dit);
        try {
            signe.sign(new RSASSASigner(signataire));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signe.serialize();
    }

    private static void repondre(HttpExchange echange, String json) throws IOException {
        var octets = json.getBytes(StandardCharsets.UTF_8);
        echange.getResponseHeaders().add("Content-Type", "application/json");
        echange.sendResponseHeaders(200, octets.length);
        try (var corps = echange.getResponseBody()) {
            corps.write(octets);
        }
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}

package fr.unisson.documents;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The platform's key: read once, at the first seal, from the configured PKCS#12 or from the one
/// made in the data folder.
@Component
@Lazy
class CleDuSceau {

    private static final Logger LOG = LoggerFactory.getLogger(CleDuSceau.class);

    /// A key with its certificate, and the token that signs with it.
    record Cle(Pkcs12SignatureToken jeton, DSSPrivateKeyEntry entree) {

        CertificateToken certificat() {
            return entree.getCertificate();
        }

        List<CertificateToken> chaine() {
            return List.of(entree.getCertificateChain());
        }
    }

    private final ReglagesDuSceau reglages;
    private final Path donnees;
    private final Clock horloge;
    private @Nullable Cle lue;

    CleDuSceau(
            ReglagesDuSceau reglages,
            @Value("${unisson.donnees:./donnees}") Path donnees,
            Clock horloge) {
        this.reglages = reglages;
        this.donnees = donnees;
        this.horloge = horloge;
    }

    /// The key, when its certificate is valid now: an expired one still checks, but seals nothing.
    Cle pourSceller() {
        var cle = charger();
        if (!cle.certificat().isValidOn(Date.from(horloge.instant()))) {
            var fin = cle.certificat().getNotAfter().toInstant();
            throw new SceauIndisponible(
                    "Le certificat du sceau n'est pas valable (fin : " + fin + ")");
        }
        return cle;
    }

    synchronized Cle charger() {
        var cle = lue;
        if (cle == null) {
            cle = ouvrir();
            lue = cle;
        }
        return cle;
    }

    private Cle ouvrir() {
        var donne = reglages.fichierDonne();
        var fichier = donne.orElseGet(() -> donnees.resolve("sceau.p12"));
        try {
            if (Files.notExists(fichier) && donne.isEmpty() && reglages.creer()) {
                FabriqueDeCle.ecrire(fichier, reglages.motDePasse(), horloge.instant());
                LOG.info("Clé du sceau créée dans {}", fichier.toAbsolutePath());
            }
            return lire(fichier, reglages.motDePasse().toCharArray());
        } catch (IOException | DSSException e) {
            throw new SceauIndisponible("La clé du sceau ne peut être lue : " + fichier, e);
        }
    }

    private Cle lire(Path fichier, char[] motDePasse) throws IOException {
        var jeton = new Pkcs12SignatureToken(fichier.toFile(), new PasswordProtection(motDePasse));
        var cles = jeton.getKeys();
        if (cles.size() != 1) {
            throw new SceauIndisponible(
                    fichier + " doit contenir une seule clé, il en contient " + cles.size());
        }
        return new Cle(jeton, cles.getFirst());
    }
}

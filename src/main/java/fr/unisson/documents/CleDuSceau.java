package fr.unisson.documents;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import fr.unisson.socle.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.UnrecoverableKeyException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import javax.crypto.BadPaddingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The platform's key: read once, at the first seal, from the configured PKCS#12 or from the one
/// made in the data folder.
@Component
@Lazy
class CleDuSceau {

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
                    "Le certificat du sceau n’est pas valable aujourd’hui : il finit le "
                            + Dates.jour(Dates.jourDe(fin)));
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
        if (donne.isPresent()) {
            return ouvrir(donne.get(), reglages.motDePasse());
        }
        var faite = new CleFaite(donnees, horloge);
        if (faite.absente() && reglages.creer()) {
            faite.faire();
        }
        return ouvrir(faite.fichier(), faite.motDePasse());
    }

    private static Cle ouvrir(Path fichier, String motDePasse) {
        if (!Files.isReadable(fichier) || Files.isDirectory(fichier)) {
            throw new SceauIndisponible(
                    "Le fichier de la clé du sceau n’existe pas ou ne se lit pas : " + fichier);
        }
        try {
            return lire(fichier, motDePasse.toCharArray());
        } catch (IOException | DSSException e) {
            throw new SceauIndisponible(
                    motDePasseFaux(e)
                            ? "Le mot de passe de la clé du sceau n’ouvre pas " + fichier
                            : "La clé du sceau n’est pas un fichier PKCS#12 lisible : " + fichier,
                    e);
        }
    }

    /// The provider says so by the cause of its exception.
    private static boolean motDePasseFaux(Throwable echec) {
        for (Throwable e = echec; e != null; e = e.getCause()) {
            if (e instanceof UnrecoverableKeyException || e instanceof BadPaddingException) {
                return true;
            }
        }
        return false;
    }

    private static Cle lire(Path fichier, char[] motDePasse) throws IOException {
        var jeton = new Pkcs12SignatureToken(fichier.toFile(), new PasswordProtection(motDePasse));
        var cles = jeton.getKeys();
        if (cles.size() != 1) {
            throw new SceauIndisponible(
                    "Le fichier de la clé du sceau doit contenir une seule clé, il en contient "
                            + cles.size()
                            + " : "
                            + fichier);
        }
        return new Cle(jeton, cles.getFirst());
    }
}

package fr.unisson.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key that a demonstration makes for itself in its data folder, with a password drawn at
/// random beside it: many tools refuse a key without password.
record CleFaite(Path donnees, Clock horloge) {

    private static final Logger LOG = LoggerFactory.getLogger(CleFaite.class);
    private static final int OCTETS = 24;

    Path fichier() {
        return donnees.resolve("sceau.p12");
    }

    private Path secret() {
        return donnees.resolve("sceau.secret");
    }

    boolean absente() {
        return Files.notExists(fichier());
    }

    /// The password first: a key without it would be lost.
    void faire() {
        var tire = new byte[OCTETS];
        new SecureRandom().nextBytes(tire);
        var motDePasse = Base64.getUrlEncoder().withoutPadding().encodeToString(tire);
        try {
            FabriqueDeCle.ecrirePrive(secret(), motDePasse.getBytes(StandardCharsets.US_ASCII));
            FabriqueDeCle.ecrire(fichier(), motDePasse, horloge.instant());
        } catch (IOException e) {
            throw new SceauIndisponible("La clé du sceau ne peut être créée dans " + donnees, e);
        }
        LOG.info("Clé du sceau créée dans {}", fichier().toAbsolutePath());
    }

    /// Keys made by the first versions had none.
    String motDePasse() {
        try {
            return Files.notExists(secret()) ? "" : Files.readString(secret()).strip();
        } catch (IOException e) {
            throw new SceauIndisponible(
                    "Le mot de passe de la clé ne peut être lu : " + secret(), e);
        }
    }
}

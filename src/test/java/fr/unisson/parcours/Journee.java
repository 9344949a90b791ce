package fr.unisson.parcours;

import static java.util.Objects.requireNonNull;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.PostgresDeTest;
import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.observation.JournauxLus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;

/// A journey in the browser, on the whole program. All journeys share one program and one database:
/// each brings its own people and its own convention.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({
    PostgresDeTest.class,
    Acteurs.class,
    Personnages.class,
    Scene.class,
    Troupe.class,
    Groupes.class,
    Chantier.class
})
@ActiveProfiles({"test", "parcours"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Journee extends Gestes {

    @LocalServerPort private int port;
    @Autowired Personnages personnages;
    @Autowired Troupe troupe;
    @Autowired Chantier chantier;

    protected Navigateur navigateur;

    @Autowired Environment environnement;

    private @Nullable JournauxLus journaux;

    @BeforeAll
    void ouvrirLeNavigateur() {
        journaux = JournauxLus.ouvrir(environnement);
        navigateur = new Navigateur(port);
    }

    /// Whatever was done in this journey, its logs name nobody and repeat nothing.
    @AfterAll
    void fermerLeNavigateur() {
        navigateur.close();
        try (var lus = requireNonNull(journaux)) {
            lus.neDisentRienDe(Visiteur.SAISIES);
        }
    }

    protected Visiteur entrer(String nom, CompteId compte) {
        return entrer(navigateur.visiteur(nom), compte);
    }

    protected Visiteur entrer(Visiteur qui, CompteId compte) {
        return qui.ouvrir("/connexion")
                .remplir("Adresse de courriel", personnages.courriel(compte))
                .remplir("Mot de passe", Personnages.MOT_DE_PASSE)
                .presser("Me connecter");
    }

    protected static String adresse(ConventionId id, String suite) {
        return "/conventions/" + id + suite;
    }

    protected static LocalDate aujourdhui() {
        return Troupe.aujourdhui();
    }

    protected static void franchir(ConventionId id, Visiteur qui, String passage) {
        qui.ouvrir(adresse(id, "")).suivre(passage).presser(passage);
    }
}

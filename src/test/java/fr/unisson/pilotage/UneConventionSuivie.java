package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import java.time.LocalDate;

/// A convention in force between two homes, on stage for the tests of pages: who facilitates it,
/// and the referent of each.
public final class UneConventionSuivie {

    public static final String EHPAD = "EHPAD Les Ormes";
    public static final String FOYER = "Foyer des Rives";

    public final ConventionId id;
    public final long foyer;
    public final Personne animatrice;
    public final Personne referente;
    public final Personne autre;

    private UneConventionSuivie(Scene scene, LocalDate depuis) {
        var structure = scene.organisation("Structure d’appui");
        var ehpad = scene.organisation(EHPAD);
        foyer = scene.organisation(FOYER);
        animatrice = scene.personne("Nadia", "Benhamou", structure, "FACILITATEUR_SRA");
        referente = scene.personne("Lise", "Ormes", ehpad, "REFERENT_QUALITE");
        autre = scene.personne("Marc", "Rives", foyer, "REFERENT_QUALITE");
        long cle = scene.convention("Prévenir les chutes", "EN_VIGUEUR", animatrice);
        scene.ecrire(
                """
                update convention set en_vigueur_le = :depuis, mois = 36, numero = 'E-' || id
                 where id = :c
                """,
                "depuis",
                depuis,
                "c",
                cle);
        scene.participant(cle, referente, scene.partie(cle, ehpad, "ACCEPTEE"), "REFERENT");
        scene.participant(cle, autre, scene.partie(cle, foyer, "ACCEPTEE"), "REFERENT");
        id = new ConventionId(cle);
    }

    /// @param texte writes what the text promises, which is followed at once
    public static UneConventionSuivie depuis(
            LocalDate jour, Scene scene, OuvertureDuSuivi ouverture, Texte texte) {
        var c = new UneConventionSuivie(scene, jour);
        scene.enSysteme(() -> {
            texte.ecrire(c.cle());
            ouverture.reprendre(c.id);
        });
        return c;
    }

    public interface Texte {
        void ecrire(long convention);
    }

    public long cle() {
        return id.valeur();
    }

    public String adresse() {
        return "/conventions/" + id;
    }
}

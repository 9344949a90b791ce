package fr.unisson.evaluations.web;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One session.
///
/// @param attendu what the reader is asked to do now, null when nothing
/// @param passages what else the reader may do, the dangerous last
/// @param colleges who takes part and who answered, never what
/// @param accord what the reader may accept for a small college, null when there is nothing to
/// @param revelee nobody answers any more
/// @param papier the reader types what others wrote on paper
public record PageEvaluation(
        Fil fil,
        String adresse,
        String titre,
        String objet,
        Pastille etat,
        List<Etape> etapes,
        @Nullable Attendu attendu,
        List<Lien> passages,
        List<Fait> faits,
        List<College> colleges,
        @Nullable Accord accord,
        boolean papier,
        boolean ouverte,
        boolean revelee,
        List<Ligne> anterieures,
        @Nullable Suites suites,
        List<Evenement> histoire,
        Erreurs erreurs) {

    public PageEvaluation {
        etapes = List.copyOf(etapes);
        passages = List.copyOf(passages);
        faits = List.copyOf(faits);
        colleges = List.copyOf(colleges);
        anterieures = List.copyOf(anterieures);
        histoire = List.copyOf(histoire);
    }

    /// @param bouton of the one main link, null when one only waits
    public record Attendu(String phrase, @Nullable String bouton, @Nullable String lien) {}

    public record Lien(String libelle, String adresse) {}

    /// @param minimum how many answers it needs to be shown
    public record College(
            CollegeRepondant college, List<ParticipantVue> membres, int repondants, int minimum) {

        public College {
            membres = List.copyOf(membres);
        }
    }

    /// @param donne the reader has accepted
    public record Accord(String adresse, boolean donne, int minimum) {}
}

package fr.unisson.audits.web;

import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One audit: where it stands, what it shows, what follows.
///
/// @param annonce a sentence above all: what is still expected, or that results are provisional
/// @param resultats empty while nothing was answered
public record PageAudit(
        Fil fil,
        String titre,
        String genre,
        Pastille etat,
        @Nullable Lien principal,
        List<Etape> etapes,
        List<Fait> faits,
        String annonce,
        Resultats resultats,
        List<EcartLu> ecarts,
        @Nullable Suites suites,
        List<ObservationLue> observations,
        List<PassageOffert> passages,
        List<Lien> gestes,
        List<Lien> sorties,
        List<Evenement> histoire) {

    public record Lien(String libelle, String adresse) {}

    /// @param deuxTours a first and a second round stand side by side
    /// @param premier the name of the column of the first one
    public record Resultats(
            boolean deuxTours,
            String premier,
            String second,
            String cible,
            int cibleEnPart,
            String lecture,
            List<Rang> rangs) {

        public Resultats {
            rangs = List.copyOf(rangs);
        }
    }

    /// @param boucle where an item is read in time, null before the audit is closed
    /// @param profondeur 0 for a root domain; -1 for the whole
    public record Rang(
            String code,
            String libelle,
            int profondeur,
            boolean feuille,
            Taux premier,
            @Nullable Taux second,
            @Nullable String boucle) {

        public boolean ensemble() {
            return profondeur < 0;
        }

        /// The rate that is judged: the last round's.
        public Taux dernier() {
            return second == null ? premier : second;
        }
    }

    /// @param manque "3 points sans réponse"; empty when it is complete
    public record ObservationLue(String repere, String adresse, String manque) {}

    /// An item under the target.
    ///
    /// @param actions how many come from it, in words
    /// @param ouvrir where an action is opened from it, null when the reader may not
    public record EcartLu(
            String titre, String adresse, String taux, String actions, @Nullable String ouvrir) {}

    public PageAudit {
        etapes = List.copyOf(etapes);
        faits = List.copyOf(faits);
        ecarts = List.copyOf(ecarts);
        observations = List.copyOf(observations);
        passages = List.copyOf(passages);
        gestes = List.copyOf(gestes);
        sorties = List.copyOf(sorties);
        histoire = List.copyOf(histoire);
    }
}

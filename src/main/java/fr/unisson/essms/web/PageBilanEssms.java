package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dashboard of a self-evaluation.
///
/// @param resultats where the published results of its establishment are
public record PageBilanEssms(
        Fil fil,
        String titre,
        String adresse,
        String resultats,
        Pastille etat,
        String etablissement,
        List<Fait> faits,
        int elements,
        int cotes,
        String aReprendre,
        boolean cotable,
        @Nullable String reprise,
        List<Rangee> chapitres,
        List<Theme> themes,
        List<Rangee> objectifs,
        List<Imperatif> imperatifs,
        int sansAction,
        int aPlanifier,
        @Nullable Simulation simulation,
        List<Ligne> passages,
        List<Evenement> histoire) {

    public List<Rangee> objectifsDe(Rangee chapitre) {
        return objectifs.stream().filter(o -> o.code().startsWith(chapitre.code() + ".")).toList();
    }

    public List<Imperatif> nonAtteints() {
        return imperatifs.stream().filter(Imperatif::nonAtteint).toList();
    }

    public List<Imperatif> autresImperatifs() {
        return imperatifs.stream().filter(i -> !i.nonAtteint()).toList();
    }

    /// @param arrondie with the former method
    public record Rangee(
            String code,
            String libelle,
            String lien,
            int elements,
            int cotes,
            String note,
            String arrondie,
            int etoiles,
            int nc) {}

    /// @param chapitres its means in each chapter, in order
    public record Theme(String nom, List<String> chapitres, String note, String arrondie) {}

    /// @param ouvrir where to open its action, null when one exists or none is needed
    /// @param completer where to say who carries its action and by when, null when it is said
    /// @param manque what its action lacks, in words
    public record Imperatif(
            String code,
            String libelle,
            String lien,
            String note,
            Pastille atteinte,
            boolean nonAtteint,
            int actions,
            @Nullable String ouvrir,
            @Nullable String completer,
            String manque) {}

    /// Always a simulation.
    ///
    /// @param part share of imperative criteria at 3.5 or above
    /// @param origine where the cut-offs come from
    /// @param chemin empty at the best letter
    public record Simulation(
            String lettre,
            String objectifs,
            String objectifsArrondis,
            String lettreArrondie,
            String part,
            String detail,
            String origine,
            SeuilsForm seuils,
            Erreurs erreurs,
            @Nullable String vers,
            int points,
            List<Hausse> chemin) {}

    public record Hausse(String code, String libelle, String lien, String de, String vers) {}
}

package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A criterion of a self-evaluation: its marks, its actions, and the form of imperative ones.
///
/// @param boucle where it is read in time, null before it is closed or where nothing was rated
/// @param formulaire told of imperative criteria only
public record PageCritereEssms(
        Fil fil,
        String titre,
        String etablissement,
        String objectif,
        String note,
        @Nullable Pastille atteinte,
        List<Cotation> cotations,
        @Nullable String boucle,
        Suites suites,
        @Nullable Formulaire formulaire) {

    public record Cotation(String code, String personne, String cote, String commentaire) {}

    /// @param pdf where it is printed, once written
    /// @param exigences what it needs before it goes: it is a draft until then
    public record Formulaire(
            String adresse,
            boolean ecrit,
            @Nullable String pdf,
            List<Exigee> exigences,
            String version,
            String justification,
            String gouvernance,
            List<Choix> gouvernances,
            String causes,
            String mesures,
            String plan,
            String par,
            Erreurs erreurs) {

        public boolean brouillon() {
            return exigences.stream().anyMatch(e -> !e.remplie());
        }
    }
}

package fr.unisson.derives.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fil;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rules that raise alerts in a convention, with their thresholds.
///
/// @param texte what the signed text says of alerts, in its own words
/// @param refusee code of the rule whose form was refused, null when none was
public record PageReglages(
        TeteConvention tete,
        Fil fil,
        String adresse,
        boolean peutRegler,
        List<RegleLue> regles,
        List<TexteLu> texte,
        List<Evenement> histoire,
        @Nullable String refusee,
        String motif,
        Erreurs erreurs) {

    public record RegleLue(
            String code,
            String libelle,
            String genre,
            String explication,
            boolean muette,
            List<SeuilLu> seuils) {
        public RegleLue {
            seuils = List.copyOf(seuils);
        }
    }

    /// @param usuel what it is when nobody changes it, with its unit
    public record SeuilLu(String champ, String libelle, String unite, String valeur, String usuel) {

        /// With its unit, unless its words begin with it already.
        public String question() {
            return libelle.toLowerCase(Locale.FRANCE).startsWith(unite)
                    ? libelle
                    : libelle + ", en " + unite;
        }
    }

    public record TexteLu(String signal, String gravite, String delai, String suite) {}

    public PageReglages {
        regles = List.copyOf(regles);
        texte = List.copyOf(texte);
        histoire = List.copyOf(histoire);
    }

    /// The errors of one rule's form.
    public Erreurs pour(RegleLue regle) {
        return regle.code().equals(refusee) ? erreurs : Erreurs.AUCUNE;
    }
}

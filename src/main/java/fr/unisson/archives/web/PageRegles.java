package fr.unisson.archives.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The retention rules of the reader's organisation.
///
/// @param decide whether the reader may change them
public record PageRegles(
        String organisation,
        List<Regle> regles,
        List<Ancienne> histoire,
        boolean decide,
        List<Choix> natures,
        List<Choix> sorts,
        RegleForm form,
        Erreurs erreurs) {

    /// @param origine who decided and why, or that it is the suggestion
    public record Regle(String nature, String aide, String duree, String sort, String origine) {}

    public record Ancienne(String nature, String regle, String motif, String qui) {}

    public PageRegles {
        regles = List.copyOf(regles);
        histoire = List.copyOf(histoire);
        natures = List.copyOf(natures);
        sorts = List.copyOf(sorts);
    }

    public record RegleForm(
            @Nullable String nature,
            @Nullable String annees,
            @Nullable String sort,
            @Nullable String motif) {

        static RegleForm vide() {
            return new RegleForm(null, null, null, null);
        }
    }
}

package fr.unisson.reprises.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.reprises.RepriseVue.Copie;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a convention signed elsewhere comes from, and who answers for it.
///
/// @param version of the taking over, sent back with what changes it
/// @param etat what the other parties say of it, in one sentence
/// @param eliminee day on which the content of the document was eliminated, null while it is kept
/// @param repond whether the reader may confirm or contest for their party
/// @param corrige whether the reader may correct it, or take it back
/// @param motif what was typed of a contest or a withdrawal that was refused
public record PageProvenance(
        TeteConvention tete,
        int version,
        String etat,
        Ton ton,
        List<Fait> faits,
        String duree,
        @Nullable Copie copie,
        @Nullable String eliminee,
        List<Evenement> histoire,
        boolean repond,
        boolean corrige,
        String motif,
        Erreurs erreurs) {

    public PageProvenance {
        faits = List.copyOf(faits);
        histoire = List.copyOf(histoire);
    }
}

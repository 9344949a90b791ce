package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opinion: what was asked, what was said, the answer, what came of it.
///
/// @param attendu one sentence about what comes next
/// @param lien the object concerned, null when there is none
public record PageAvis(
        Fil fil,
        String adresse,
        String instance,
        String adresseInstance,
        String titre,
        String numero,
        Pastille etat,
        List<Etape> vie,
        String attendu,
        List<Passage> passages,
        String question,
        String avis,
        String reponse,
        String effet,
        String motif,
        List<Fait> faits,
        @Nullable String lien,
        Suites suites) {

    public PageAvis {
        vie = List.copyOf(vie);
        passages = List.copyOf(passages);
        faits = List.copyOf(faits);
    }

    /// @param mien the reader may do it
    /// @param qui whose passage it is, in words
    public record Passage(
            String libelle, String lien, String qui, boolean mien, boolean secondaire) {}

    public boolean aMoi() {
        return passages.stream().anyMatch(p -> p.mien() && !p.secondaire());
    }
}

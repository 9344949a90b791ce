package fr.unisson.audits.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audits of the organisation chosen.
///
/// @param etat the one filtered on, empty for all
public record PageAudits(
        List<Ligne> lignes,
        List<Ligne> series,
        List<Choix> etats,
        String etat,
        boolean peutPreparer,
        @Nullable String suite,
        @Nullable String debut) {

    public PageAudits {
        lignes = List.copyOf(lignes);
        series = List.copyOf(series);
        etats = List.copyOf(etats);
    }
}

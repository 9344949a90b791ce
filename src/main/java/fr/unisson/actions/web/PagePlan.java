package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of the organisation.
///
/// @param comptes figures that open their rows
/// @param requete the filters as an address keeps them
/// @param suite address of the next rows, `debut` that of the first ones
public record PagePlan(
        FiltresForm filtres,
        List<Fait> comptes,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        List<Choix> etats,
        List<Choix> pilotes,
        List<Choix> priorites,
        String requete,
        boolean peutProposer,
        boolean peutReprendre) {

    public PagePlan {
        comptes = List.copyOf(comptes);
        lignes = List.copyOf(lignes);
    }
}

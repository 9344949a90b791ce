package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Fil;
import java.util.List;

/// Two sessions side by side.
///
/// @param nouveaux items that the earlier session did not ask
public record PageComparaison(
        Fil fil, String titre, String avant, String apres, List<Ligne> lignes, long nouveaux) {

    public PageComparaison {
        lignes = List.copyOf(lignes);
    }

    /// Each cell tells both sessions and what changed: "2 → 3 (+1)".
    public record Ligne(
            String code,
            String libelle,
            String professionnels,
            String usagers,
            String ecart,
            String conjointe) {}
}

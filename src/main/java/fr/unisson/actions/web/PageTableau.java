package fr.unisson.actions.web;

import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan as a board: one column for each state.
public record PageTableau(TetePlan tete, List<Colonne> colonnes) {

    /// @param autres how many more stand there, `lien` shows them all
    public record Colonne(
            String cle, String nom, int nombre, List<Carte> cartes, int autres, String lien) {}

    /// @param version the action as this board shows it
    public record Carte(
            String adresse,
            int version,
            String titre,
            String faits,
            @Nullable Pastille retard,
            List<Geste> gestes) {}

    /// A passage that the reader may do.
    ///
    /// @param direct at once; else a page asks for what must be said
    public record Geste(String libelle, String adresse, boolean direct) {}
}

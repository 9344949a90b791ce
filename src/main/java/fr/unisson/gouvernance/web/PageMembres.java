package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.web.PageFicheInstance.EquilibreLu;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The composition of a body, by college, then those who sat before.
///
/// @param ajouter address of the form, null when the reader may not
public record PageMembres(
        TeteInstance tete,
        List<Groupe> groupes,
        @Nullable EquilibreLu equilibre,
        List<Ancien> anciens,
        @Nullable String ajouter) {

    public PageMembres {
        groupes = List.copyOf(groupes);
        anciens = List.copyOf(anciens);
    }

    public record Groupe(String college, List<Membre> membres) {
        public Groupe {
            membres = List.copyOf(membres);
        }
    }

    /// @param precision function, substitute of whom, organisation
    /// @param designation how and by whom
    /// @param gerer address of the forms, null when the reader may not
    public record Membre(
            String nom,
            String precision,
            String dates,
            String designation,
            @Nullable String courriel,
            @Nullable Pastille etat,
            @Nullable String gerer) {}

    public record Ancien(String nom, String college, String dates, String motif) {}
}

package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of a convention.
///
/// @param aAttacher bodies that the reader runs, to choose from
/// @param prepare the reader attaches a body, or creates one borne by all the parties
public record PageInstancesConvention(
        TeteConvention tete,
        List<Ligne> lignes,
        List<Choix> aAttacher,
        boolean prepare,
        Form form,
        Erreurs erreurs) {

    public PageInstancesConvention {
        lignes = List.copyOf(lignes);
        aAttacher = List.copyOf(aAttacher);
    }

    /// What was typed.
    public record Form(
            @Nullable String instance,
            @Nullable String nature,
            @Nullable String nom,
            @Nullable String objet,
            @Nullable String reunionsParAn) {}

    public List<Choix> natures() {
        return List.of(
                new Choix("COPIL", "Comité de pilotage"),
                new Choix("GROUPE_TRAVAIL", "Groupe de travail"),
                new Choix("AUTRE", "Autre instance"));
    }
}

package fr.unisson.modeles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name, use and starting point of a model; or the name and use of a draft.
///
/// @param action where the form goes
/// @param ecriture of the draft described, null for a new model
/// @param departs models to start from; empty for a draft
public record PageNouveauModele(
        Fil fil,
        String titre,
        String action,
        @Nullable Integer ecriture,
        String nom,
        String description,
        String type,
        String depart,
        List<Choix> types,
        List<Choix> departs,
        Erreurs erreurs) {}

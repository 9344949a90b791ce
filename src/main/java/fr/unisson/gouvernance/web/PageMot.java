package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// A step that says what it does, and asks for a reason when it must.
///
/// @param attention what to know before, empty when there is nothing
/// @param dangereux something is lost
/// @param partant what this step gives up, null when nothing
public record PageMot(
        Fil fil,
        String titre,
        String objet,
        String effet,
        String attention,
        String adresse,
        String retour,
        String bouton,
        int version,
        boolean demandeMotif,
        @Nullable String motif,
        boolean dangereux,
        @Nullable Partant partant,
        Erreurs erreurs) {}

package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// A step that says what it does, and asks for a reason when it must.
///
/// @param attention what to know before, empty when there is nothing
/// @param dangereux something is lost
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
        Erreurs erreurs) {}

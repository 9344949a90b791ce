package fr.unisson.preuves.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// A proof that goes on proving.
///
/// @param validite until when it proves now, or why it does not
/// @param tombee its object proves no more, so that there is nothing to extend
/// @param rattacher where something else is attached to the same point
/// @param retirer where this one is taken back
public record PageProlongation(
        Fil fil,
        String nom,
        String validite,
        boolean tombee,
        String adresse,
        String retour,
        String rattacher,
        String retirer,
        int version,
        @Nullable String au,
        Erreurs erreurs) {}

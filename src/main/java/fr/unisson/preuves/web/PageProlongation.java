package fr.unisson.preuves.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// A proof that goes on proving.
///
/// @param validite until when it proves now
public record PageProlongation(
        Fil fil,
        String nom,
        String validite,
        String adresse,
        String retour,
        int version,
        @Nullable String au,
        Erreurs erreurs) {}

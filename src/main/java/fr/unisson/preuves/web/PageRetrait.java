package fr.unisson.preuves.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// A proof being taken back.
public record PageRetrait(
        Fil fil,
        String nom,
        String adresse,
        String retour,
        int version,
        @Nullable String motif,
        Erreurs erreurs) {}

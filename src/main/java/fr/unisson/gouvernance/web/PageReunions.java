package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Onglet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Meetings to come and past, of an instance or of all those of the organisation.
///
/// @param tete of the instance, null when all are listed
/// @param anciennes null when none is older than those shown
/// @param base address of a new meeting and of the calendar of the year, null when the reader may
///   not plan
/// @param promesse "3 tenues sur 4 promises cette année", null when nothing is promised
public record PageReunions(
        Fil fil,
        @Nullable TeteInstance tete,
        String titre,
        List<Onglet> onglets,
        List<Ligne> aVenir,
        List<Ligne> passees,
        @Nullable Anciennes anciennes,
        Mois mois,
        @Nullable String base,
        @Nullable String promesse) {

    /// The way to meetings older than those shown.
    public record Anciennes(String libelle, String adresse) {}
}

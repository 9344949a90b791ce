package fr.unisson.annuaire.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The search page.
///
/// @param approches what is shown is only close to what was typed
/// @param lieu name of the commune the list is limited to
/// @param suite address of the next rows
public record AnnuairePage(
        FiltreForm filtre,
        List<Choix> departements,
        List<Choix> categories,
        @Nullable String lieu,
        List<Ligne> lignes,
        boolean approches,
        @Nullable String suite,
        @Nullable String debut,
        String export,
        boolean ajout,
        boolean imports) {}

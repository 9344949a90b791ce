package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The choice of who will sign for a party.
///
/// @param version of the party, as the reader saw it
/// @param mandats the organisation's mandates that allow signing today
public record PageMandatDePartie(
        TeteConvention tete,
        long id,
        String nom,
        int version,
        List<Choix> mandats,
        @Nullable String choisi,
        Erreurs erreurs) {

    public PageMandatDePartie {
        mandats = List.copyOf(mandats);
    }
}

package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sheet of one party, completed by its own referents.
///
/// @param finess whether a FINESS number is known
/// @param sansNumero where its directory sheet gets a number, null when it has one
/// @param mandats the organisation's mandates that allow signing today
/// @param tous whether every establishment of the organisation is offered
public record PagePartie(
        TeteConvention tete,
        long id,
        String nom,
        boolean finess,
        @Nullable String sansNumero,
        List<Choix> mandats,
        List<Choix> etablissements,
        boolean tous,
        FichePartieForm form,
        Erreurs erreurs) {}

package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

/// An invitation somebody has just opened.
///
/// @param ou what is joined
/// @param compteExistant nothing to choose, only to accept
public record PageInvitation(
        String jeton,
        String ou,
        String courriel,
        String roles,
        boolean compteExistant,
        String prenom,
        String nom,
        Erreurs erreurs) {}

package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

/// Setting up the second factor.
///
/// @param cle to type where the picture cannot be read, in groups of four
/// @param dessin outline of the QR picture, in SVG path syntax
/// @param cote how many squares wide the picture is
/// @param exige whether nothing else opens before it is set
/// @param clesOffertes whether a passkey would do as well
/// @param motDePasse whether the present password is asked
public record PageSecondFacteur(
        String cle,
        String dessin,
        int cote,
        boolean motDePasse,
        boolean exige,
        boolean clesOffertes,
        Erreurs erreurs) {}

package fr.unisson.pilotage.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// A date of the text, and what was done of it.
///
/// @param peutFaire the reader may say that it is done
public record PageEcheance(
        Fil fil,
        String adresse,
        String retour,
        String genre,
        String convention,
        String titre,
        Pastille etat,
        List<Fait> faits,
        boolean peutFaire,
        EcheanceForm saisie,
        Erreurs erreurs) {

    public PageEcheance {
        faits = List.copyOf(faits);
    }
}

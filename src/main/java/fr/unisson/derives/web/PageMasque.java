package fr.unisson.derives.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Masking a text of an alert.
///
/// @param textes each with its own words, for who may mask it
public record PageMasque(
        Fil fil,
        String adresse,
        String retour,
        String objet,
        List<Choix> textes,
        MasqueForm saisie,
        Erreurs erreurs) {

    public PageMasque {
        textes = List.copyOf(textes);
    }
}

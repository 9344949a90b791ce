package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// Title block and tabs, the same on every page of a body.
///
/// @param adresse of the body
/// @param faits short phrases under the title
public record TeteInstance(
        String adresse,
        String nom,
        String nature,
        Pastille etat,
        List<String> faits,
        List<Onglet> onglets) {

    public TeteInstance {
        faits = List.copyOf(faits);
        onglets = List.copyOf(onglets);
    }

    /// For the overview.
    public Fil filDeLaListe() {
        return Fil.de("Instances", "/instances");
    }

    /// For what hangs below.
    public Fil fil() {
        return filDeLaListe().puis(nom, adresse);
    }
}

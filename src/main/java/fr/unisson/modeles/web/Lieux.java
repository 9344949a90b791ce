package fr.unisson.modeles.web;

import fr.unisson.modeles.ModeleId;
import fr.unisson.socle.web.Fil;

/// Addresses of the pages of models.
final class Lieux {

    static final String ADRESSE = "/modeles";

    static final Fil FIL = Fil.de("Conventions", "/conventions").puis("Modèles", ADRESSE);

    private Lieux() {}

    static String de(ModeleId id) {
        return ADRESSE + "/" + id;
    }

    static String livre(String code) {
        return ADRESSE + "/livres/" + code;
    }
}

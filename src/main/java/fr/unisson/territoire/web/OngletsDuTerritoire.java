package fr.unisson.territoire.web;

import fr.unisson.socle.web.Onglet;
import fr.unisson.territoire.CarteDuTerritoire;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The three faces of conventions seen together; the third for those who support a territory.
@Component
class OngletsDuTerritoire {

    static final String REGISTRE = "/conventions/registre";
    static final String RESEAU = "/conventions/reseau";
    static final String MANQUES = "/conventions/manques";

    private final CarteDuTerritoire carte;

    OngletsDuTerritoire(CarteDuTerritoire carte) {
        this.carte = carte;
    }

    List<Onglet> pour(String ici) {
        var onglets = new ArrayList<Onglet>();
        onglets.add(new Onglet("Registre", REGISTRE, ici.equals(REGISTRE)));
        onglets.add(new Onglet("Réseau", RESEAU, ici.equals(RESEAU)));
        if (carte.ouverte())
            onglets.add(new Onglet("Établissements sans convention", MANQUES, ici.equals(MANQUES)));
        return onglets;
    }
}

package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Periode;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// Addresses of the pages of indicators.
final class Lieux {

    static final String ADRESSE = "/indicateurs";

    static final Fil FIL = Fil.de("Indicateurs", ADRESSE);

    private Lieux() {}

    static String de(IndicateurId id) {
        return ADRESSE + "/" + id;
    }

    static String valeur(IndicateurId id, Periode periode) {
        return de(id) + "/valeurs/" + periode.code();
    }

    static Fil fil(IndicateurVue i) {
        return FIL.puis(i.definition().libelle(), de(i.id()));
    }

    static List<Onglet> onglets(String ici) {
        return List.of(
                onglet("Tableau de bord", ADRESSE, ici),
                onglet("Tous les indicateurs", ADRESSE + "/liste", ici),
                onglet("Saisir les valeurs", ADRESSE + "/saisie", ici),
                onglet("Bibliothèque", ADRESSE + "/bibliotheque", ici));
    }

    private static Onglet onglet(String nom, String adresse, String ici) {
        return new Onglet(nom, adresse, adresse.equals(ici));
    }
}

package fr.unisson.campagnes.web;

import fr.unisson.campagnes.ResultatsDeCampagne;
import fr.unisson.socle.Nombres;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of results, ready to be read.
///
/// @param ensemble "médiane 3 · moitié centrale de 2 à 3,5 · 7 organisations", or why there is none
public record LigneDeCampagne(
        String code,
        String libelle,
        boolean domaine,
        String ensemble,
        String mien,
        String place,
        @Nullable Graphique graphique) {

    static List<LigneDeCampagne> de(ResultatsDeCampagne.Lecture lecture, int minimum) {
        return lecture.lignes().stream().map(l -> de(lecture, l, minimum)).toList();
    }

    private static LigneDeCampagne de(
            ResultatsDeCampagne.Lecture lecture, ResultatsDeCampagne.Ligne l, int minimum) {
        var e = l.ensemble();
        var mien = l.mien();
        return new LigneDeCampagne(
                l.noeud().code(),
                l.noeud().libelle(),
                l.domaine(),
                e == null
                        ? l.sansChiffre(minimum)
                        : "médiane "
                                + Nombres.court(e.mediane())
                                + (l.domaine() ? " sur 100" : "")
                                + " · la moitié centrale va de "
                                + Nombres.court(e.premier())
                                + " à "
                                + Nombres.court(e.troisieme())
                                + " · "
                                + e.organisations()
                                + " organisations",
                mien == null ? "" : Nombres.court(mien) + (l.domaine() ? " sur 100" : ""),
                l.place(),
                Graphique.de(lecture, l));
    }
}

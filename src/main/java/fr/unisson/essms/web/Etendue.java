package fr.unisson.essms.web;

import fr.unisson.essms.domaine.Bilan;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Portee;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// How much of the framework of HAS applies to a profile, counted in the grid itself.
@Component
class Etendue {

    private static final String REFERENTIEL = "has-essms-2022";

    private final Grilles grilles;

    Etendue(Grilles grilles) {
        this.grilles = grilles;
    }

    /// « 153 critères et 331 éléments à coter, dont 18 critères impératifs. »
    String de(Portee profil) {
        var retenue = Bilan.de(grilles.livree(REFERENTIEL).pour(profil), Set.of(), List.of());
        long imperatifs = retenue.imperatifs().count();
        return "%d critères et %d éléments à coter, dont %d %s."
                .formatted(
                        retenue.criteres().count(),
                        retenue.grille().feuilles().size(),
                        imperatifs,
                        imperatifs < 2 ? "critère impératif" : "critères impératifs");
    }
}

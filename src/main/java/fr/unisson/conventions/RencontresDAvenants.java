package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Rencontre;
import fr.unisson.conventions.domaine.Rencontre.Genre;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.RencontreSql;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an amendment changes that another one, now in force, changed before it.
@Component
class RencontresDAvenants {

    private final RencontreSql rencontres;
    private final TermesDesConventions termes;

    RencontresDAvenants(RencontreSql rencontres, TermesDesConventions termes) {
        this.rencontres = rencontres;
        this.termes = termes;
    }

    List<Rencontre> lister(AvenantSql.Ligne avenant) {
        var toutes =
                new ArrayList<>(
                        rencontres.lister(avenant.id().valeur(), avenant.parent().valeur()));
        if (avenant.nouvelleFin() != null && finDeplacee(avenant))
            toutes.add(new Rencontre(Genre.FIN, ""));
        return toutes;
    }

    private boolean finDeplacee(AvenantSql.Ligne avenant) {
        var fin = termes.trouver(avenant.parent()).map(Terme::fin).orElse(null);
        return fin == null ? avenant.finEnVigueur() != null : !fin.equals(avenant.finEnVigueur());
    }
}

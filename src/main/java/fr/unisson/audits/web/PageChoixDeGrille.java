package fr.unisson.audits.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// On which grid an audit will be made.
public record PageChoixDeGrille(Fil fil, List<Ligne> grilles) {

    public PageChoixDeGrille {
        grilles = List.copyOf(grilles);
    }
}

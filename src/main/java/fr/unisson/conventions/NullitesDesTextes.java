package fr.unisson.conventions;

import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.NulliteSql;
import fr.unisson.documents.Constat.Connu;
import fr.unisson.documents.SourceDeNullite;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An amendment that all had signed, and that never took effect: what was sealed is a true copy of
/// a text that binds nobody.
@Component
class NullitesDesTextes implements SourceDeNullite {

    private final NulliteSql sql;

    NullitesDesTextes(NulliteSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Nullite> nullite(Connu document) {
        return document.objetType().equals("convention")
                ? sql.trouver(document.objetId(), document.scelleLe())
                        .map(f -> new Nullite(f.le(), raison(f.transition())))
                : Optional.empty();
    }

    private static String raison(TransitionConvention transition) {
        return transition == TransitionConvention.RENDRE_CADUQUE
                ? "La convention que cet avenant devait modifier a pris fin avant qu’il prenne"
                        + " effet."
                : "Un autre avenant a pris effet avant celui-ci, et les deux changeaient la même"
                        + " chose : les signatures ont été annulées et le texte est revenu à ses"
                        + " parties.";
    }
}

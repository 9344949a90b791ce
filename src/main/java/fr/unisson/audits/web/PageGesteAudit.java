package fr.unisson.audits.web;

import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One passage of an audit, asked on a page of its own.
///
/// @param partant the audit, when this passage gives it up
/// @param avecMotif a reason is asked for
public record PageGesteAudit(
        Fil fil,
        String titre,
        String audit,
        String adresse,
        String retour,
        String intro,
        List<Verification> verifications,
        @Nullable Partant partant,
        boolean avecMotif,
        int version,
        @Nullable String motif,
        Erreurs erreurs) {

    public PageGesteAudit {
        verifications = List.copyOf(verifications);
    }
}

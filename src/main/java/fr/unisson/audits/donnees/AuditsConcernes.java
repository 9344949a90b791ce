package fr.unisson.audits.donnees;

import fr.unisson.audits.AuditId;
import fr.unisson.gouvernance.ObjetsConcernes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A decision may concern an audit, and an audit may prove something.
@Component
class AuditsConcernes implements ObjetsConcernes {

    private final AuditLecture audits;

    AuditsConcernes(AuditLecture audits) {
        this.audits = audits;
    }

    @Override
    public String module() {
        return "audits";
    }

    @Override
    public String type() {
        return "audit";
    }

    @Override
    public String libelle() {
        return "Un audit";
    }

    @Override
    public String racine() {
        return "/audits/";
    }

    @Override
    public Optional<String> nom(long id) {
        return audits.trouver(new AuditId(id)).map(a -> "Audit : " + a.titre());
    }
}

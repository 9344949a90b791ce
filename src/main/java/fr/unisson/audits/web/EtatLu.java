package fr.unisson.audits.web;

import fr.unisson.audits.AuditVue;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;

/// Where an audit stands, in the reader's words.
final class EtatLu {

    private EtatLu() {}

    static Pastille de(AuditVue a, LocalDate jour) {
        return switch (a.etat()) {
            case PREPARATION -> new Pastille(EtatAudit.PREPARATION.libelle(), Ton.ATTENTE);
            case EN_COURS ->
                    a.fin().isBefore(jour)
                            ? new Pastille("Saisie à finir", Ton.ATTENTE)
                            : new Pastille(EtatAudit.EN_COURS.libelle(), Ton.EN_COURS);
            case CLOTURE -> new Pastille(EtatAudit.CLOTURE.libelle(), Ton.FAIT);
            case ABANDONNE -> new Pastille(EtatAudit.ABANDONNE.libelle(), Ton.NEUTRE);
        };
    }
}

package fr.unisson.audits;

import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an audit asks of its auditors: to enter what they observe, by its last day.
@Component
class DevoirsDesAudits {

    static final String MODULE = "audits";
    static final String AUDIT = "audit";

    private static final int RAPPEL = 7;

    private final Echeances echeances;

    DevoirsDesAudits(Echeances echeances) {
        this.echeances = echeances;
    }

    void mettreAJour(AuditVue a) {
        echeances.remplacer(
                MODULE,
                AUDIT,
                a.id().valeur(),
                a.etat() == EtatAudit.EN_COURS ? List.of(saisir(a)) : List.of());
    }

    private static Echeance saisir(AuditVue a) {
        return new Echeance(
                new Cle(MODULE, AUDIT, a.id().valeur(), "saisir"),
                a.auditeurs().stream()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList(),
                "Saisir les observations d’un audit",
                a.titre(),
                a.adresse(),
                a.fin(),
                List.of(a.fin().minusDays(RAPPEL), a.fin()),
                true);
    }
}

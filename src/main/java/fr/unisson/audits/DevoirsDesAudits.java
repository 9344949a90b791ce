package fr.unisson.audits;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import java.time.YearMonth;
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

    /// The next month of a series is expected, of who is in charge of quality.
    void attendre(SerieVue serie, YearMonth mois) {
        echeances.remplacer(
                MODULE,
                Series.OBJET,
                serie.id().valeur(),
                List.of(
                        new Echeance(
                                new Cle(MODULE, Series.OBJET, serie.id().valeur(), "continuer"),
                                List.of(
                                        new Destinataire.Role(
                                                serie.organisation(),
                                                RoleOrganisation.REFERENT_QUALITE)),
                                "Commencer l’audit du mois",
                                serie.nom() + ", " + Series.enLettres(mois),
                                serie.adresse(),
                                mois.atEndOfMonth(),
                                List.of(mois.atDay(1), mois.atEndOfMonth().minusDays(RAPPEL)),
                                false)));
    }

    void neRienAttendre(SerieId serie) {
        echeances.leverTout(MODULE, Series.OBJET, serie.valeur());
    }

    private static Echeance saisir(AuditVue a) {
        return new Echeance(
                new Cle(MODULE, AUDIT, a.id().valeur(), "saisir"),
                a.auditeurs().stream().<Destinataire>map(Destinataire.Compte::new).toList(),
                "Saisir les observations d’un audit",
                a.titre(),
                a.adresse(),
                a.fin(),
                List.of(a.fin().minusDays(RAPPEL), a.fin()),
                true);
    }
}

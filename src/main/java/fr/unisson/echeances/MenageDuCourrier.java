package fr.unisson.echeances;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails and notifications are kept for a year, as the page on personal data says, or as long as an
/// organisation of their reader decided: the longest when there are several.
@Service
public class MenageDuCourrier {

    private static final int JOURS_PAR_AN = 365;

    private static final String ENCORE_GARDE =
            """
            exists (select 1 from habilitation h
                      join unnest(:organisations::bigint[], :jours::int[])
                        as d (organisation_id, jours) using (organisation_id)
                     where h.compte_id = %1$s.compte_id
                       and %1$s.%2$s >= :maintenant::timestamptz - make_interval(days => d.jours))
            """;

    private static final String COURRIER_OUBLIE =
            " c.etat <> 'A_ENVOYER' and c.cree_le < :avant and not "
                    + ENCORE_GARDE.formatted("c", "cree_le");

    private static final List<String> GESTES =
            List.of(
                    "delete from courrier_piece p using courrier c where c.id = p.courrier_id and"
                            + COURRIER_OUBLIE,
                    "delete from courrier c where" + COURRIER_OUBLIE,
                    "delete from notification n where n.courriel <> 'A_ENVOYER'"
                            + " and n.creee_le < :avant and not "
                            + ENCORE_GARDE.formatted("n", "creee_le"));

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ConservationDuCourrier> durees;
    private final Clock horloge;

    MenageDuCourrier(
            JdbcClient db,
            PlatformTransactionManager transactions,
            ObjectProvider<ConservationDuCourrier> durees,
            Clock horloge) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.durees = durees;
        this.horloge = horloge;
    }

    void balayer() {
        Acteur.systeme("ménage du courrier")
                .executer(() -> transaction.executeWithoutResult(_ -> oublier()));
    }

    private void oublier() {
        var decidees = new LinkedHashMap<OrganisationId, Integer>();
        durees.forEach(d -> decidees.putAll(d.annees()));
        var maintenant = horloge.instant();
        for (var geste : GESTES)
            db.sql(geste)
                    .param(
                            "organisations",
                            decidees.keySet().stream()
                                    .map(OrganisationId::valeur)
                                    .toArray(Long[]::new))
                    .param(
                            "jours",
                            decidees.values().stream()
                                    .map(annees -> annees * JOURS_PAR_AN)
                                    .toArray(Integer[]::new))
                    .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                    .param(
                            "avant",
                            maintenant
                                    .minus(
                                            (long) ConservationDuCourrier.ANNEES * JOURS_PAR_AN,
                                            ChronoUnit.DAYS)
                                    .atOffset(ZoneOffset.UTC))
                    .update();
    }

    @Bean
    static TravailPeriodique menageDuCourrierPeriodique(MenageDuCourrier menage) {
        return new TravailPeriodique("ménage du courrier", Duration.ofHours(12), menage::balayer);
    }
}

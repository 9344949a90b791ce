package fr.unisson.echeances;

import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails and notifications are kept for a year, as the page on personal data says.
@Service
public class MenageDuCourrier {

    private static final int JOURS = 365;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    MenageDuCourrier(JdbcClient db, PlatformTransactionManager transactions, Clock horloge) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    void balayer() {
        Acteur.systeme("ménage du courrier")
                .executer(() ->
                        transaction.executeWithoutResult(_ -> {
                            oublier(
                                    """
                                    delete from courrier_piece p using courrier c
                                     where c.id = p.courrier_id and c.etat <> 'A_ENVOYER'
                                       and c.cree_le < :avant
                                    """);
                            oublier(
                                    """
                                    delete from courrier
                                     where etat <> 'A_ENVOYER' and cree_le < :avant
                                    """);
                            oublier(
                                    """
                                    delete from notification
                                     where courriel <> 'A_ENVOYER' and creee_le < :avant
                                    """);
                        }));
    }

    private void oublier(String sql) {
        db.sql(sql)
                .param(
                        "avant",
                        horloge.instant().minus(JOURS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Bean
    static TravailPeriodique menageDuCourrierPeriodique(MenageDuCourrier menage) {
        return new TravailPeriodique("ménage du courrier", Duration.ofHours(12), menage::balayer);
    }
}

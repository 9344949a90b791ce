package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.EnvoisSql;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Were the same job to run on two nodes at the same instant all the same, nobody would be told
/// twice. What is written here is committed, for two connections to see it.
@SqlTest
class DeuxNoeudsSqlTest {

    private static final int NOEUDS = 4;

    @Autowired Echeances echeances;
    @Autowired RappelsSql rappels;
    @Autowired NotificationsSql notifications;
    @Autowired EnvoisSql envois;
    @Autowired CourrierSql adresses;
    @Autowired AdressesRefusees refusees;
    @Autowired Courrier courrier;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired AdressesRefuseesSql refuseesSql;
    @Autowired LettreDeNotifications redaction;
    @Autowired Habilitations habilitations;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TransactionTemplate transaction;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;

    private final Cle cle = new Cle("essai", "noeuds", System.nanoTime(), "faire");
    private CompteId marie = new CompteId(0);
    private CompteId chef = new CompteId(0);

    @BeforeEach
    void poser() {
        marie = personnages.compte("Marie", "Dupont");
        chef = personnages.compte("Anne", "Leroy");
        var jour = LocalDate.now(Dates.PARIS);
        enSysteme(() ->
                echeances.poser(
                        new Echeance(
                                cle,
                                List.of(new Compte(marie)),
                                "Faire",
                                "",
                                "/x",
                                jour.plusDays(30),
                                List.of(jour.minusDays(7)),
                                false)));
    }

    @AfterEach
    void lever() {
        enSysteme(() -> echeances.lever(cle));
    }

    @Test
    void un_rappel_et_son_courriel_ne_partent_qu_une_fois() throws Exception {
        ensemble(() ->
                new Rappels(rappels, notifications, habilitations, transactions, Clock.systemUTC())
                        .envoyer());
        assertThat(compter("select count(*) from notification where compte_id = :c")).isEqualTo(1);
        ensemble(() ->
                new EnvoiDesNotifications(
                                envois,
                                adresses,
                                refusees,
                                courrier,
                                redaction,
                                List.of(),
                                transactions,
                                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)))
                        .envoyer());
        assertThat(compter("select count(*) from courrier where compte_id = :c")).isEqualTo(1);
    }

    @Test
    void un_retard_ne_remonte_qu_une_fois() throws Exception {
        var paul = personnages.compte("Paul", "Martin");
        var jour = LocalDate.now(Dates.PARIS);
        enSysteme(() ->
                echeances.poser(
                        new Echeance(
                                        cle,
                                        List.of(new Compte(paul)),
                                        "Faire",
                                        "",
                                        "/x",
                                        jour.minusDays(30),
                                        List.of(),
                                        false)
                                .remonteeApres(7, List.of(new Compte(chef)))));
        // A working day, whatever the day on which this runs.
        var ouvre = JoursOuvres.FRANCE.ouApres(jour).atTime(9, 0).toInstant(ZoneOffset.UTC);
        ensemble(() ->
                new Rappels(
                                rappels,
                                notifications,
                                habilitations,
                                transactions,
                                Clock.fixed(ouvre, ZoneOffset.UTC))
                        .envoyer());
        assertThat(compter("select count(*) from notification where compte_id = :c", chef))
                .isEqualTo(1);
    }

    @Test
    void un_courriel_depose_ne_part_qu_une_fois() throws Exception {
        var adresse = "noeuds." + cle.objetId() + "@exemple.fr";
        var partis = new ConcurrentLinkedQueue<String>();
        enSysteme(() -> courrier.deposer(adresse, Lettre.de("Une fois", "x", null)));
        ensemble(() ->
                new Expedition(
                                boite,
                                refuseesSql,
                                new Noter(partis),
                                transactions,
                                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1)))
                        .expedier());
        assertThat(partis).filteredOn(adresse::equals).hasSize(1);
    }

    /// Takes every letter, as a mail server would.
    private record Noter(ConcurrentLinkedQueue<String> partis) implements Transport {

        @Override
        public void envoyer(AEnvoyer lettre) {
            partis.add(lettre.adresse());
        }

        @Override
        public boolean garde() {
            return false;
        }
    }

    private static void ensemble(Runnable travail) throws Exception {
        var depart = new CyclicBarrier(NOEUDS);
        try (var fils = Executors.newFixedThreadPool(NOEUDS)) {
            var finis =
                    fils.invokeAll(
                            java.util.Collections.nCopies(
                                    NOEUDS,
                                    () -> {
                                        depart.await();
                                        travail.run();
                                        return null;
                                    }));
            for (var fini : finis) {
                fini.get();
            }
        }
    }

    private long compter(String sql) {
        return compter(sql, marie);
    }

    private long compter(String sql, CompteId qui) {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(sql).param("c", qui.valeur()).query(Long.class).single()));
    }

    private void enSysteme(Runnable travail) {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> travail.run()));
    }
}

package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.Destinataire.Role;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.Ligne;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.EcheancesSql;
import fr.unisson.echeances.donnees.EnvoisSql;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// A mistake about a duty, corrected before the mail leaves.
@SqlTest
class DevoirsCorrigesSqlTest {

    private static final Cle SIGNER = new Cle("essai", "action", 9_000_010, "signer");

    /// A Wednesday.
    private static final LocalDate JOUR = LocalDate.of(2099, 6, 10);

    private static final LocalDate LUNDI = LocalDate.of(2099, 6, 22);

    /// Enough, a run at a time, for all that the tests before this one left to write.
    private static final int LOTS = 5;

    @Autowired EcheancesSql sql;
    @Autowired RappelsSql rappels;
    @Autowired NotificationsSql notifications;
    @Autowired EnvoisSql envois;
    @Autowired CourrierSql adresses;
    @Autowired AdressesRefusees refusees;
    @Autowired Courrier courrier;
    @Autowired LettreDeNotifications redaction;
    @Autowired Habilitations habilitations;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId paul = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.DIRECTION);
        paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void le_rappel_d_un_devoir_corrige_dit_les_mots_et_la_date_du_moment_de_l_envoi() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    rappelerCeQueLesAutresTestsDoivent();
                    echeances(JOUR.minusDays(30)).poser(devoir("Signer l’avenant", JOUR));
                    rappeler(JOUR);
                    echeances(JOUR).poser(devoir("Signer la convention", JOUR.plusDays(2)));
                    ecrire(JOUR);
                    assertThat(recus(paul))
                            .singleElement()
                            .satisfies(l -> {
                                assertThat(l.objet()).isEqualTo("Rappel : Signer la convention");
                                assertThat(l.texte())
                                        .contains(
                                                "À faire au plus tard le 12 juin 2099. Sans suite le"
                                                        + " 22 juin 2099, Unisson préviendra la"
                                                        + " direction.")
                                        .doesNotContain("avenant");
                            });
                });
    }

    @Test
    void un_devoir_fait_ou_retire_avant_l_envoi_n_ecrit_a_personne() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    echeances(JOUR.minusDays(30)).poser(devoir("Signer", JOUR));
                    rappeler(JOUR);
                    echeances(JOUR).remplacer("essai", "action", SIGNER.objetId(), List.of());
                    ecrire(JOUR);
                    assertThat(recus(paul)).isEmpty();
                });
    }

    @Test
    void un_retard_rattrape_ou_repousse_le_jour_meme_ne_remonte_par_aucun_courriel() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    echeances(JOUR.minusDays(30)).poser(devoir("Signer", JOUR));
                    rappeler(LUNDI);
                    echeances(LUNDI).poser(devoir("Signer", LUNDI.plusDays(30)));
                    ecrire(LUNDI.plusDays(1));
                    assertThat(recus(marie)).isEmpty();
                });
    }

    @Test
    void un_retard_qui_dure_s_ecrit_a_qui_est_au_dessus() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    echeances(JOUR.minusDays(30)).poser(devoir("Signer", JOUR));
                    rappeler(LUNDI);
                    ecrire(LUNDI.plusDays(1));
                    assertThat(recus(marie))
                            .singleElement()
                            .satisfies(l ->
                                    assertThat(l.texte())
                                            .contains(
                                                    "Signer",
                                                    "attendu de Paul Martin pour le 10 juin 2099"));
                    ecrire(LUNDI.plusDays(2));
                    assertThat(recus(marie)).hasSize(1);
                });
    }

    private Echeance devoir(String libelle, LocalDate pour) {
        return new Echeance(
                        SIGNER,
                        List.of(new Compte(paul)),
                        libelle,
                        "",
                        "/actions/9",
                        pour,
                        List.of(JOUR),
                        false)
                .remonteeApres(10, List.of(new Role(tilleuls, RoleOrganisation.DIRECTION)));
    }

    /// A run takes so many duties at a time, the oldest first.
    private void rappelerCeQueLesAutresTestsDoivent() {
        var le = horloge(JOUR).instant();
        boolean reste = true;
        while (reste) {
            reste =
                    !rappels.prendre(JOUR, le, 1_000).isEmpty()
                            || !rappels.remonter(JOUR, le, 1_000).isEmpty();
        }
        for (int lot = 0; lot < LOTS; lot++) ecrire(JOUR);
    }

    private void rappeler(LocalDate jour) {
        new Rappels(rappels, notifications, habilitations, transactions, horloge(jour)).envoyer();
    }

    /// Half an hour later, once the time to correct a mistake is over.
    private void ecrire(LocalDate jour) {
        new EnvoiDesNotifications(
                        envois,
                        adresses,
                        refusees,
                        courrier,
                        redaction,
                        List.of(),
                        transactions,
                        Clock.offset(horloge(jour), Duration.ofMinutes(30)))
                .envoyer();
    }

    private List<Ligne> recus(CompteId qui) {
        var adresse = personnages.courriel(qui);
        return boite.recents(Long.MAX_VALUE, 10_000).stream()
                .filter(l -> l.adresse().equals(adresse))
                .toList();
    }

    private Echeances echeances(LocalDate jour) {
        return new Echeances(sql, horloge(jour));
    }

    private static Clock horloge(LocalDate jour) {
        return Clock.fixed(jour.atTime(9, 0).atZone(Dates.PARIS).toInstant(), Dates.PARIS);
    }
}

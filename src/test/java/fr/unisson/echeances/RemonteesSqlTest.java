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
import fr.unisson.echeances.donnees.EcheancesSql;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SqlTest
class RemonteesSqlTest {

    private static final Cle MENER = new Cle("essai", "action", 9_000_009, "mener");

    /// A Wednesday.
    private static final LocalDate JOUR = LocalDate.of(2099, 6, 10);

    /// Ten days later is a Saturday: it goes up on the Monday.
    private static final LocalDate LUNDI = LocalDate.of(2099, 6, 22);

    @Autowired JdbcClient db;
    @Autowired EcheancesSql sql;
    @Autowired RappelsSql rappels;
    @Autowired NotificationsSql notifications;
    @Autowired Habilitations habilitations;
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
    void ce_qui_n_est_pas_fait_remonte_en_le_disant_et_finit_avec_lui() {
        histoire(() -> {
            poser(JOUR);
            passer(LUNDI.minusDays(1));
            assertThat(deMarie(LUNDI)).isEmpty();
            passer(LUNDI);
            assertThat(deMarie(LUNDI))
                    .singleElement()
                    .satisfies(a -> {
                        assertThat(a.libelle()).isEqualTo("Mener l’action");
                        assertThat(a.remontee())
                                .isEqualTo(
                                        "attendu de Paul Martin pour le 10 juin 2099, pas encore fait");
                        assertThat(a.enRetard()).isTrue();
                    });
            assertThat(nouvellesDeMarie()).hasSize(1);
            passer(LUNDI.plusDays(1));
            assertThat(nouvellesDeMarie()).as("told once").hasSize(1);
            acteurs.devenir(
                    personnages.acteur(paul, tilleuls),
                    () -> assertThat(echeances(LUNDI).lever(MENER, new Compte(paul))).isEqualTo(1));
            assertThat(deMarie(LUNDI)).isEmpty();
            assertThat(nouvellesDeMarie()).allMatch(Notifications.Recue::lue);
        });
    }

    @Test
    void qui_doit_lit_qui_sera_prevenu_et_quand_puis_que_c_est_fait() {
        histoire(() -> {
            poser(JOUR);
            assertThat(dePaul(JOUR))
                    .extracting(AFaire::sinon)
                    .containsExactly("sans suite le 22 juin 2099, Unisson préviendra la direction");
            assertThat(dePaul(LUNDI))
                    .extracting(AFaire::sinon)
                    .containsExactly("sans suite aujourd’hui, Unisson va prévenir la direction");
            passer(LUNDI);
            assertThat(dePaul(LUNDI))
                    .extracting(AFaire::sinon)
                    .containsExactly("Unisson a prévenu la direction le 22 juin 2099");
        });
    }

    @Test
    void un_jour_chome_rien_ne_remonte_meme_en_retard() {
        histoire(() -> {
            poser(JOUR);
            passer(LUNDI.plusDays(5));
            assertThat(deMarie(LUNDI)).as("a Saturday").isEmpty();
            passer(LUNDI.plusDays(7));
            assertThat(deMarie(LUNDI)).hasSize(1);
            assertThat(nouvellesDeMarie()).hasSize(1);
        });
    }

    @Test
    void du_a_plusieurs_cela_remonte_une_fois_avec_leurs_noms_jusqu_au_dernier() {
        histoire(() -> {
            var anne =
                    personnages.membre("Anne", "Leroy", tilleuls, RoleOrganisation.PROFESSIONNEL);
            echeances(JOUR.minusDays(30))
                    .poser(devoir(List.of(new Compte(paul), new Compte(anne)), JOUR));
            passer(LUNDI);
            passer(LUNDI.plusDays(1));
            assertThat(nouvellesDeMarie()).hasSize(1);
            assertThat(deMarie(LUNDI))
                    .extracting(AFaire::remontee)
                    .containsExactly(
                            "attendu de Paul Martin et d’Anne Leroy pour le 10 juin 2099, pas"
                                    + " encore fait");
            echeances(LUNDI).lever(MENER, new Compte(paul));
            assertThat(deMarie(LUNDI)).as("Anne still owes it").hasSize(1);
            echeances(LUNDI).lever(MENER, new Compte(anne));
            assertThat(deMarie(LUNDI)).isEmpty();
        });
    }

    @Test
    void qui_doit_n_est_pas_prevenu_de_son_propre_retard() {
        histoire(() -> {
            echeances(JOUR.minusDays(30)).poser(devoir(List.of(new Compte(marie)), JOUR));
            assertThat(deMarie(JOUR)).extracting(AFaire::sinon).containsExactly("");
            passer(LUNDI);
            assertThat(nouvellesDeMarie()).isEmpty();
        });
    }

    @Test
    void redire_les_devoirs_n_efface_pas_ce_qui_est_remonte() {
        histoire(() -> {
            poser(JOUR);
            passer(LUNDI);
            echeances(LUNDI).remplacer("essai", "action", MENER.objetId(), List.of(devoir(JOUR)));
            assertThat(deMarie(LUNDI)).hasSize(1);
            passer(LUNDI.plusDays(3));
            assertThat(nouvellesDeMarie()).hasSize(1);
            echeances(LUNDI).remplacer("essai", "action", MENER.objetId(), List.of());
            assertThat(deMarie(LUNDI)).isEmpty();
        });
    }

    @Test
    void repousser_la_date_reprend_ce_qui_etait_remonte_puis_remonte_a_nouveau() {
        histoire(() -> {
            poser(JOUR);
            passer(LUNDI);
            echeances(LUNDI).poser(devoir(JOUR.plusDays(30)));
            assertThat(deMarie(LUNDI)).isEmpty();
            passer(LUNDI.plusDays(30));
            assertThat(deMarie(LUNDI.plusDays(30))).hasSize(1);
        });
    }

    @Test
    void fait_a_temps_rien_ne_remonte() {
        histoire(() -> {
            poser(JOUR);
            echeances(JOUR).lever(MENER);
            passer(LUNDI);
            assertThat(deMarie(LUNDI)).isEmpty();
            assertThat(nouvellesDeMarie()).isEmpty();
        });
    }

    @Test
    void ce_qui_remonte_a_soi_meme_ne_fait_qu_une_ligne() {
        histoire(() -> {
            echeances(JOUR.minusDays(30))
                    .poser(
                            new Echeance(
                                            MENER,
                                            List.of(new Compte(marie)),
                                            "Mener l’action",
                                            "",
                                            "/actions/9",
                                            JOUR,
                                            List.of(),
                                            false)
                                    .remonteeApres(
                                            10,
                                            List.of(
                                                    new Role(
                                                            tilleuls,
                                                            RoleOrganisation.DIRECTION))));
            passer(LUNDI);
            assertThat(deMarie(LUNDI))
                    .singleElement()
                    .satisfies(a -> assertThat(a.remontee()).isEmpty());
        });
    }

    @Test
    void un_role_en_retard_se_dit_par_son_nom() {
        histoire(() -> {
            var lente =
                    new Echeance(
                                    MENER,
                                    List.of(new Role(tilleuls, RoleOrganisation.REFERENT_QUALITE)),
                                    "Mener l’action",
                                    "",
                                    "/actions/9",
                                    JOUR,
                                    List.of(),
                                    false)
                            .remonteeApres(10, List.of(new Compte(marie)));
            echeances(JOUR.minusDays(30)).poser(lente);
            passer(LUNDI);
            assertThat(deMarie(LUNDI))
                    .singleElement()
                    .satisfies(a ->
                            assertThat(a.remontee())
                                    .startsWith(
                                            "attendu du référent qualité pour le 10 juin 2099"));
        });
    }

    /// What other classes left late would fill the batch of one run: it is set aside, until this
    /// transaction is rolled back.
    private void histoire(Runnable travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCote("echeance_remontee", "faite_le");
                    mettreDeCote("echeance_rappel", "fait_le");
                    travail.run();
                });
    }

    private void mettreDeCote(String table, String marque) {
        db.sql("update " + table + " set " + marque + " = now() where " + marque + " is null")
                .update();
    }

    private Echeance devoir(LocalDate pour) {
        return devoir(List.of(new Compte(paul)), pour);
    }

    private Echeance devoir(List<Destinataire> qui, LocalDate pour) {
        return new Echeance(
                        MENER,
                        qui,
                        "Mener l’action",
                        "Chutes",
                        "/actions/9",
                        pour,
                        List.of(),
                        false)
                .remonteeApres(10, List.of(new Role(tilleuls, RoleOrganisation.DIRECTION)));
    }

    private void poser(LocalDate pour) {
        echeances(pour.minusDays(30)).poser(devoir(pour));
    }

    private void passer(LocalDate jour) {
        new Rappels(rappels, notifications, habilitations, transactions, horloge(jour)).envoyer();
    }

    private List<AFaire> deMarie(LocalDate jour) {
        return aFaire(marie, jour);
    }

    private List<AFaire> dePaul(LocalDate jour) {
        return aFaire(paul, jour);
    }

    private List<AFaire> aFaire(CompteId qui, LocalDate jour) {
        var vues = new java.util.ArrayList<AFaire>();
        acteurs.devenir(
                personnages.acteur(qui, tilleuls), () -> vues.addAll(echeances(jour).aFaire()));
        return vues;
    }

    private List<Notifications.Recue> nouvellesDeMarie() {
        var vues = new java.util.ArrayList<Notifications.Recue>();
        acteurs.devenir(
                personnages.acteur(marie, tilleuls),
                () ->
                        vues.addAll(
                                new Notifications(notifications, horloge(JOUR))
                                        .lister(0, false)
                                        .elements()));
        return vues;
    }

    private Echeances echeances(LocalDate jour) {
        return new Echeances(sql, horloge(jour));
    }

    private static Clock horloge(LocalDate jour) {
        return Clock.fixed(jour.atTime(9, 0).atZone(Dates.PARIS).toInstant(), Dates.PARIS);
    }
}

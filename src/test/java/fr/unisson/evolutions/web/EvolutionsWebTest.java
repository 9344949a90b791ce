package fr.unisson.evolutions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of the term, of withdrawals, and of a convention's pause and end, as a signatory reads
/// them.
@PageTest
class EvolutionsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;
    @Autowired PlatformTransactionManager transactions;

    private ConventionEnVigueur convention;
    private Navigation signataire;

    @BeforeEach
    void preparer() {
        convention =
                Acteurs.systeme()
                        .executer(() ->
                                Objects.requireNonNull(
                                        new TransactionTemplate(transactions)
                                                .execute(_ ->
                                                        ConventionEnVigueur.depuis(
                                                                db,
                                                                3,
                                                                aujourdhui().minusMonths(7),
                                                                tacite()))));
        var compte =
                personnages.membre(
                        "Claire",
                        "Signataire",
                        new OrganisationId(convention.organisation(0)),
                        RoleOrganisation.DIRECTION);
        habiliter(compte);
        signataire = connecter(compte);
    }

    @Test
    void le_terme_dit_ses_dates_et_leurs_raisons() {
        assertThat(signataire.lire(adresse("/terme")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "D’où viennent ces dates",
                        "parce que la convention est conclue pour 12 mois",
                        "S’opposer à la reconduction");
    }

    @Test
    void une_opposition_se_confirme_et_garde_ce_qui_est_ecrit() {
        var fin = aujourdhui().minusMonths(7).plusMonths(12).minusDays(1).toString();
        assertThat(
                        signataire.envoyer(
                                adresse("/terme/opposition"), "fin", fin, "motif", "Fusion prévue"))
                .hasStatus(422)
                .bodyText()
                .contains("Confirmez que votre organisation", "Fusion prévue");
        assertThat(
                        signataire.envoyer(
                                adresse("/terme/opposition"),
                                "fin",
                                fin,
                                "motif",
                                "Fusion prévue",
                                "confirmee",
                                "true"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .contains("Oppositions à la reconduction", "Fusion prévue");
    }

    @Test
    void une_notification_incomplete_dit_tout_et_garde_tout() {
        assertThat(signataire.envoyer(adresse("/retraits"), "raison", "Projet revu"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/retraits")))
                .bodyText()
                .contains("Annoncé", "Projet revu", "Notifier le retrait");
        long retrait =
                Acteurs.systeme()
                        .executer(() ->
                                Objects.requireNonNull(
                                        new TransactionTemplate(transactions)
                                                .execute(_ ->
                                                        db.sql(
                                                                        """
                                                                        select id from retrait
                                                                         where convention_id = :c
                                                                        """)
                                                                .param("c", convention.cle())
                                                                .query(Long.class)
                                                                .single())));
        assertThat(
                        signataire.envoyer(
                                adresse("/retraits/" + retrait + "/notifier"),
                                "version",
                                "1",
                                "effet",
                                aujourdhui().toString(),
                                "engagements",
                                "Repris par la CPTS"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "c’est la fin du préavis",
                        "Dites comment les documents et les outils confiés sont rendus",
                        "Repris par la CPTS");
    }

    @Test
    void une_resiliation_proposee_attend_les_autres_parties() {
        assertThat(signataire.lire(adresse("/fin")))
                .hasStatusOk()
                .bodyText()
                .contains("La convention est en vigueur", "Proposer une résiliation");
        assertThat(signataire.envoyer(adresse("/fin/resiliation"), "raison", "Missions reprises"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une date à venir", "Missions reprises");
        assertThat(
                        signataire.envoyer(
                                adresse("/fin/resiliation"),
                                "effet",
                                aujourdhui().plusDays(60).toString(),
                                "raison",
                                "Missions reprises",
                                "relais",
                                "Chaque équipe poursuit"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/fin")))
                .bodyText()
                .contains("accord donné", "accord attendu", "Retirer la proposition");
    }

    @Test
    void qui_ne_participe_pas_ne_trouve_rien() {
        var autre = connecter(personnages.compte("Paul", "Tiers"));
        for (var page : new String[] {"/terme", "/retraits", "/fin"}) {
            assertThat(autre.lire(adresse(page))).hasStatus(404);
            assertThat(autre.envoyer(adresse(page + "/archive"))).hasStatus(404);
        }
    }

    /// The signatory's role in the convention, and the power to sign.
    private void habiliter(CompteId compte) {
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    convention.nommer(
                                            compte.valeur(), convention.partie(0), "SIGNATAIRE");
                                    convention.mandater(0, compte.valeur());
                                }));
    }

    private Navigation connecter(CompteId compte) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        page.lire("/");
        return page;
    }

    private String adresse(String page) {
        return "/conventions/" + convention.cle() + page;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private static Duree tacite() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                12,
                ModeRenouvellement.TACITE,
                12,
                3,
                3,
                true);
    }
}

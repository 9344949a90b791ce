package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.observation.JournauxLus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of a session, from signing in to its end, as the database keeps it for every node.
@PageTest
class SessionsWebTest {

    private static final String EFFACER = "Clear-Site-Data";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Environment environnement;
    @Autowired FindByIndexNameSessionRepository<? extends Session> sessions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    private CompteId marie = new CompteId(0);
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void ouvrirUneSession() {
        marie = personnages.compte("Marie", "Dupont");
        page = personnages.connecter(mvc, marie);
        page.lire("/compte");
    }

    /// The platform, which finds the session and whom it opens to, then the person.
    @Test
    void une_page_lit_sa_session_une_fois_et_dit_une_fois_qui_la_lit() {
        page.lire("/a-faire");
        var posees = Requetes.posees(() -> assertThat(page.lire("/a-faire")).hasStatusOk());
        assertThat(posees).filteredOn(r -> r.contains("SPRING_SESSION")).hasSize(1);
        assertThat(posees).filteredOn(r -> r.contains("'app.compte'")).hasSize(2);
        assertThat(posees).hasSizeGreaterThan(6);
    }

    /// A double click, or two tabs: what one thinks to write first, the other has just written.
    @Test
    void deux_envois_ensemble_ecrivent_chacun_dans_la_session() {
        assertThat(ecrireEnsemble(sessions)).isEqualTo("la seconde");
    }

    private <S extends Session> @Nullable String ecrireEnsemble(
            FindByIndexNameSessionRepository<S> depot) {
        var id = depot.findByPrincipalName(marie.toString()).keySet().iterator().next();
        var une = Objects.requireNonNull(depot.findById(id));
        var autre = Objects.requireNonNull(depot.findById(id));
        une.setAttribute("essai", "la première");
        autre.setAttribute("essai", "la seconde");
        depot.save(une);
        depot.save(autre);
        return Objects.requireNonNull(depot.findById(id)).getAttribute("essai");
    }

    @Test
    void douze_heures_apres_l_entree_il_faut_se_connecter_de_nouveau() {
        vieillir(sessions, Duration.ofHours(11));
        assertThat(page.lire("/compte")).hasStatusOk();
        assertThat(derniereDuree(sessions)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));

        vieillir(sessions, Duration.ofHours(12));
        var reponse = page.lire("/compte/cles?depuis=ici");
        assertThat(reponse)
                .hasStatus(303)
                .hasHeader("Location", "/connexion?fin&suite=%2Fcompte%2Fcles%3Fdepuis%3Dici");
        assertThat(sessions.findByPrincipalName(marie.toString())).isEmpty();
        assertThat(page.suivre(reponse))
                .bodyText()
                .contains(
                        "Votre session a pris fin\u00a0: une session dure 12 heures au plus, 4 heures sans geste.",
                        "revenir à la page demandée");
        assertThat(connecter("/compte/cles?depuis=ici"))
                .hasHeader("Location", "/compte/cles?depuis=ici");
        assertThat(page.lire("/compte")).hasStatusOk();
    }

    @Test
    void quatre_heures_sans_geste_la_session_est_oubliee() {
        dernierGeste(Duration.ofHours(5).toMillis());
        assertThat(sessionsGardees()).isOne();
        assertThat(page.lire("/compte")).hasStatus(303);
        assertThat(sessionsGardees()).isZero();
    }

    @Test
    void la_fin_d_une_session_s_ecrit_au_journal_du_programme() {
        try (var journaux = JournauxLus.ouvrir(environnement)) {
            vieillir(sessions, Duration.ofHours(12));
            page.suivre(page.lire("/compte"));
            connecter("/");
            page.lire("/compte");
            var ailleurs = personnages.connecter(mvc, marie);
            ailleurs.lire("/compte");
            ailleurs.envoyer("/compte/sessions/fermer-les-autres");
            assertThat(journaux.texte())
                    .contains("Session fermée, arrivée à son terme : compte " + marie)
                    .contains("Session fermée, d’ailleurs : compte " + marie);
        }
    }

    @Test
    void ce_qui_etait_ecrit_a_la_douzieme_heure_est_garde() {
        vieillir(sessions, Duration.ofHours(12));
        var reponse = page.envoyer("/compte", "prenom", "Marie-Ange", "nom", "Dupont");
        assertThat(reponse).hasStatus(303).hasHeader("Location", "/connexion?fin");
        assertThat(page.suivre(reponse)).bodyText().contains("Ce que vous aviez saisi est gardé");
        assertThat(page.suivre(connecter("/"))).bodyText().contains("Marie-Ange");
    }

    @Test
    void une_page_ouverte_a_tous_se_lit_encore() {
        vieillir(sessions, Duration.ofHours(12));
        assertThat(page.lire("/aide")).hasStatusOk().bodyText().doesNotContain("Marie Dupont");
        assertThat(page.lire("/compte")).hasStatus(303);
    }

    @Test
    void sortir_efface_ce_que_le_navigateur_gardait_et_finir_seul_n_efface_rien() {
        vieillir(sessions, Duration.ofHours(12));
        var finie = page.lire("/compte");
        assertThat(Navigation.entete(finie, EFFACER)).isEmpty();
        page.suivre(finie);
        connecter("/");
        page.lire("/compte");
        assertThat(Navigation.entete(page.envoyer("/deconnexion"), EFFACER))
                .isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void fermer_son_compte_efface_aussi() {
        assertThat(
                        Navigation.entete(
                                page.envoyer(
                                        "/compte/fermeture",
                                        "motDePasse",
                                        Personnages.MOT_DE_PASSE,
                                        "confirme",
                                        "true"),
                                EFFACER))
                .contains("storage");
    }

    @Test
    void qui_est_sorti_n_entend_pas_parler_de_fin() {
        page.envoyer("/deconnexion");
        assertThat(page.lire("/compte")).hasHeader("Location", "/connexion?suite=%2Fcompte");
    }

    @Test
    void l_heure_du_dernier_geste_n_est_ecrite_qu_une_fois_par_minute() {
        var geste = dernierGeste(0);
        page.lire("/compte");
        assertThat(dernierGeste(0)).isEqualTo(geste);
        var avant = dernierGeste(61_000);
        page.lire("/compte");
        assertThat(dernierGeste(0)).isGreaterThanOrEqualTo(avant + 61_000);
    }

    /// Put back by so many milliseconds first.
    private long dernierGeste(long recul) {
        return Objects.requireNonNull(
                Acteurs.systeme()
                        .executer(() ->
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        update spring_session
                                                           set last_access_time = last_access_time - :recul
                                                         where principal_name = :qui returning last_access_time
                                                        """)
                                                .param("recul", recul)
                                                .param("qui", marie.toString())
                                                .query(Long.class)
                                                .single())));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult connecter(String suite) {
        return page.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(marie),
                "motDePasse",
                Personnages.MOT_DE_PASSE,
                "suite",
                suite);
    }

    private <S extends Session> void vieillir(
            FindByIndexNameSessionRepository<S> depot, Duration age) {
        for (var session : depot.findByPrincipalName(marie.toString()).values()) {
            session.setAttribute("ouverte le", Instant.now().minus(age));
            depot.save(session);
        }
    }

    private int sessionsGardees() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        db.sql(
                                                        "select count(*) from spring_session where principal_name = :qui")
                                                .param("qui", marie.toString())
                                                .query(Integer.class)
                                                .single())));
    }

    private <S extends Session> Duration derniereDuree(FindByIndexNameSessionRepository<S> depot) {
        return Objects.requireNonNull(
                        depot.findByPrincipalName(marie.toString()).values().iterator().next())
                .getMaxInactiveInterval();
    }
}

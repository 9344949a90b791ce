package fr.unisson.observation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;

/// The page of who runs the platform.
@PageTest
class EtatWebTest {

    private static final String ICI = "/plateforme/etat";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Courrier courrier;
    @Autowired PannesConsignees consignees;
    @Autowired JdbcClient db;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired TransactionTemplate transaction;

    private CompteId maelle = new CompteId(1);

    @BeforeEach
    void peupler() {
        maelle = personnages.compte("Maëlle", "Kervadec");
        enSysteme(() ->
                db.sql("update compte set plateforme = true where id = :c")
                        .param("c", maelle.valeur())
                        .update());
    }

    @Test
    void la_page_n_est_qu_a_qui_tient_la_plateforme() {
        var eve = personnages.connecter(mvc, personnages.compte("Eve", "Curieuse"));
        assertThat(eve.lire(ICI)).hasStatus(403);
        assertThat(lire())
                .contains("État de la plateforme", "PostgreSQL", "libres", "migrations")
                .contains("Antivirus", "les fichiers envoyés ne sont pas examinés");
    }

    @Test
    void un_travail_en_echec_ou_en_retard_se_lit_en_toutes_lettres() {
        var nom = "essai-" + UUID.randomUUID();
        travail(nom + "-a", "now() + interval '1 hour'", 3);
        travail(nom + "-b", "now() - interval '1 hour'", 0);
        travail(nom + "-c", "now() + interval '1 hour'", 0);
        try {
            assertThat(lire())
                    .contains(
                            "Travaux qui demandent quelqu’un",
                            "3 échecs de suite, le dernier le",
                            "Aucun nœud ne l’a pris à l’heure prévue",
                            nom + "-c");
        } finally {
            enSysteme(() ->
                    db.sql("delete from scheduled_tasks where task_name like :n")
                            .param("n", nom + "%")
                            .update());
        }
    }

    @Test
    void un_courriel_en_echec_dit_pourquoi_et_se_relance() {
        var adresse = "perdu." + UUID.randomUUID() + "@exemple.fr";
        enSysteme(() -> {
            courrier.deposer(adresse, Lettre.de("Courriel perdu", "x", null));
            db.sql(
                            """
                            update courrier set etat = 'ABANDONNE', prochaine_le = null,
                                   erreur = '550 boîte pleine' where adresse = :a
                            """)
                    .param("a", adresse)
                    .update();
        });
        assertThat(lire()).contains(adresse, "550 boîte pleine", "/relancer");
        enSysteme(() ->
                db.sql("update courrier set motif = 'essai' where adresse = :a")
                        .param("a", adresse)
                        .update());
        assertThat(lire()).doesNotContain(adresse);
    }

    @Test
    void une_panne_se_retrouve_par_son_numero_une_fois_et_sans_ce_qui_etait_saisi() {
        var numero = "%010X".formatted(System.nanoTime() & 0xFFFFFFFFFFL);
        var requete = new MockHttpServletRequest("POST", "/annuaire/jeanne-loriot");
        requete.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/annuaire/{nom}");
        try (var _ = MDC.putCloseable("requete", numero)) {
            var panne = new IllegalStateException("x", new NumberFormatException("Jeanne Loriot"));
            consignees.afterCompletion(requete, new MockHttpServletResponse(), this, panne);
            consignees.afterCompletion(requete, new MockHttpServletResponse(), this, panne);
        }
        assertThat(lire())
                .containsOnlyOnce(numero)
                .contains("POST /annuaire/{nom}", "NumberFormatException", "EtatWebTest")
                .doesNotContain("Jeanne Loriot", "jeanne-loriot");
    }

    @Test
    void les_acces_refuses_se_comptent_par_page_sans_nommer_personne() {
        // Those that other tests left would come first.
        Proprietaire.de(migrations).sql("truncate acces_refuse").update();
        var eve = personnages.connecter(mvc, personnages.compte("Eve", "Fouineuse"));
        assertThat(eve.lire(ICI)).hasStatus(403);
        assertThat(lire())
                .contains("Accès refusés depuis sept jours", "<code>" + ICI + "</code>", "interdit")
                .doesNotContain("Fouineuse");
    }

    private String lire() {
        var reponse = personnages.connecter(mvc, maelle).lire(ICI);
        assertThat(reponse).hasStatusOk();
        return Navigation.texte(reponse);
    }

    private void travail(String nom, String quand, int echecs) {
        enSysteme(() ->
                db.sql(
                                """
                                insert into scheduled_tasks (task_name, task_instance, execution_time,
                                  picked, last_success, last_failure, consecutive_failures, version)
                                values (:nom, 'recurring', %s, false, now(), now(), :echecs, 1)
                                """
                                        .formatted(quand))
                        .param("nom", nom)
                        .param("echecs", echecs)
                        .update());
    }

    private void enSysteme(Runnable travail) {
        Objects.requireNonNull(
                Acteurs.systeme()
                        .executer(() ->
                                transaction.execute(_ -> {
                                    travail.run();
                                    return true;
                                })));
    }
}

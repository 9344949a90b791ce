package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class AdministrationWebTest {

    private static final String MOT_DE_PASSE = "une longue phrase secrète";
    private static final String MANDATS = "/administration/mandats";
    private static final String INSTANCES = "/administration/instances";

    @Autowired MockMvcTester mvc;
    @Autowired Comptes comptes;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private Navigation page = new Navigation(mvc);
    private long compte;

    @BeforeEach
    void seConnecterEnDirection() {
        page = connecter("DIRECTION");
    }

    @Test
    void un_mandat_s_enregistre_se_lit_et_se_clot() {
        assertThat(page.lire(MANDATS)).bodyText().contains("Aucun mandat enregistré");
        assertThat(page.lire(MANDATS + "/nouveau")).hasStatus(200);
        var bientot = LocalDate.now(Dates.PARIS).plusDays(30);

        assertThat(
                        page.envoyer(
                                MANDATS,
                                "titulaire",
                                Long.toString(compte),
                                "fonction",
                                "Directrice <b>",
                                "source",
                                "LOI",
                                "matieres",
                                "CONVENTIONS",
                                "plafond",
                                "25 000,50",
                                "debut",
                                "2025-01-01",
                                "fin",
                                bientot.toString()))
                .hasStatus(303);
        assertThat(page.lire(MANDATS))
                .bodyText()
                .contains("Hélène Caradec", "Directrice &lt;b&gt;", "Finit le", "90 jours")
                .doesNotContain("<b>");

        var cloture = MANDATS + "/" + mandat() + "/cloture";
        assertThat(page.lire(cloture)).hasStatus(200);
        assertThat(
                        page.envoyer(
                                cloture,
                                "genre",
                                "DEPART",
                                "aCompterDu",
                                "2026-01-01",
                                "raison",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez la raison");
        assertThat(
                        page.envoyer(
                                cloture,
                                "genre",
                                "DEPART",
                                "aCompterDu",
                                "2026-01-01",
                                "raison",
                                "Retraite"))
                .hasStatus(303);
        assertThat(page.lire(MANDATS)).bodyText().contains("Terminé", "Retraite");
    }

    @Test
    void l_acte_d_un_mandat_se_depose_avec_lui_et_se_telecharge_dans_l_organisation() {
        page.lire(MANDATS + "/nouveau");
        assertThat(nommer("acte.exe", "MZ programme"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce type de fichier n’est pas accepté", "Erwan Le Goff");
        assertThat(page.lire(MANDATS)).bodyText().doesNotContain("Erwan Le Goff");
        assertThat(
                        page.envoyerFichier(
                                MANDATS, acte("acte.pdf", "%PDF-1.7\n"), "nom", "Erwan Le Goff"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la fonction", "Choisissez de nouveau le fichier");

        assertThat(nommer("acte.pdf", "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"))
                .hasStatus(303);
        var lu = Navigation.texte(page.lire(MANDATS));
        assertThat(lu).contains("Erwan Le Goff", "donnant pouvoir à Erwan Le Goff");
        var adresse = lu.replaceAll("(?s).*href=\"(/documents/\\d+)\".*", "$1");
        assertThat(page.lire(adresse)).hasStatus(200);
        assertThat(connecter("DIRECTION").lire(adresse)).as("another organisation").hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult nommer(
            String nom, String contenu) {
        return page.envoyerFichier(
                MANDATS,
                acte(nom, contenu),
                "nom",
                "Erwan Le Goff",
                "fonction",
                "Président",
                "source",
                "STATUTS",
                "matieres",
                "CONVENTIONS",
                "debut",
                "2025-01-01");
    }

    private static org.springframework.mock.web.MockMultipartFile acte(String nom, String contenu) {
        return new org.springframework.mock.web.MockMultipartFile(
                "acte",
                nom,
                "application/pdf",
                contenu.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void une_saisie_incomplete_revient_avec_ce_qui_etait_ecrit() {
        page.lire(MANDATS + "/nouveau");
        assertThat(page.envoyer(MANDATS, "nom", "Erwan Le Goff", "debut", "2026-02-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Erwan Le Goff", "Indiquez la fonction", "Indiquez le premier jour");
    }

    @Test
    void une_delegation_sans_donneur_est_refusee() {
        page.lire(MANDATS + "/nouveau");
        assertThat(
                        page.envoyer(
                                MANDATS,
                                "nom",
                                "Erwan Le Goff",
                                "fonction",
                                "Adjoint",
                                "source",
                                "DELEGATION",
                                "matieres",
                                "TOUT",
                                "debut",
                                "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Une délégation dit qui l’a donnée");
    }

    @Test
    void une_instance_s_ajoute_avec_sa_seance() {
        page.lire("/instances/nouvelle");
        assertThat(
                        page.envoyer(
                                "/instances",
                                "nature",
                                "CVS",
                                "nom",
                                "",
                                "role",
                                "avis",
                                "delaiDossiers",
                                "15"))
                .hasStatus(303);
        var id = lire("select max(id) from instance");
        page.lire(INSTANCES);
        var seance = LocalDate.now(Dates.PARIS).plusDays(60);
        page.lire("/instances/" + id + "/reunions/nouvelle");
        assertThat(
                        page.envoyer(
                                "/instances/" + id + "/reunions",
                                "jour",
                                seance.toString(),
                                "heure",
                                "10:00",
                                "duree",
                                "60",
                                "lieu",
                                "Siège"))
                .hasStatus(303);
        assertThat(page.lire(INSTANCES))
                .bodyText()
                .contains(
                        "Conseil de la vie sociale",
                        "Donne un avis",
                        "attendus 15 jours avant",
                        "Séance du " + Dates.jour(seance),
                        "href=\"/instances/" + id + "/reglement\"");
    }

    @Test
    void un_professionnel_n_ouvre_pas_ces_pages() {
        var autre = connecter("PROFESSIONNEL");
        assertThat(autre.lire(MANDATS)).hasStatus(403);
        assertThat(autre.lire(INSTANCES)).hasStatus(403);
    }

    @Test
    void le_mandat_d_une_autre_organisation_est_introuvable() {
        page.lire(MANDATS + "/nouveau");
        page.envoyer(
                MANDATS,
                "nom",
                "Erwan Le Goff",
                "fonction",
                "Président",
                "source",
                "STATUTS",
                "matieres",
                "TOUT",
                "debut",
                "2026-01-01");
        var id = mandat();
        assertThat(connecter("DIRECTION").lire(MANDATS + "/" + id + "/cloture")).hasStatus(404);
    }

    private Navigation connecter(String role) {
        var courriel = "direction." + UUID.randomUUID() + "@exemple.fr";
        Acteurs.systeme()
                .executer(() -> {
                    compte = comptes.creer(courriel, "Hélène", "Caradec", MOT_DE_PASSE).valeur();
                    new TransactionTemplate(transactions)
                            .executeWithoutResult(_ -> rattacher(role));
                });
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer("/connexion", "courriel", courriel, "motDePasse", MOT_DE_PASSE);
        return navigation;
    }

    private void rattacher(String role) {
        db.sql(
                        """
                        with o as (
                          insert into organisation (source, fictive, raison_sociale, maj_le)
                          values ('demonstration', true, 'Essai', now()) returning id)
                        insert into habilitation (compte_id, organisation_id, role)
                        select :c, id, :r from o
                        """)
                .param("c", compte)
                .param("r", role)
                .update();
    }

    private long mandat() {
        return lire("select max(id) from mandat");
    }

    private long lire(String sql) {
        return Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .<Long>execute(_ -> db.sql(sql).query(Long.class).single()));
    }
}

package fr.unisson.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ImportWebTest {

    private static final String IMPORT = "/actions/import";
    private static final String PLAN =
            """
            Plan 2026;;;;
            Action;Responsable;Échéance;Statut;Remarque libre
            Revoir le circuit du linge;Awa Diarra;15/03/26;En cours;à voir
            Former aux gestes;IDEC;printemps;Fait;
            Former aux gestes;IDEC;T2 2026;Fait;
            ;Awa Diarra;;;
            <b>Piège</b>;;;;
            Revoir un dossier;Awa Diarra;15/03/26;En cours;Née le 3 mars 1941
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD du tableur");
        directrice = membre("Hélène", RoleOrganisation.DIRECTION);
    }

    @Test
    void un_plan_se_lit_se_corrige_se_confirme_et_rend_compte() {
        var awa = personnages.membre("Awa", "Diarra", organisation, RoleOrganisation.PROFESSIONNEL);
        assertThat(directrice.lire("/actions")).bodyText().contains(IMPORT);
        var page = deposer(PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(directrice.lire(page + "?toutes=true"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "value=\"2\"",
                        "name=\"colonne-4\"",
                        "«\u00a0printemps\u00a0» n’est pas une date lisible.",
                        "Même titre que la ligne 4 du fichier",
                        "Cette ligne ne dit pas ce qu’il faut faire.",
                        "contient une date de naissance",
                        "Faire entrer 3 actions au plan",
                        "&lt;b&gt;Piège")
                .doesNotContain("<b>Piège");

        var choix =
                new String[] {
                    "version",
                    "1",
                    "feuille",
                    "0",
                    "entete",
                    "2",
                    "colonne-0",
                    "TITRE",
                    "colonne-1",
                    "PILOTE",
                    "colonne-2",
                    "ECHEANCE",
                    "colonne-3",
                    "ETAT",
                    "colonne-4",
                    "COMMENTAIRE",
                    "nom-0",
                    "idec",
                    "personne-0",
                    awa.toString(),
                    "geste",
                    "confirmer"
                };
        // Choices that were not shown are shown first, and nothing is written.
        assertThat(directrice.envoyer(page, choix)).hasStatus(303);
        assertThat(directrice.lire("/actions")).bodyText().contains("Aucune action pour le moment");
        assertThat(directrice.lire(page))
                .bodyText()
                .contains("name=\"version\" value=\"2\"", "value=\"COMMENTAIRE\" selected");
        choix[1] = "2";
        assertThat(directrice.envoyer(page, choix)).hasStatus(303);
        assertThat(directrice.lire(page))
                .bodyText()
                .contains("3 actions sont entrées au plan", "3 lignes n’ont pas été reprises");
        assertThat(directrice.lire("/actions"))
                .bodyText()
                .contains("Revoir le circuit du linge", "Awa Diarra");
    }

    @Test
    void deux_colonnes_pour_un_meme_champ_se_refusent() {
        var page = deposer(PLAN.getBytes(StandardCharsets.UTF_8));
        directrice.lire(page);
        assertThat(
                        directrice.envoyer(
                                page,
                                "version",
                                "1",
                                "feuille",
                                "0",
                                "entete",
                                "2",
                                "colonne-0",
                                "TITRE",
                                "colonne-1",
                                "TITRE",
                                "geste",
                                "relire"))
                .hasStatus(422)
                .bodyText()
                .contains("Deux colonnes sont données pour «\u00a0Ce qu’il faut faire\u00a0»");
    }

    @Test
    void un_csv_au_titre_court_se_lit_ses_totaux_se_taisent_et_une_ligne_se_laisse() {
        var page =
                deposer(
                        """
                        Plan qualité 2026

                        N°;Action;Pilote
                        1;Revoir le linge
                        2;x;
                        Total;2 actions;
                        """
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(directrice.lire(page + "?toutes=true"))
                .hasStatus(200)
                .bodyText()
                .contains("Faire entrer 2 actions au plan", "name=\"laissee\" value=\"5\"")
                .doesNotContain("<td>2 actions", "Laissées de côté");
        var choix =
                new String[] {
                    "version",
                    "1",
                    "feuille",
                    "0",
                    "entete",
                    "3",
                    "colonne-0",
                    "REFERENCE",
                    "colonne-1",
                    "TITRE",
                    "colonne-2",
                    "PILOTE",
                    "laissee",
                    "5",
                    "geste",
                    "confirmer"
                };
        assertThat(directrice.envoyer(page, choix)).hasStatus(303);
        assertThat(directrice.lire(page))
                .as("it stays in sight, ticked")
                .bodyText()
                .contains("Laissées de côté", "Faire entrer 1 action au plan")
                .containsPattern("name=\"laissee\" value=\"5\" checked");
        choix[1] = "2";
        assertThat(directrice.envoyer(page, choix)).hasStatus(303);
        assertThat(directrice.lire(page))
                .bodyText()
                .contains("Laissée de côté par vous", "Revoir le linge");
    }

    @Test
    void un_fichier_illisible_dit_pourquoi_et_un_membre_n_importe_pas() {
        directrice.lire(IMPORT);
        assertThat(
                        directrice.envoyerFichier(
                                IMPORT,
                                new MockMultipartFile(
                                        "fichier",
                                        "plan.pdf",
                                        "application/pdf",
                                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(422)
                .bodyText()
                .contains("Ce fichier est un PDF.");
        assertThat(
                        directrice.envoyerFichier(
                                IMPORT,
                                new MockMultipartFile(
                                        "fichier", "plan.csv", "text/csv", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0plan.csv\u00a0» est vide");
        var soignante = membre("Léa", RoleOrganisation.PROFESSIONNEL);
        assertThat(soignante.lire(IMPORT)).hasStatus(403);
        assertThat(soignante.lire("/actions")).bodyText().doesNotContain(IMPORT);
        var page = deposer(PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(soignante.lire(page)).hasStatus(404);
        assertThat(directrice.lire(IMPORT + "/modele.xlsx")).hasStatus(200);
    }

    private String deposer(byte[] octets) {
        directrice.lire(IMPORT);
        var reponse =
                directrice.envoyerFichier(
                        IMPORT, new MockMultipartFile("fichier", "plan.csv", "text/csv", octets));
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private Navigation membre(String prenom, RoleOrganisation role) {
        return connexion(personnages.membre(prenom, "Dupage", organisation, role));
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + java.util.UUID.randomUUID());
        navigation.lire("/connexion");
        MvcTestResult reponse =
                navigation.envoyer(
                        "/connexion",
                        "courriel",
                        personnages.courriel(compte),
                        "motDePasse",
                        Personnages.MOT_DE_PASSE);
        assertThat(reponse).hasStatus(303);
        return navigation;
    }
}

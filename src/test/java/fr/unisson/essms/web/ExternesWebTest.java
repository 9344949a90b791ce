package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.essms.UneAutoevaluation;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of evaluations by outside bodies, with their duties and their files.
@PageTest
class ExternesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager gestionnaire;

    @Test
    void une_evaluation_se_programme_et_chaque_etape_dit_la_suivante() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        assertThat(page.envoyer("/essms/externes/nouvelle", "etablissement", "" + u.etablissement))
                .hasStatus(422)
                .bodyText()
                .contains("Nommez l’organisme évaluateur.", "Donnez le premier jour");
        var ici = programmer(u, page);
        assertThat(page.lire(ici))
                .hasStatus(200)
                .bodyText()
                .contains("Programmée", "Préparer la visite", "12 janvier 2027");
        assertThat(devoirs(ici)).containsExactly("Préparer la visite 2027-01-12");

        etape(page, ici, "preparer", "");
        assertThat(devoirs(ici)).containsExactly("Recevoir la visite 2027-01-12");
        page.lire(ici + "/etapes/visiter");
        assertThat(page.envoyer(ici + "/etapes/visiter", "version", "2", "jour", "2035-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("aujourd’hui au plus tard");
        etape(page, ici, "visiter", "2027-03-01");
        assertThat(page.lire(ici)).bodyText().contains("Visite faite", "1er mars 2027");
        assertThat(devoirs(ici)).containsExactly("Recevoir le pré-rapport 2027-03-01");
        assertThat(page.envoyer(ici + "/etapes/preparer", "version", "3", "jour", jour()))
                .hasStatus(409);
        etape(page, ici, "recevoir-le-pre-rapport", "");
        assertThat(devoirs(ici)).as("sans date, rien ne presse").isEmpty();

        assertThat(
                        page.suivre(
                                page.envoyerFichier(
                                        ici + "/pieces",
                                        new MockMultipartFile(
                                                "fichier",
                                                "pre-rapport.txt",
                                                "text/plain",
                                                "Constats".getBytes(StandardCharsets.UTF_8)))))
                .bodyText()
                .contains("Le fichier est joint.", "pre-rapport.txt");
        var piece =
                Navigation.texte(page.lire(ici))
                        .replaceFirst("(?s).*href=\"(/documents/\\d+)\".*", "$1");
        assertThat(personnages.connecter(mvc, u.soignant).lire(piece)).hasStatus(200);
        var ailleurs = personnages.connecter(mvc, unEhpad().referente);
        assertThat(ailleurs.lire(piece)).hasStatus(404);
        assertThat(ailleurs.lire(ici)).hasStatus(404);
        assertThat(personnages.connecter(mvc, u.observatrice).lire(ici)).hasStatus(404);
        var soignant = personnages.connecter(mvc, u.soignant);
        soignant.lire(ici);
        assertThat(soignant.envoyer(ici + "/etapes/observer", "version", "4", "jour", jour()))
                .hasStatus(403);
    }

    @Test
    void annuler_demande_pourquoi_et_leve_le_devoir() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        page.lire(ici + "/etapes/annuler");
        assertThat(page.envoyer(ici + "/etapes/annuler", "version", "1", "jour", jour()))
                .hasStatus(422);
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        ici + "/etapes/annuler",
                                        "version",
                                        "1",
                                        "jour",
                                        jour(),
                                        "note",
                                        "Reportée par l’autorité")))
                .bodyText()
                .contains("Évaluation annulée.", "Reportée par l’autorité");
        assertThat(devoirs(ici)).isEmpty();
    }

    private void etape(Navigation page, String ici, String chemin, String pour) {
        var formulaire = Navigation.texte(page.lire(ici + "/etapes/" + chemin));
        var version = formulaire.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var propose = formulaire.replaceFirst("(?s).*name=\"pour\" value=\"([0-9-]*)\".*", "$1");
        var date = pour.isEmpty() && chemin.equals("preparer") ? propose : pour;
        page.lire(
                Objects.requireNonNull(
                        page.envoyer(
                                        ici + "/etapes/" + chemin,
                                        "version",
                                        version,
                                        "jour",
                                        jour(),
                                        "pour",
                                        date)
                                .getResponse()
                                .getRedirectedUrl()));
    }

    private static String jour() {
        return LocalDate.now(Dates.PARIS).toString();
    }

    private String programmer(UneAutoevaluation u, Navigation page) {
        var vers =
                page.envoyer(
                                "/essms/externes/nouvelle",
                                "etablissement",
                                u.etablissement.toString(),
                                "organisme",
                                "Cabinet Mesure",
                                "visite",
                                "2027-01-12")
                        .getResponse()
                        .getRedirectedUrl();
        page.lire(Objects.requireNonNull(vers));
        return vers;
    }

    /// What is due for the direction, with its date.
    private java.util.List<String> devoirs(String ici) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ ->
                                                db.sql(
                                                                """
                                                                select distinct libelle || ' ' || pour_le
                                                                  from echeance
                                                                 where module = 'essms'
                                                                   and objet_id = :id
                                                                   and levee_le is null
                                                                """)
                                                        .param(
                                                                "id",
                                                                Long.valueOf(
                                                                        ici.replaceFirst(
                                                                                ".*/", "")))
                                                        .query(String.class)
                                                        .list())));
    }

    private UneAutoevaluation unEhpad() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ -> UneAutoevaluation.dans(db, personnages))));
    }
}

package fr.unisson.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The plan seen by state, by month and along time; changed several actions at once; taken away.
@PageTest
class VuesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    CompteId awa = new CompteId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des vues");
        awa = personnages.membre("Awa", "Diarra", organisation, RoleOrganisation.PROFESSIONNEL);
        directrice =
                connexion(
                        personnages.membre(
                                "Hélène", "Desvues", organisation, RoleOrganisation.DIRECTION));
    }

    @Test
    void le_tableau_deplace_par_un_formulaire_et_y_revient() {
        var action = proposer("Ranger la réserve", "2099-06-30");
        var tableau = "/actions/tableau?q=ranger";
        assertThat(directrice.lire(tableau))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Proposée",
                        "Ranger la réserve",
                        action + "/passage/valider",
                        "name=\"retour\" value=\"/actions/tableau?q=ranger\"",
                        "/actions/calendrier?q=ranger");
        assertThat(
                        directrice.envoyer(
                                action + "/passage/valider", "version", "1", "retour", tableau))
                .hasStatus(303)
                .hasHeader("Location", tableau);
        assertThat(
                        directrice.envoyer(
                                action + "/passage/planifier",
                                "version",
                                "2",
                                "retour",
                                "https://ailleurs.example/actions/tableau"))
                .hasStatus(303)
                .hasHeader("Location", action);
        assertThat(directrice.envoyer(action + "/passage/planifier", "version", "2"))
                .hasStatus(409);
        var awaLit = connexion(awa);
        assertThat(awaLit.lire("/actions/tableau"))
                .bodyText()
                .contains(action + "/passage/commencer")
                .doesNotContain(action + "/passage/abandonner");
        assertThat(awaLit.lire(action + "/passage/abandonner")).hasStatus(403);
    }

    @Test
    void le_calendrier_et_la_frise_montrent_les_dates() {
        proposer("Former à l’accueil", "2099-06-30");
        assertThat(directrice.lire("/actions/calendrier?mois=2099-06"))
                .hasStatus(200)
                .bodyText()
                .contains("Former à l’accueil", "Juin 2099", "mois=2099-07");
        assertThat(directrice.lire("/actions/calendrier?mois=2099-07&priorite=P3"))
                .bodyText()
                .contains(
                        "priorite=P3&amp;mois=2099-08",
                        "name=\"mois\" value=\"2099-07\"",
                        "/actions/calendrier?retard=true&amp;mois=2099-07")
                .doesNotContain("Former à l’accueil");
        assertThat(directrice.lire("/actions/frise"))
                .hasStatus(200)
                .bodyText()
                .contains("<svg viewBox=\"0 0 600 30\"", "Former à l’accueil", "30/06/2099");
        assertThat(directrice.lire("/actions/partagees"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune action partagée avec vous");
    }

    @Test
    void plusieurs_actions_changent_ensemble_et_les_refus_sont_dits() {
        var premiere = numero(proposer("Revoir le menu", "2099-06-30"));
        var seconde = numero(proposer("Revoir la carte", "2099-07-31"));
        assertThat(directrice.lire("/actions/lot?action=" + premiere + "&action=" + seconde))
                .hasStatus(200)
                .bodyText()
                .contains("Changer 2 actions", "Revoir le menu", "version-" + seconde);
        assertThat(
                        directrice.envoyer(
                                "/actions/lot",
                                "action",
                                premiere,
                                "action",
                                seconde,
                                "geste",
                                "echeance",
                                "echeance",
                                "",
                                "motif",
                                " "))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la nouvelle échéance.", "Dites pourquoi");
        assertThat(
                        directrice.envoyer(
                                "/actions/lot",
                                "action",
                                premiere,
                                "version-" + premiere,
                                "1",
                                "action",
                                seconde,
                                "version-" + seconde,
                                "1",
                                "geste",
                                "echeance",
                                "echeance",
                                "2099-07-31",
                                "motif",
                                "Travaux"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "1 action a changé, 1 n’a pas changé",
                        "C’est déjà l’échéance de cette action.");
        assertThat(directrice.lire("/actions/" + premiere))
                .bodyText()
                .contains("31 juillet 2099", "Travaux");
        assertThat(
                        directrice.envoyer(
                                "/actions/lot",
                                "action",
                                seconde,
                                "version-" + seconde,
                                "1",
                                "geste",
                                "pilote",
                                "pilote",
                                "1",
                                "motif",
                                "Départ"))
                .hasStatus(200)
                .bodyText()
                .contains("Choisissez le pilote parmi les personnes de l’organisation.");
        assertThat(directrice.lire("/actions/lot")).hasStatus(303);
    }

    @Test
    void la_liste_part_en_tableur_en_csv_et_en_pdf_et_se_relit() throws IOException {
        proposer("=HYPERLINK(\"x\")", "2099-06-30");
        var xlsx = directrice.lire("/actions/export.xlsx?q=hyper");
        assertThat(xlsx).hasStatus(200);
        var octets = xlsx.getResponse().getContentAsByteArray();
        var lue = Tableur.lire(new ByteArrayInputStream(octets), Bornes.COURANTES);
        assertThat(lue).isInstanceOf(Resultat.Fait.class);
        var feuille =
                ((Resultat.Fait<java.util.List<fr.unisson.socle.tableur.Feuille>>) lue)
                        .valeur()
                        .getFirst();
        assertThat(feuille.rangees()).hasSize(2);
        assertThat(feuille.rangees().get(1).cellules())
                .contains("=HYPERLINK(\"x\")", "2099-06-30", "Awa Diarra");
        var colonnes =
                fr.unisson.actions.domaine.reprise.ChampDuPlan.REPERAGE.proposer(
                        java.util.List.of(feuille));
        assertThat(colonnes.colonnes()).hasSizeGreaterThan(20);
        var pdf = directrice.lire("/actions/export.pdf?retard=true");
        assertThat(pdf).hasStatus(200).hasContentType("application/pdf");
        assertThat(
                        new String(
                                pdf.getResponse().getContentAsByteArray(),
                                0,
                                5,
                                java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void le_plan_imprime_dit_ce_qui_est_obligatoire() throws IOException {
        proposer("Ranger la réserve", "2099-06-30");
        proposer(
                "Former au repérage",
                "2099-06-30",
                "origine",
                "CRITERE_IMPERATIF",
                "origineMots",
                "Critère 2.2.4");
        var pdf = directrice.lire("/actions/export.pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Former au repérage (obligatoire, P2)", "Ranger la réserve (P2)");
        }
    }

    private String proposer(String titre, String echeance, String... autres) {
        directrice.lire("/actions/nouvelle");
        var champs =
                Stream.concat(
                        Stream.of(
                                "titre",
                                titre,
                                "type",
                                "CORRECTIVE",
                                "priorite",
                                "P2",
                                "pilote",
                                awa.toString(),
                                "echeance",
                                echeance,
                                "visibilite",
                                "EQUIPE"),
                        Stream.of(autres));
        var reponse = directrice.envoyer("/actions", champs.toArray(String[]::new));
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private static String numero(String adresse) {
        return adresse.substring(adresse.lastIndexOf('/') + 1);
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

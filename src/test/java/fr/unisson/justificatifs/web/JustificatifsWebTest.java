package fr.unisson.justificatifs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.justificatifs.Deballage;
import fr.unisson.justificatifs.PreparationDesDossiers;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The evidence from the tab of a convention to the downloaded file.
@PageTest
class JustificatifsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired PreparationDesDossiers preparation;

    private Personne referente = new Personne(0, "");
    private Personne autre = new Personne(0, "");
    private String convention = "";
    private long id;

    @BeforeEach
    void uneConventionEnVigueur() {
        var ehpad = scene.organisation("EHPAD Les Ormes");
        referente = scene.personne("Lise", "Ormes", ehpad, "REFERENT_QUALITE");
        autre = scene.personne("Paul", "Ailleurs", scene.organisation("Ailleurs"), "DIRECTION");
        id = scene.convention("Prévenir les chutes", "EN_VIGUEUR", referente);
        scene.ecrire(
                "update convention set en_vigueur_le = date '2026-01-31', mois = 36 where id = :c",
                "c",
                id);
        long partie = scene.partie(id, ehpad, "ACCEPTEE");
        scene.participant(id, referente, partie, "REFERENT");
        convention = "/conventions/" + id;
    }

    @Test
    void le_dossier_de_l_annee_se_prepare_en_un_clic_et_se_telecharge() {
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire(convention + "/justificatifs"))
                .hasStatus(200)
                .bodyText()
                .contains("en un clic", "Dialogue de gestion ACI", "Aucune mission n’est désignée");
        var dossier = redirection(page, convention + "/justificatifs/annee", "pour", "VISITE_HAS");
        assertThat(page.lire(dossier))
                .hasStatus(200)
                .bodyText()
                .contains("Le dossier se prépare", "every 3s");
        assertThat(page.lire(dossier + "/dossier.zip")).hasStatus(409);
        Acteurs.systeme().executer(() -> preparation.preparer());
        assertThat(page.lire(dossier))
                .bodyText()
                .contains(
                        "Télécharger le dossier",
                        "Ce qui manque, et pourquoi",
                        "par vous seulement")
                .doesNotContain("every 3s");
        var zip = page.lire(dossier + "/dossier.zip");
        assertThat(zip).hasStatus(200).hasContentType("application/zip");
        Deballage.de(zip.getResponse().getContentAsByteArray()).verifier();
        assertThat(page.lire("/justificatifs")).bodyText().contains("Visite d’évaluation", "Prêt");

        var ailleurs = scene.connecter(mvc, autre);
        assertThat(ailleurs.lire(dossier)).hasStatus(404);
        assertThat(ailleurs.lire(dossier + "/dossier.zip")).hasStatus(404);
        assertThat(ailleurs.lire(convention + "/justificatifs")).hasStatus(404);
        assertThat(ailleurs.lire("/justificatifs")).bodyText().contains("Aucune convention signée");
    }

    @Test
    void les_justificatifs_de_l_annee_rassemblent_les_conventions_d_une_mission() {
        var page = scene.connecter(mvc, referente);
        page.lire("/");
        assertThat(page.envoyer(convention + "/justificatifs/missions", "mission", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une mission");
        page.envoyer(
                convention + "/justificatifs/missions",
                "mission",
                "PREVENTION",
                "libelle",
                "Chutes à domicile");
        assertThat(page.lire(convention + "/justificatifs"))
                .bodyText()
                .contains("Prévention\u00a0: Chutes à domicile");
        assertThat(page.lire("/justificatifs"))
                .bodyText()
                .contains("Justificatifs de l’année, par mission");
        assertThat(
                        page.lire(
                                "/justificatifs/annee?mission=Prévention : Chutes à"
                                        + " domicile&annee=2026"))
                .hasStatus(200)
                .bodyText()
                .contains("value=\"2026-01-01\"", "value=\"" + id + "\" checked");
        page.lire("/");
        page.envoyer(convention + "/justificatifs/missions/1/retrait");
        assertThat(page.lire(convention + "/justificatifs"))
                .bodyText()
                .contains("Aucune mission n’est désignée");
    }

    @Test
    void les_pieces_suivent_le_destinataire_et_un_mauvais_choix_se_dit_au_champ() {
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire("/justificatifs/nouveau?pour=ARS&conventions=" + id))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "value=\"PREUVES\" checked",
                        "value=\"" + id + "\" checked",
                        "pour=VISITE_HAS&amp;conventions=" + id)
                .doesNotContain("value=\"ACTIONS\" checked", "Paquet d’archive");
        page.lire("/");
        assertThat(
                        page.envoyer(
                                "/justificatifs",
                                "pour",
                                "AUTRE",
                                "debut",
                                "2026-05-01",
                                "fin",
                                "2026-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choisissez au moins une convention",
                        "Dites à qui ce dossier est destiné",
                        "La fin de la période vient après son début",
                        "value=\"2026-05-01\"");
        page.lire("/");
        assertThat(page.envoyer("/justificatifs", "pour", "ARS", "debut", "demain"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le début de la période");
    }

    private static String redirection(Navigation page, String adresse, String... champs) {
        page.lire("/");
        return Objects.requireNonNull(
                page.envoyer(adresse, champs).getResponse().getRedirectedUrl());
    }
}

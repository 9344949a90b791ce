package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is prepared before the volets open: the file of a diagnosis, an invitation taken back,
/// principles reworded, set aside, moved.
@PageTest
class PreparationWebTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private long hopital;
    private long ehpad;
    private Personne animatrice = new Personne(0, "");
    private Personne directrice = new Personne(0, "");
    private Navigation page = new Navigation(mvc);
    private String convention = "";

    @BeforeEach
    void uneConventionQuiCommence() {
        hopital = scene.organisation("Centre hospitalier de l'Estuaire");
        ehpad = scene.organisation("EHPAD Les Tilleuls de Mauves");
        animatrice = scene.personne("Nadia", "Benhamou", hopital, "REFERENT_QUALITE");
        directrice = scene.personne("Claire", "Moreau", ehpad, "DIRECTION");
        page = scene.connecter(mvc, animatrice);
        page.lire("/conventions/nouvelle");
        convention =
                Objects.requireNonNull(
                        page.envoyer(
                                        "/conventions/nouvelle",
                                        "titre",
                                        "Parcours des aînés",
                                        "modele",
                                        "convention-cadre-essms",
                                        "organisation",
                                        Long.toString(hopital),
                                        "partenaires",
                                        Long.toString(ehpad),
                                        "animateur",
                                        Long.toString(animatrice.compte()),
                                        "effet",
                                        "2027-09-01",
                                        "action",
                                        "creer")
                                .getResponse()
                                .getRedirectedUrl());
    }

    @Test
    void le_fichier_d_un_diagnostic_se_partage_entre_les_parties_seulement() {
        page.lire(convention + "/diagnostic");
        assertThat(joindre("etude.exe", "MZ programme".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .bodyText()
                .contains("Ce type de fichier n’est pas accepté", "value=\"Enquête 2026\"");
        assertThat(fichiers()).isZero();
        assertThat(
                        page.envoyerFichier(
                                convention + "/diagnostic",
                                piece("etude.pdf", PDF),
                                "source",
                                "L’hôpital"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un titre", "Choisissez de nouveau le fichier", "L’hôpital");
        assertThat(fichiers()).isZero();

        assertThat(joindre("../../étude.pdf", PDF)).hasStatus(303);
        var lu = Navigation.texte(page.lire(convention + "/diagnostic"));
        assertThat(lu)
                .contains("Le diagnostic et son fichier sont joints", "Télécharger étude.pdf");
        var adresse = lu.replaceAll("(?s).*href=\"(/documents/\\d+)\".*", "$1");
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .hasHeader("Content-Type", "application/pdf")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        v -> assertThat(v.getFirst()).startsWith("attachment"));
        assertThat(scene.connecter(mvc, directrice).lire(adresse)).hasStatus(200);
        var ailleurs = scene.organisation("Clinique d’ailleurs");
        var etranger = scene.personne("Paul", "Dehors", ailleurs, "DIRECTION");
        assertThat(scene.connecter(mvc, etranger).lire(adresse)).hasStatus(404);
        assertThat(page.lire(convention + "/historique"))
                .bodyText()
                .contains("Diagnostic joint", "Enquête 2026, fichier étude.pdf");
    }

    @Test
    void une_invitation_sans_reponse_se_retire_avec_sa_raison_et_se_refait() {
        assertThat(courriers("Invitation à une convention")).isOne();
        var chezElle = scene.connecter(mvc, directrice);
        assertThat(chezElle.lire(convention)).hasStatus(200);
        var retrait = convention + "/parties/" + partie() + "/retrait";
        page.lire(convention + "/parties");
        assertThat(page.envoyer(retrait, "motif", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(page.envoyer(retrait, "motif", "Mauvaise adresse")).hasStatus(303);
        assertThat(page.lire(convention + "/parties"))
                .bodyText()
                .contains("L’invitation est retirée", "Invitation retirée", "Mauvaise adresse")
                .doesNotContain("Retirer l’invitation");
        assertThat(courriers("Invitation retirée")).isOne();
        assertThat(chezElle.lire(convention)).hasStatus(404);
        assertThat(page.envoyer(retrait, "motif", "Encore")).hasStatus(409);
        assertThat(page.lire(convention + "/historique"))
                .bodyText()
                .contains(
                        "Invitation retirée",
                        "EHPAD Les Tilleuls de Mauves\u00a0: Mauvaise adresse");

        page.lire(convention + "/parties");
        assertThat(page.envoyer(convention + "/parties", "action", "inviter:" + ehpad))
                .hasStatus(303);
        assertThat(chezElle.lire(convention)).hasStatus(200);
        chezElle.lire(convention + "/parties");
        assertThat(chezElle.envoyer(convention + "/parties/" + partie() + "/acceptation"))
                .hasStatus(303);
        assertThat(page.envoyer(retrait, "motif", "Trop tard"))
                .hasStatus(422)
                .bodyText()
                .contains("elle ne se retire que d’elle-même");
        assertThat(chezElle.lire(convention)).hasStatus(200);
    }

    @Test
    void un_principe_se_reformule_s_ecarte_et_se_deplace_sans_que_rien_ne_se_perde() {
        auxPrincipes();
        var premier = principe("rang", 1);
        var second = principe("rang", 2);
        var principes = convention + "/principes";
        page.lire(principes);
        position(premier, "1", "ACCORD", "");
        position(second, "1", "BLOCAGE", "Il manque les familles.");

        var redaction = principes + "/" + premier + "/redaction";
        assertThat(
                        page.envoyer(
                                redaction,
                                "version",
                                "1",
                                "intitule-" + premier,
                                " ",
                                "sens-" + premier,
                                "Un sens neuf"))
                .hasStatus(422)
                .bodyText()
                .contains("Nommez le principe", "Un sens neuf");
        assertThat(
                        page.envoyer(
                                redaction,
                                "version",
                                "1",
                                "intitule-" + premier,
                                "Décider ensemble",
                                "sens-" + premier,
                                "Un sens neuf"))
                .hasStatus(303);
        var lu = Navigation.texte(page.lire(principes));
        var carte = lu.substring(lu.indexOf("id=\"principe-" + premier + "\""));
        assertThat(carte.substring(0, carte.indexOf("</article>")))
                .contains(
                        "Décider ensemble",
                        "Reformulé le",
                        "Positions sur la rédaction précédente, à reprendre",
                        "Rédaction précédente")
                .containsPattern("En attente de\u00a0: [^<]*Centre hospitalier");
        assertThat(page.envoyer(redaction, "version", "1", "intitule-" + premier, "Trop tard"))
                .hasStatus(409);

        assertThat(page.envoyer(principes + "/" + second + "/retrait", "motif", "Doublon"))
                .hasStatus(422)
                .bodyText()
                .contains("Un principe bloqué ne s’écarte pas");
        assertThat(page.envoyer(principes + "/" + premier + "/retrait", "motif", ""))
                .hasStatus(422);
        assertThat(page.envoyer(principes + "/" + premier + "/place", "haut", "true"))
                .as("the first cannot go up")
                .hasStatus(409);
        assertThat(page.envoyer(principes + "/" + premier + "/place", "haut", "false"))
                .hasStatus(303);
        assertThat(principe("rang", 1)).isEqualTo(second);
        assertThat(page.envoyer(principes + "/" + premier + "/retrait", "motif", "Dit deux fois"))
                .hasStatus(303);
        assertThat(page.lire(principes))
                .bodyText()
                .contains("Écartés", "Dit deux fois", "Un principe est bloqué");
        assertThat(
                        scene.systeme(
                                "select count(*) from principe_redaction where principe_id = :p",
                                "p",
                                premier))
                .isEqualTo(2);
    }

    @Test
    void une_suite_de_positions_se_lit_en_une_ligne_et_chacune_reste_lisible() {
        auxPrincipes();
        page.lire(convention + "/principes");
        for (int rang = 1; rang <= 4; rang++)
            position(principe("rang", rang), "1", "ACCORD_AVEC_RESERVE", "Réserve " + rang);
        assertThat(page.lire(convention + "/historique"))
                .bodyText()
                .contains("A pris position sur 4 principes", "Réserve 1", "Réserve 4");
        assertThat(page.lire(convention))
                .bodyText()
                .contains("A pris position sur 4 principes")
                .doesNotContain("Position prise sur un principe");
    }

    @Test
    void le_preambule_ne_change_plus_une_fois_le_texte_fige() {
        page.lire(convention + "/diagnostic");
        assertThat(joindre("etude.pdf", PDF)).hasStatus(303);
        assertThat(page.envoyer(convention + "/constats", "enonce", "Un constat")).hasStatus(303);
        var diagnostic = dernier("diagnostic");
        var constat = dernier("constat_partage");
        scene.ecrire(
                "update convention set etat = 'EN_SIGNATURE' where id = :c",
                "c",
                numero(convention));
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic/" + diagnostic + "/retrait",
                                "motif",
                                "Trop tard"))
                .hasStatus(422)
                .bodyText()
                .contains("le préambule ne change plus");
        assertThat(page.envoyer(convention + "/constats/" + constat + "/retrait", "motif", "Non"))
                .hasStatus(422);
        assertThat(joindre("autre.pdf", PDF)).hasStatus(422);
        assertThat(page.envoyer(convention + "/constats", "enonce", "Un autre")).hasStatus(422);
        assertThat(fichiers()).isOne();
    }

    @Test
    void ce_qui_deborde_ou_designe_une_personne_est_refuse_sans_rien_perdre() {
        page.lire(convention + "/diagnostic");
        var long301 = "x".repeat(301);
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic",
                                "intitule",
                                long301,
                                "source",
                                long301,
                                "date",
                                "2026-02-30",
                                "lien",
                                "https://exemple.fr/" + "y".repeat(2000)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "300 caractères au plus",
                        "2\u202f000 caractères au plus",
                        "Indiquez une date qui existe",
                        long301);
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic",
                                "intitule",
                                "Chute de Mme Martin née le 12/03/1941"))
                .hasStatus(422)
                .bodyText()
                .contains("date de naissance");
        assertThat(page.envoyer(convention + "/constats", "enonce", "z".repeat(10_001)))
                .hasStatus(422)
                .bodyText()
                .contains("caractères au plus", "z".repeat(10_001));
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic/absence",
                                "motifSansDiagnostic",
                                "w".repeat(10_001)))
                .hasStatus(422)
                .bodyText()
                .contains("caractères au plus", "w".repeat(10_001));
        assertThat(lignes("diagnostic") + lignes("constat_partage")).isZero();
    }

    @Test
    void une_page_restee_ouverte_apres_la_relecture_rend_ce_qui_y_etait_ecrit() {
        page.lire(convention + "/diagnostic");
        scene.ecrire(
                "update convention set etat = 'RELECTURE' where id = :c", "c", numero(convention));
        assertThat(page.lire(convention + "/diagnostic"))
                .bodyText()
                .doesNotContain(
                        "Ajouter un diagnostic", "Ajouter un constat", "Il n’existe pas de");
        assertThat(
                        page.envoyer(
                                convention + "/constats",
                                "enonce",
                                "Les familles ne sont pas prévenues"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "le préambule ne change plus",
                        "Ce que vous aviez écrit, non enregistré",
                        "Les familles ne sont pas prévenues");
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic",
                                "intitule",
                                "Enquête tardive",
                                "source",
                                "L’hôpital"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce que vous aviez écrit", "Enquête tardive", "L’hôpital");
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic/absence",
                                "motifSansDiagnostic",
                                "Rien n’existait"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce que vous aviez écrit", "Rien n’existait");
        assertThat(lignes("diagnostic") + lignes("constat_partage")).isZero();
    }

    private long lignes(String table) {
        return scene.systeme(
                "select count(*) from %s where convention_id = :c".formatted(table),
                "c",
                numero(convention));
    }

    @Test
    void un_representant_des_usagers_contribue_sans_decider_pour_les_parties() {
        auxPrincipes();
        var jeanne = scene.personne("Jeanne", "Loriot", ehpad, "REPRESENTANT_USAGERS");
        scene.participant(numero(convention), jeanne, null, "REPRESENTANT_USAGERS");
        var chezElle = scene.connecter(mvc, jeanne);
        assertThat(chezElle.lire(convention + "/diagnostic"))
                .bodyText()
                .contains("Ajouter un diagnostic", "Ajouter un constat")
                .doesNotContain("Il n’existe pas de diagnostic");
        assertThat(chezElle.envoyer(convention + "/constats", "enonce", "Ce que je vois"))
                .hasStatus(303);
        assertThat(chezElle.lire(convention + "/principes"))
                .bodyText()
                .contains("Ajouter un principe ou une valeur")
                .doesNotContain("Reformuler", "Enregistrer le périmètre");
        assertThat(
                        chezElle.envoyer(
                                convention + "/principes",
                                "nature",
                                "PRINCIPE",
                                "intitule",
                                "Écouter d’abord",
                                "sens",
                                "Avant de décider."))
                .hasStatus(303);
        assertThat(
                        chezElle.envoyer(
                                convention + "/principes/" + principe("rang", 1) + "/place",
                                "haut",
                                "false"))
                .hasStatus(403);
    }

    private long dernier(String table) {
        return scene.systeme(
                "select max(id) from %s where convention_id = :c".formatted(table),
                "c",
                numero(convention));
    }

    private void auxPrincipes() {
        scene.ecrire("update partie set etat = 'ACCEPTEE' where id = :p", "p", partie());
        scene.ecrire(
                "update convention set etat = 'PRINCIPES' where id = :c", "c", numero(convention));
    }

    private void position(long principe, String version, String position, String motif) {
        assertThat(
                        page.envoyer(
                                convention + "/principes/" + principe + "/position",
                                "version",
                                version,
                                "position-" + principe,
                                position,
                                "motif-" + principe,
                                motif))
                .hasStatus(303);
    }

    private long principe(String colonne, int valeur) {
        return scene.systeme(
                "select id from principe where convention_id = :c and nature = 'PRINCIPE' and "
                        + colonne
                        + " = :v",
                "c",
                numero(convention),
                "v",
                valeur);
    }

    private MvcTestResult joindre(String nom, byte[] octets) {
        return page.envoyerFichier(
                convention + "/diagnostic",
                piece(nom, octets),
                "intitule",
                "Enquête 2026",
                "source",
                "L’hôpital");
    }

    private static MockMultipartFile piece(String nom, byte[] octets) {
        return new MockMultipartFile("piece", nom, "application/octet-stream", octets);
    }

    private long fichiers() {
        return scene.systeme(
                "select count(*) from fichier where depose_par = :c", "c", animatrice.compte());
    }

    private long courriers(String objet) {
        return scene.systeme(
                "select count(*) from courrier where compte_id = :c and objet like :o || '%'",
                "c", directrice.compte(), "o", objet);
    }

    private long partie() {
        return scene.systeme("select max(id) from partie where organisation_id = :o", "o", ehpad);
    }

    private static long numero(String adresse) {
        return Long.parseLong(adresse.substring(adresse.lastIndexOf('/') + 1));
    }
}

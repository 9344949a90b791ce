package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.Requetes;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.UneAutoevaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of self-evaluations, from the opening to the form of an imperative criterion.
@PageTest
class EssmsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager gestionnaire;
    @Autowired Grilles grilles;
    @Autowired Criteres criteres;

    @Test
    void une_auto_evaluation_s_ouvre_se_cote_et_montre_ses_moyennes() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        assertThat(page.lire("/essms"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Aucune auto-évaluation",
                        "EHPAD Les Bruyères",
                        "Médico-social, établissement, personnes âgées",
                        "proposition à vérifier");
        page.lire("/essms/nouvelle");
        assertThat(page.envoyer("/essms/nouvelle", "titre", "Essai"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez l’établissement.", "Choisissez le référentiel.", "Essai");
        var id = ouvrir(u, page);
        assertThat(page.lire("/essms/" + id))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "0 sur 331",
                        "La simulation vient avec les premières cotations.",
                        "2.2.1 – Liberté d’aller et venir",
                        "Coter la suite");

        var objectif = "/essms/" + id + "/objectifs/2.1";
        assertThat(page.lire(objectif))
                .hasStatus(200)
                .bodyText()
                .contains("Bientraitance et éthique", "2.1.1.1", "Chapitre 2");
        var premier = cle(u, "2.1.1.1");
        var second = cle(u, "2.1.1.2");
        // One mark lacks its comment: it is kept as typed, the other is written.
        assertThat(
                        page.envoyer(
                                objectif,
                                "v-" + premier,
                                "0",
                                "c-" + premier,
                                "4",
                                "v-" + second,
                                "0",
                                "c-" + second,
                                "2",
                                "r-" + second,
                                "Vu au classeur"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Élément 2.1.1.2\u00a0: Un commentaire accompagne toute cote autre que 4.",
                        "Vu au classeur",
                        "1 élément coté sur 7");
        var reponse =
                page.envoyer(
                        objectif,
                        "suite",
                        "suivant",
                        "v-" + premier,
                        "1",
                        "c-" + premier,
                        "4",
                        "v-" + second,
                        "0",
                        "c-" + second,
                        "2",
                        "t-" + second,
                        "Peu d’échanges");
        assertThat(reponse.getResponse().getRedirectedUrl())
                .endsWith("/essms/" + id + "/objectifs/2.2");
        assertThat(page.suivre(reponse))
                .hasStatus(200)
                .bodyText()
                .contains("1 cotation est enregistrée.", "Impératif");
        // (4 + 2) ÷ 2 = 3 on the only criterion rated: 66.7 out of 100
        assertThat(page.lire("/essms/" + id))
                .bodyText()
                .contains("2 sur 331", "3,00", "66,7", "Niveau C", "Simulation, non officielle")
                .doesNotContain("La simulation vient");
        assertThat(page.lire("/essms/" + id + "?ao=60&ai=50&bo=40&bi=20&co=20&ci=10"))
                .bodyText()
                .contains("Niveau A", "ceux d’ici sont ceux que vous avez réglés.");
        assertThat(page.lire("/essms/" + id + "?ao=10&ai=50&bo=40&bi=20&co=20&ci=10"))
                .bodyText()
                .contains("descend de A vers C", "Niveau C");
        assertThat(page.lire("/essms/" + id + "/elements?etat=bas"))
                .bodyText()
                .contains("2.1.1.2", "1 élément")
                .doesNotContain("2.1.1.1");
    }

    @Test
    void deux_personnes_cotent_ensemble_et_la_seconde_choisit() {
        var u = unEhpad();
        var premiere = personnages.connecter(mvc, u.referente);
        premiere.lire("/essms/nouvelle");
        var id = ouvrir(u, premiere);
        var objectif = "/essms/" + id + "/objectifs/2.1";
        var a = cle(u, "2.1.1.1");
        var b = cle(u, "2.1.1.2");
        var second = personnages.connecter(mvc, u.soignant);
        second.lire(objectif);
        premiere.lire(objectif);
        premiere.envoyer(objectif, "v-" + a, "0", "c-" + a, "3", "t-" + a, "Vu hier");
        // Who sends the same page later, untouched on the first element, disturbs nothing.
        assertThat(
                        second.envoyer(
                                objectif, "v-" + a, "0", "c-" + a, "", "v-" + b, "0", "c-" + b,
                                "4"))
                .hasStatus(303);
        assertThat(second.envoyer(objectif, "v-" + a, "0", "c-" + a, "1", "t-" + a, "Rien trouvé"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Rose Ferrand a coté cet élément entre-temps\u00a0: 3, «\u00a0Vu hier\u00a0».",
                        "Rien trouvé",
                        "name=\"v-" + a + "\" value=\"1\"");
        assertThat(second.envoyer(objectif, "v-" + a, "1", "c-" + a, "1", "t-" + a, "Rien trouvé"))
                .hasStatus(303);
        assertThat(second.lire(objectif))
                .bodyText()
                .contains("Rien trouvé", "2,50", "Dernière cotation\u00a0: Ilan Morvan");
    }

    @Test
    void un_imperatif_sous_4_ouvre_une_action_et_le_formulaire_de_l_autorite() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        var cle = cle(u, "3.11.1.1");
        page.lire("/essms/" + id + "/objectifs/3.11");
        page.envoyer(
                "/essms/" + id + "/objectifs/3.11",
                "v-" + cle,
                "0",
                "c-" + cle,
                "2",
                "t-" + cle,
                "Pas de cartographie des risques de maltraitance");
        var critere = critere(u, id, "3.11.1");
        var tableau = page.lire("/essms/" + id);
        assertThat(tableau)
                .bodyText()
                .contains(
                        "1 critère impératif est en dessous de 4 et n’a pas d’action obligatoire.",
                        "/actions/nouvelle?origine=critere-has:" + critere);
        assertThat(page.lire("/actions/nouvelle?origine=critere-has:" + critere))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Améliorer le critère 3.11.1",
                        "Action obligatoire.",
                        "<option value=\"P1\" selected>",
                        "<option value=\"CORRECTIVE\" selected>");
        assertThat(
                        page.envoyer(
                                "/actions",
                                "constat",
                                "critere-has:" + critere,
                                "titre",
                                "Écrire la cartographie",
                                "type",
                                "CORRECTIVE",
                                "priorite",
                                "P1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Une action obligatoire a un pilote",
                        "Une action obligatoire a une échéance");
        var adresse = "/essms/criteres/" + critere;
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Pas de cartographie",
                        "Non atteint",
                        "Aucune action de votre organisation n’en vient.",
                        "Ce qu’il faut avant l’envoi",
                        "Ouvrez l’action obligatoire de ce critère.",
                        "href=\"#causes\"");
        assertThat(page.lire(adresse + "/formulaire.pdf")).hasStatus(404);
        assertThat(texteDuPdf(page, "/essms/" + id + "/rapport.pdf?pour=groupe"))
                .contains(
                        "EHPAD Les Bruyères",
                        "Ce qui peut progresser",
                        "Critères impératifs",
                        "Non atteint");
        assertThat(texteDuPdf(page, "/essms/" + id + "/rapport.pdf?pour=instance"))
                .contains(
                        "EHPAD Les Bruyères",
                        "Par thématique",
                        "Simulation, sans valeur officielle")
                .doesNotContain("Ce qui peut progresser");
        assertThat(texteDuPdf(page, "/essms/" + id + "/rapport.pdf?pour=affichage"))
                .contains("Ce que nous voulons améliorer", "Notre travail n’est pas fini")
                .doesNotContain("sur 4", "Niveau", "Critères impératifs");
        assertThat(page.lire("/essms/" + id + "/rapport.pdf?pour=presse")).hasStatus(404);
        page.lire(adresse);
        assertThat(page.envoyer(adresse, "version", "0", "causes", "Peu de temps"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi le critère n’est pas atteint.", "Peu de temps");
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        adresse,
                                        "version",
                                        "0",
                                        "justification",
                                        "Rien n’est écrit",
                                        "gouvernance",
                                        "OUI")))
                .bodyText()
                .contains("Le formulaire est enregistré.", "Imprimer le brouillon (PDF)");
        assertThat(imprime(page, adresse))
                .contains(
                        "Brouillon, à compléter avant l’envoi",
                        "Brouillon, à ne pas envoyer",
                        "Dites les causes",
                        "EHPAD Les Bruyères",
                        "Écrit par Rose Ferrand le")
                .doesNotContain("Rien n’est écrit.");
        page.lire("/actions/nouvelle?origine=critere-has:" + critere);
        var action =
                page.suivre(
                        page.envoyer(
                                "/actions",
                                "constat",
                                "critere-has:" + critere,
                                "titre",
                                "Écrire la cartographie",
                                "type",
                                "CORRECTIVE",
                                "priorite",
                                "P1",
                                "pilote",
                                u.soignant.toString(),
                                "echeance",
                                LocalDate.now(Dates.PARIS).plusDays(60).toString()));
        assertThat(action).bodyText().contains("Action obligatoire", "Ilan Morvan");
        assertThat(page.lire("/actions")).bodyText().contains(" · obligatoire · P1");
        page.lire(adresse);
        page.envoyer(
                adresse,
                "version",
                "1",
                "justification",
                "Aucun document",
                "gouvernance",
                "OUI",
                "causes",
                "Pas encore analysées",
                "mesures",
                "Aucune à ce jour");
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Tout y est", "Imprimer (PDF)")
                .doesNotContain("brouillon");
        assertThat(imprime(page, adresse))
                .contains("Écrire la cartographie", "Ilan Morvan", "Écrit par Rose Ferrand le")
                .doesNotContain("Brouillon");
    }

    @Test
    void un_imperatif_atteint_n_a_rien_a_dire_a_l_autorite() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        assertThat(page.lire("/essms/criteres/" + critere(u, id, "3.11.1")))
                .bodyText()
                .contains("Critère impératif")
                .doesNotContain("Formulaire critère impératif");
    }

    private static String imprime(Navigation page, String adresse) {
        return texteDuPdf(page, adresse + "/formulaire.pdf");
    }

    private static String texteDuPdf(Navigation page, String adresse) {
        var pdf = page.lire(adresse);
        assertThat(pdf).hasStatus(200);
        assertThat(pdf.getResponse().getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void un_tableur_part_revient_et_montre_ce_qu_il_change() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.soignant);
        var menee = personnages.connecter(mvc, u.referente);
        menee.lire("/essms/nouvelle");
        var id = ouvrir(u, menee);
        var tableur = "/essms/" + id + "/tableur";
        var export = page.lire(tableur + "/cotations.xlsx");
        assertThat(export).hasStatus(200);
        assertThat(Navigation.entete(export, "Content-Disposition"))
                .contains("auto-evaluation-" + id + ".xlsx");
        assertThat(page.lire(tableur)).bodyText().contains("Télécharger le classeur");
        assertThat(page.envoyerFichier(tableur, fichier("")))
                .hasStatus(422)
                .bodyText()
                .contains("est vide");
        assertThat(page.envoyerFichier(tableur, fichier("Élément;Commentaire\n2.1.1.1;Non\n")))
                .hasStatus(422)
                .bodyText()
                .contains("n’a pas les colonnes «\u00a0Cote\u00a0» et «\u00a0Repère");
        var ligne = id + "." + cle(u, "2.1.1.1").replace("-0", ".0.0");
        var apercu =
                page.suivre(
                        page.envoyerFichier(
                                tableur,
                                fichier(
                                        "Élément;Cote;Commentaire;Repère (ne pas modifier)\n"
                                                + "2.1.1.1;3;Hors ligne;"
                                                + ligne
                                                + "\n2.1.1.2;9;;perdu\n")));
        assertThat(apercu)
                .hasStatus(200)
                .bodyText()
                .contains("Premières cotations (1)", "3 – Hors ligne", "1 ligne est écartée")
                .contains("0 ligne sans changement")
                .doesNotContain("Déjà en ligne");
        var ici = Objects.requireNonNull(apercu.getRequest().getRequestURI());
        assertThat(menee.lire(ici)).hasStatus(404);
        page.lire(ici);
        assertThat(page.suivre(page.envoyer(ici, "version", "1")))
                .bodyText()
                .contains("1 cotation reprise du fichier, 1 ligne écartée.", "1 sur 331");
        assertThat(page.lire(ici)).hasStatus(404);
    }

    @Test
    void les_libelles_du_classeur_se_lisent_avant_d_etre_importes() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        assertThat(personnages.connecter(mvc, u.soignant).lire("/essms/libelles"))
                .bodyText()
                .contains("L’import revient à l’administration");
        page.lire("/essms/libelles");
        assertThat(page.envoyerFichier("/essms/libelles", fichier("Nom;Prénom\nA;B\n")))
                .hasStatus(422)
                .bodyText()
                .contains("Numéro critère");
        var apercu =
                page.suivre(
                        page.envoyerFichier(
                                "/essms/libelles",
                                fichier(
                                        """
                                        Numéro critère;Libellé critère;Éléments d’évaluation
                                        1.1.1;Se sentir écouté;"Premier
                                        Second"
                                        """)));
        assertThat(apercu)
                .bodyText()
                .contains(
                        "1 critère et 2 éléments", "1.1.1 – Se sentir écouté", "1.1.1.2 – Second");
        var ici = Objects.requireNonNull(apercu.getRequest().getRequestURI());
        assertThat(page.suivre(page.envoyer(ici, "version", "1")))
                .bodyText()
                .contains("Les libellés sont importés");
        assertThat(page.lire("/essms/nouvelle"))
                .bodyText()
                .containsPattern("selected[^>]*>[^<]*libellés importés");
        assertThat(page.lire(ici)).hasStatus(404);
        assertThat(page.lire("/essms/libelles")).bodyText().contains("Vos libellés sont en place.");
        assertThat(page.suivre(page.envoyer("/essms/libelles/retrait")))
                .bodyText()
                .contains("ne sont plus proposés")
                .doesNotContain("Vos libellés sont en place.");
        assertThat(page.lire("/essms/nouvelle")).bodyText().doesNotContain("libellés importés");
        assertThat(
                        page.envoyerFichier(
                                "/essms/libelles", fichier("Numéro critère;Libellé critère\n")))
                .hasStatus(422)
                .bodyText()
                .contains("aucune ligne de critère");
    }

    private static MockMultipartFile fichier(String contenu) {
        return new MockMultipartFile(
                "fichier",
                "cotations.csv",
                "text/csv",
                contenu.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void une_personne_suivie_n_a_qu_un_pseudonyme() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.soignant);
        var menee = personnages.connecter(mvc, u.referente);
        menee.lire("/essms/nouvelle");
        var id = ouvrir(u, menee);
        assertThat(page.lire("/essms/" + id + "/objectifs/1.1"))
                .bodyText()
                .contains("Aucune personne n’est encore suivie");
        var personnes = "/essms/" + id + "/personnes";
        page.lire(personnes);
        assertThat(page.envoyer(personnes, "pseudonyme", "Jeanne", "consentement", "ECRIT"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez le jour du consentement.", "Ajouter Personne A")
                .doesNotContain("Jeanne");
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        personnes,
                                        "consentement",
                                        "ECRIT",
                                        "consentieLe",
                                        "2026-01-05")))
                .bodyText()
                .contains("Personne A est ajoutée.", "Ajouter Personne B")
                .doesNotContain("redeviendr");
        assertThat(page.lire("/essms/" + id + "/objectifs/1.1"))
                .bodyText()
                .contains("1.1.1.1", "Personne A", "RI");
    }

    /// Typed when it was free: it stays readable, and may be replaced.
    @Test
    void un_pseudonyme_d_avant_se_lit_et_se_remplace() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        var personnes = "/essms/" + id + "/personnes";
        page.lire(personnes);
        page.envoyer(personnes, "consentement", "ECRIT", "consentieLe", "2026-01-05");
        Proprietaire.de(migrations)
                .sql(
                        """
                        do $$ begin
                          alter table autoevaluation_personne no force row level security;
                          alter table autoevaluation_personne disable trigger user;
                          update autoevaluation_personne set pseudonyme = 'Simone'
                           where autoevaluation_id = %s;
                          alter table autoevaluation_personne enable trigger user;
                          alter table autoevaluation_personne force row level security;
                        end $$
                        """
                                .formatted(id))
                .update();
        assertThat(page.lire(personnes))
                .bodyText()
                .contains("Simone", "Ce pseudonyme peut désigner la personne");
        assertThat(page.suivre(page.envoyer(personnes + "/1/pseudonyme")))
                .bodyText()
                .contains("Le pseudonyme est remplacé par Personne A.")
                .doesNotContain("Simone", "peut désigner");
    }

    @Test
    void clore_dit_ce_qui_manque_et_abandonner_demande_pourquoi() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        var passages = "/essms/" + id + "/passages/";
        assertThat(page.lire(passages + "cloturer"))
                .bodyText()
                .contains(
                        "Il reste 331 éléments à coter.",
                        "href=\"/essms/" + id + "/elements?etat=sans\"")
                .doesNotContain("name=\"version\"");
        assertThat(page.envoyer(passages + "cloturer", "version", "1")).hasStatus(422);
        assertThat(page.lire(passages + "rouvrir")).hasStatus(404);
        assertThat(page.envoyer(passages + "abandonner", "version", "1", "motif", " "))
                .hasStatus(422);
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        passages + "abandonner",
                                        "version",
                                        "1",
                                        "motif",
                                        "Mauvais site")))
                .bodyText()
                .contains("Auto-évaluation abandonnée.", "Mauvais site")
                .doesNotContain("Coter la suite");
    }

    @Test
    void personne_d_autre_n_ouvre_ces_pages() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        long critere = critere(u, id, "3.11.1");
        for (var qui : java.util.List.of(u.observatrice, unEhpad().referente)) {
            var navigation = personnages.connecter(mvc, qui);
            for (var adresse :
                    java.util.List.of(
                            "/essms/" + id,
                            "/essms/" + id + "/elements",
                            "/essms/" + id + "/personnes",
                            "/essms/" + id + "/objectifs/2.1",
                            "/essms/" + id + "/passages/cloturer",
                            "/essms/criteres/" + critere)) {
                assertThat(navigation.lire(adresse)).as(adresse).hasStatus(404);
            }
        }
    }

    @Test
    void le_tableau_de_bord_ne_pose_pas_une_requete_par_element() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/nouvelle");
        var id = ouvrir(u, page);
        var avant = Requetes.compter(page, "/essms/" + id);
        // Five imperative criteria below 4: what was undertaken for each is asked once for all.
        var objectif = "/essms/" + id + "/objectifs/2.2";
        for (var code : new String[] {"2.2.1.1", "2.2.2.1", "2.2.3.1", "2.2.4.1", "2.2.5.1"}) {
            var cle = cle(u, code);
            page.lire(objectif);
            page.envoyer(objectif, "v-" + cle, "0", "c-" + cle, "3", "t-" + cle, "En partie");
        }
        assertThat(page.lire("/essms/" + id))
                .bodyText()
                .contains(
                        "5 critères impératifs sont en dessous de 4 et n’ont pas d’action obligatoire.");
        assertThat(Requetes.compter(page, "/essms/" + id)).isEqualTo(avant);
    }

    private UneAutoevaluation unEhpad() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ -> UneAutoevaluation.dans(db, personnages))));
    }

    private AutoevaluationId ouvrir(UneAutoevaluation u, Navigation page) {
        var grille = Acteurs.systeme().executer(() -> grilles.livree("has-essms-2022").id());
        var vers =
                page.envoyer(
                                "/essms/nouvelle",
                                "etablissement",
                                u.etablissement.toString(),
                                "grille",
                                grille.toString(),
                                "titre",
                                "Auto-évaluation 2026")
                        .getResponse()
                        .getRedirectedUrl();
        page.lire(Objects.requireNonNull(vers));
        return AutoevaluationId.of(vers.replaceFirst(".*/", ""));
    }

    /// The key of the case of an element that is not rated for a person.
    private String cle(UneAutoevaluation u, String code) {
        return u.acteur(u.referente)
                        .executer(() ->
                                grilles.livree("has-essms-2022").parCode(code).orElseThrow().id())
                + "-0";
    }

    private long critere(UneAutoevaluation u, AutoevaluationId id, String code) {
        return u.acteur(u.referente)
                .executer(() ->
                        criteres.parNoeud(id).values().stream()
                                .filter(c -> c.code().equals(code))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }
}

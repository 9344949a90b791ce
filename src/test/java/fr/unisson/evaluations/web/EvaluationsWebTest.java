package fr.unisson.evaluations.web;

import static fr.unisson.evaluations.UneEvaluation.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.ParticipantsDEvaluation.Invite;
import fr.unisson.evaluations.Qualite;
import fr.unisson.evaluations.UneEvaluation;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A joint evaluation on its pages, from its preparation to its results.
@PageTest
class EvaluationsWebTest {

    private static final Pattern SESSION =
            Pattern.compile("/evaluations/(\\d+)/(?:participants|perimetre)");

    private final String dansUnMois = LocalDate.now(Dates.PARIS).plusDays(30).toString();

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;

    UneEvaluation scene;

    @BeforeEach
    void uneEvaluation() {
        scene = new UneEvaluation(personnages, beans);
    }

    @Test
    void trois_etapes_preparent_une_evaluation() {
        var flore = chez(scene.facilitateur);
        assertThat(texte(flore.lire("/evaluations"))).contains("Préparer une évaluation");
        assertThat(texte(flore.lire("/evaluations/nouvelle"))).contains("Grille d’essai");
        var refus =
                flore.envoyer("/evaluations/nouvelle", "titre", "", "grille", scene.grille + "");
        assertThat(refus).hasStatus(422);
        assertThat(texte(refus)).contains("Donnez un titre");
        var cree =
                flore.envoyer(
                        "/evaluations/nouvelle",
                        "titre",
                        "Le comité, vu des deux côtés",
                        "grille",
                        scene.grille.toString());
        var vers = SESSION.matcher(String.valueOf(cree.getResponse().getRedirectedUrl()));
        assertThat(vers.find()).isTrue();
        var adresse = "/evaluations/" + vers.group(1);
        assertThat(texte(flore.suivre(cree)))
                .as("the grid asks B2 of services alone, and nothing of a sector")
                .contains("Structure évaluée", "Établissement")
                .doesNotContain("Médico-social");
        assertThat(texte(flore.envoyer(adresse + "/perimetre", "version", "1")))
                .contains("Choisissez établissement ou service.");
        assertThat(
                        texte(
                                flore.suivre(
                                        flore.envoyer(
                                                adresse + "/perimetre",
                                                "version",
                                                "1",
                                                "structure",
                                                "ETABLISSEMENT"))))
                .contains("3 critères sur 4 s’appliquent.");
        flore.lire(adresse + "/contenu");
        assertThat(
                        texte(
                                flore.envoyer(
                                        adresse + "/contenu",
                                        "version",
                                        "2",
                                        "titre",
                                        "Appeler Rosa au 06 12 34 56 78",
                                        "grille",
                                        scene.grille.toString())))
                .contains("numéro de téléphone");
        assertThat(
                        texte(
                                flore.suivre(
                                        flore.envoyer(
                                                adresse + "/contenu",
                                                "version",
                                                "2",
                                                "titre",
                                                "Le comité, des deux côtés",
                                                "grille",
                                                scene.grille.toString()))))
                .contains("Le comité, des deux côtés", "établissement", "3 critères, version 1");
        flore.lire(adresse + "/participants");
        assertThat(
                        texte(
                                flore.envoyer(
                                        adresse + "/participants/ajout",
                                        "qualite",
                                        "PROCHE",
                                        "courriel",
                                        "personne@exemple.invalid")))
                .contains("Personne n’a de compte à cette adresse");
        flore.lire(adresse + "/participants");
        flore.envoyer(
                adresse + "/participants/ajout",
                "qualite",
                "PROCHE",
                "courriel",
                personnages.courriel(scene.usagers.getFirst()));
        flore.envoyer(
                adresse + "/participants/ajout", "qualite", "PROCHE", "nom", "Monsieur Crayon");
        assertThat(
                        texte(
                                flore.suivre(
                                        flore.envoyer(
                                                adresse + "/participants/ajout",
                                                "qualite",
                                                "PROFESSIONNEL",
                                                "compte",
                                                scene.professionnels.getFirst().toString()))))
                .contains("Monsieur Crayon", "Ursule Usager", "Paul Saules");
        var dates = flore.lire(adresse + "/dates");
        assertThat(texte(dates)).contains("Trois au moins");
        assertThat(
                        texte(
                                flore.envoyer(
                                        adresse + "/dates",
                                        "version",
                                        "3",
                                        "facilitateur",
                                        scene.facilitateur.toString(),
                                        "minimum",
                                        "2",
                                        "noterAvant",
                                        dansUnMois)))
                .contains("Le minimum va de 3 à 50");
        var regle =
                flore.envoyer(
                        adresse + "/dates",
                        "version",
                        "3",
                        "facilitateur",
                        scene.facilitateur.toString(),
                        "minimum",
                        "3",
                        "noterAvant",
                        dansUnMois);
        assertThat(texte(flore.suivre(regle))).contains("Ouvrir les réponses");
        flore.lire(adresse + "/passages/ouvrir");
        assertThat(texte(flore.suivre(flore.envoyer(adresse + "/passages/ouvrir", "version", "4"))))
                .contains("Réponses ouvertes.", "On voit ici qui a répondu");
        assertThat(texte(chez(scene.usagers.getFirst()).lire("/")))
                .as("what is expected of somebody without organisation")
                .contains("Donner votre avis");
    }

    @Test
    void chacun_repond_domaine_par_domaine_et_retrouve_les_siennes() {
        scene.ouverte();
        var adresse = scene.id.adresse();
        var ursule = chez(scene.usagers.getFirst());
        var debut = ursule.suivre(ursule.lire(adresse + "/noter"));
        assertThat(texte(debut))
                .contains("Partie 1 sur 2", "Critère A1", "vous seul lisez les vôtres");
        long a1 = scene.feuille("A1");
        long a2 = scene.feuille("A2");
        var sansRaison =
                ursule.envoyer(adresse + "/noter/A", "note-" + a1, "NC", "note-" + a2, "3");
        assertThat(sansRaison).hasStatus(422);
        assertThat(texte(sansRaison)).contains("demande un commentaire");
        assertThat(texte(sansRaison))
                .as("NC is not offered there")
                .doesNotContain("note-" + a2 + "\" value=\"NC\"");
        var suite =
                ursule.envoyer(
                        adresse + "/noter/A",
                        "note-" + a1,
                        "2",
                        "commentaire-" + a1,
                        "Parfois",
                        "note-" + a2,
                        "3");
        assertThat(texte(ursule.suivre(suite))).contains("Partie 2 sur 2", "2 sur 4");
        assertThat(texte(ursule.lire(adresse + "/noter/A")))
                .containsPattern("value=\"2\" checked")
                .contains("Parfois");
        var retenue =
                ursule.envoyer(
                        adresse + "/notes/" + scene.feuille("B1"),
                        "note-" + scene.feuille("B1"),
                        "4");
        assertThat(texte(retenue)).contains("Enregistré.", "3 sur 4");
        var fin = ursule.envoyer(adresse + "/noter/B", "note-" + scene.feuille("B1"), "4");
        assertThat(texte(ursule.suivre(fin))).contains("Un critère reste sans réponse.");
        assertThat(texte(ursule.lire("/"))).doesNotContain("Donner votre avis");
        // The facilitator rates nothing here; neither does a stranger.
        assertThat(chez(scene.facilitateur).lire(adresse + "/noter")).hasStatus(404);
        assertThat(chez(scene.dehors).lire(adresse)).hasStatus(404);
        assertThat(chez(scene.observateur).lire(adresse)).hasStatus(404);
    }

    @Test
    void une_feuille_de_papier_se_saisit_et_ne_se_relit_pas() {
        scene.ouverte();
        var adresse = scene.id.adresse();
        var flore = chez(scene.facilitateur);
        assertThat(texte(flore.lire(adresse + "/papier")))
                .contains("Feuille de réponses", "Critère B2");
        var papier = adresse + "/papier/" + scene.participant("Madame Papier").id();
        assertThat(texte(flore.lire(papier))).contains("Feuille de Madame Papier");
        assertThat(flore.envoyer(papier)).hasStatus(422);
        var saisie = flore.envoyer(papier, "note-" + scene.feuille("A1"), "4");
        assertThat(texte(flore.suivre(saisie))).contains("ne se relit plus");
        assertThat(texte(flore.lire(papier)))
                .contains("Une feuille a déjà été saisie")
                .doesNotContain("selected");
        assertThat(texte(flore.lire(adresse + "/papier")))
                .contains("Si nous sommes moins de 3 à répondre");
        assertThat(texte(flore.suivre(flore.envoyer(papier, "accord", "oui"))))
                .contains("L’accord de Madame Papier est enregistré.");
        assertThat(scene.participant("Madame Papier").renonce()).isTrue();
        assertThat(chez(scene.administratrice).lire(papier)).hasStatus(404);
    }

    @Test
    void le_groupe_echange_note_ensemble_et_cloture() {
        scene.ouverte().notee();
        var adresse = scene.id.adresse();
        var flore = chez(scene.facilitateur);
        assertThat(flore.lire(adresse + "/resultats")).hasStatus(404);
        flore.lire(adresse + "/passages/reveler");
        assertThat(texte(flore.suivre(passer(flore, "reveler")))).contains("Échange ouvert.");
        var point = flore.suivre(flore.lire(adresse + "/echange"));
        assertThat(texte(point))
                .contains(
                        "data-minuteur", "Point 1 sur 4", "Écart <strong>−2</strong>", "Divergent")
                .doesNotContain("La note que le groupe donne");
        passer(flore, "noter-ensemble");
        var a1 = adresse + "/echange/" + scene.feuille("A1");
        assertThat(texte(flore.lire(a1))).contains("La note que le groupe donne ensemble");
        assertThat(texte(chez(scene.usagers.getFirst()).lire(a1)))
                .doesNotContain("La note que le groupe donne ensemble");
        var sansRaison = flore.envoyer(a1, "apres", "0", "note", "4");
        assertThat(sansRaison).hasStatus(422);
        assertThat(texte(sansRaison)).contains("dites pourquoi en une phrase");
        flore.envoyer(a1, "apres", "0", "note", "2", "desaccord", "Deux personnes disent 1.");
        var depassee = flore.envoyer(a1, "apres", "0", "note", "3");
        assertThat(depassee).as("somebody wrote it meanwhile").hasStatus(409);
        flore.lire(a1);
        flore.envoyer(a1, "apres", "1", "note", "4", "raison", "Depuis lundi");
        var resultats = texte(flore.lire(adresse + "/resultats"));
        assertThat(resultats)
                .contains(
                        adresse + "/passages/cloturer",
                        "4 – Niveau 4",
                        "Raison\u00a0: Depuis lundi",
                        "médiane 3 · moyenne 3 · 3 réponses",
                        "Moins de 70",
                        "roue-hachures")
                .doesNotContain("Paul", "Ursule");
        assertThat(texte(flore.lire(adresse + "/comparaison/" + scene.id)))
                .contains("3 → 3 (0)", "−2 → −2 (0)", "4 → 4 (0)", "– → –");
        assertThat(chez(scene.dehors).lire(adresse + "/comparaison/" + scene.id)).hasStatus(404);
        assertThat(flore.lire(adresse + "/rapport.pdf?pour=personne")).hasStatus(404);
        for (var pour : List.of("groupe", "instance", "affichage")) {
            assertThat(flore.lire(adresse + "/rapport.pdf?pour=" + pour).getResponse())
                    .satisfies(r -> assertThat(r.getContentType()).isEqualTo("application/pdf"))
                    .satisfies(r -> assertThat(r.getContentAsByteArray()).startsWith('%', 'P'))
                    .satisfies(r ->
                            assertThat(images(r.getContentAsByteArray()))
                                    .as("the wheel, where there are figures")
                                    .isEqualTo(pour.equals("affichage") ? 0 : 1));
        }
        assertThat(affiche(flore.lire(adresse + "/rapport.pdf?pour=affichage")))
                .contains("Résidence des Saules", "Et maintenant", "Flore", "Certains le disent")
                .as("a high mark on which the sides disagree is not said to go well")
                .doesNotContain("Ce que nous faisons bien ensemble")
                .containsOnlyOnce("Critère A1");
        assertThat(cellules(flore.lire(adresse + "/export.xlsx")))
                .contains("Depuis lundi", "3 fois 3", "Divergent")
                .noneMatch(c -> c.contains("Paul") || c.contains("Ursule"));
        assertThat(chez(scene.dehors).lire(adresse + "/export.xlsx")).hasStatus(404);
        var boucle = "/boucles/evaluations/" + scene.id + "/" + scene.feuille("A1");
        assertThat(resultats).doesNotContain("Dans le temps");
        assertThat(flore.lire(boucle)).hasStatus(404);
        passer(flore, "cloturer");
        assertThat(texte(flore.lire(adresse + "/resultats"))).contains(boucle);
        assertThat(texte(flore.lire(a1)))
                .as("nothing is talked over any more")
                .contains("Note conjointe")
                .doesNotContain("data-minuteur");
        assertThat(texte(flore.lire(boucle)))
                .contains("Notre partenariat", "4 sur 4", "boucle-note", "Pas encore renoté")
                .doesNotContain("Paul", "Ursule");
        assertThat(texte(flore.lire(boucle)))
                .contains("Aucune action")
                .doesNotContain("que vous puissiez lire");
        assertThat(texte(flore.lire("/boucles"))).contains("Aucune note basse");
        assertThat(chez(scene.dehors).lire(boucle)).hasStatus(404);
        // Who rated from outside the organisation reads no action of it: the page does not say
        // none.
        assertThat(texte(chez(scene.usagers.getFirst()).lire(boucle)))
                .contains("Aucune action que vous puissiez lire")
                .doesNotContain("En proposer une");
        assertThat(flore.envoyer(a1, "apres", "2", "note", "1")).hasStatus(409);
        var usager = chez(scene.usagers.getFirst());
        assertThat(texte(usager.lire(adresse + "/resultats"))).contains("4 – Niveau 4");
        assertThat(usager.lire(adresse + "/noter")).hasStatus(409);
    }

    @Test
    void un_ecart_devient_une_action_vue_des_deux_cotes() {
        scene.ouverte().notee().revelee();
        var flore = chez(scene.facilitateur);
        var adresse = scene.id.adresse();
        assertThat(texte(flore.lire(adresse + "/resultats"))).contains("Proposer une action");
        var vers = flore.envoyer(adresse + "/criteres/" + scene.feuille("B1") + "/action");
        assertThat(texte(flore.suivre(vers))).contains("Améliorer : Critère B1");
        var origine = String.valueOf(vers.getResponse().getRedirectedUrl()).replaceFirst(".*=", "");
        var action =
                flore.suivre(
                        flore.envoyer(
                                "/actions",
                                "titre",
                                "Décider à deux",
                                "priorite",
                                "P2",
                                "type",
                                "AMELIORATION",
                                "constat",
                                origine));
        assertThat(texte(action)).contains("Décider à deux", "critère B1");
        assertThat(texte(flore.lire(adresse + "/resultats"))).contains("Décider à deux");
        for (var pour : List.of("groupe", "instance")) {
            var rapport = adresse + "/rapport.pdf?pour=" + pour;
            assertThat(affiche(flore.lire(rapport)))
                    .contains("Actions qui en découlent", "Décider à deux", "Proposée");
            assertThat(affiche(chez(scene.usagers.getFirst()).lire(rapport)))
                    .as("who reads no action of the organisation on its pages reads none on paper")
                    .doesNotContain("Décider à deux");
        }
        var page = flore.lire("/evaluations/criteres/" + origine.replaceFirst(".*:", ""));
        assertThat(page.getResponse().getRedirectedUrl()).endsWith("/resultats#critere-B1");
        assertThat(
                        chez(scene.dehors)
                                .lire("/evaluations/criteres/" + origine.replaceFirst(".*:", "")))
                .hasStatus(404);
    }

    @Test
    void qui_mene_et_repond_revoit_ses_reponses_et_rien_de_ce_qui_ne_compte_pas_n_est_tu() {
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                beans.getBean(ParticipantsDEvaluation.class)
                                        .inviter(
                                                scene.id,
                                                List.of(
                                                        new Invite(
                                                                scene.facilitateur,
                                                                "",
                                                                Qualite.PROFESSIONNEL)))));
        scene.ouverte();
        scene.toutNoter(scene.facilitateur, "3");
        var flore = chez(scene.facilitateur);
        var adresse = scene.id.adresse();
        assertThat(texte(flore.lire(adresse))).contains("Revoir mes réponses");
        scene.notee();
        fait(scene.noter(scene.facilitateur, scene.feuille("A1"), "NSP"));
        assertThat(texte(flore.lire(adresse))).contains("Revoir mes réponses", "Qui répond");
        scene.revelee();
        assertThat(texte(flore.lire(adresse)))
                .contains("Voir les résultats", "Qui a répondu", "n’a pas répondu")
                .doesNotContain("Revoir mes réponses", "pas encore");
        passer(flore, "noter-ensemble");
        var ordre = List.of("A1", "A2", "B1", "B2");
        ordre.forEach(c -> {
            var point = adresse + "/echange/" + scene.feuille(c);
            if (c.equals("A2")) return;
            assertThat(flore.envoyer(point, "apres", "0", "note", c.equals("B2") ? "NC" : "2"))
                    .hasStatus3xxRedirection();
        });
        var dernier = adresse + "/echange/" + scene.feuille("B2");
        flore.lire(dernier);
        assertThat(
                        flore.envoyer(dernier, "apres", "1", "note", "NC")
                                .getResponse()
                                .getRedirectedUrl())
                .as("back to the point that was passed over")
                .endsWith("/echange/" + scene.feuille("A2"));
        assertThat(texte(flore.lire(adresse + "/resultats")))
                .contains("1 sur 1, 1 non concerné", "Je ne sais pas");
        assertThat(affiche(flore.lire(adresse + "/rapport.pdf?pour=groupe")))
                .contains("1 sur 1, 1 non concerné", "Je ne sais pas\u00a0: 1");
        assertThat(cellules(flore.lire(adresse + "/export.xlsx")))
                .contains("Professionnels : hors échelle", "Je ne sais pas : 1");
    }

    private static List<String> cellules(MvcTestResult reponse) {
        try (var flux = new ByteArrayInputStream(reponse.getResponse().getContentAsByteArray())) {
            return fait(Tableur.lire("export.xlsx", flux, Bornes.COURANTES)).stream()
                    .flatMap(f -> f.rangees().stream())
                    .flatMap(r -> r.cellules().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult passer(Navigation qui, String passage) {
        return qui.envoyer(
                scene.id.adresse() + "/passages/" + passage,
                "version",
                Integer.toString(scene.lire().version()));
    }

    private Navigation chez(CompteId compte) {
        return personnages.connecter(mvc, compte);
    }

    private static String texte(MvcTestResult page) {
        return Navigation.texte(page);
    }

    private static int images(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            int images = 0;
            for (var page : document.getPages()) {
                for (var nom : page.getResources().getXObjectNames()) {
                    if (page.getResources().isImageXObject(nom)) images++;
                }
            }
            return images;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String affiche(MvcTestResult reponse) {
        try (var document =
                org.apache.pdfbox.Loader.loadPDF(reponse.getResponse().getContentAsByteArray())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.unisson.campagnes.web;

import static fr.unisson.campagnes.UneCampagne.fait;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.campagnes.UneCampagne;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.Portee;
import fr.unisson.socle.Acteur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PageTest
class CampagnesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired FlywayConnectionDetails migrations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    @Test
    void une_organisation_participe_voit_ce_qui_part_envoie_et_retire() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        var nous = personnages.connecter(mvc, scene.referents.getFirst());
        var invitation = scene.invitation(0).adresse();
        assertThat(texte(nous.lire("/campagnes"))).contains("Baromètre des résidences");
        assertThat(nous.lire(invitation)).hasStatusOk();
        assertThat(nous.envoyer(invitation + "/participation", "version", "1")).hasStatus(422);
        var accepte =
                nous.envoyer(
                        invitation + "/participation",
                        "version",
                        "1",
                        "repondant",
                        scene.referents.getFirst().toString(),
                        "facon",
                        "voix");
        assertThat(texte(nous.suivre(accepte)))
                .as("its structure is not known: who must say it, and where")
                .contains("doit d’abord dire quelle structure est évaluée", "/perimetre");
        assertThat(nous.envoyer(invitation + "/envoi", "version", "2")).hasStatus(422);
        noter(scene);
        assertThat(texte(nous.lire(session(scene).adresse() + "/resultats")))
                .as("one voice: nothing is said of two colleges")
                .contains("Note conjointe")
                .doesNotContain("Usagers et proches", "Aucune note");
        assertThat(texte(nous.lire(session(scene).adresse())))
                .as("it leads back to the campaign, and knows no colleges")
                .contains("Relire et envoyer la réponse", invitation, "d’une seule voix")
                .doesNotContain("Chacun répond", "Usagers et proches", "réponses par collège");
        assertThat(texte(nous.lire(invitation)))
                .contains("Ce qui sera envoyé", "75 sur 100", "Envoyer ces chiffres")
                .contains("rien n’est encore parti", "Chiffres à envoyer");
        assertThat(reponses(scene)).isEmpty();
        assertThat(texte(nous.suivre(nous.envoyer(invitation + "/envoi", "version", "2"))))
                .contains("La réponse est envoyée");
        assertThat(texte(nous.lire(session(scene).adresse())))
                .contains("Voir les résultats")
                .doesNotContain("Relire et envoyer");
        // What the page showed, and nothing else: two items of a domain, its index; one item alone.
        assertThat(reponses(scene))
                .isEqualTo(Map.of("A", "75.0000", "A1", "4.0000", "A2", "2.0000", "B1", "1.0000"));
        assertThat(nous.envoyer(invitation + "/envoi", "version", "2")).hasStatus(409);
        var pilote = personnages.connecter(mvc, scene.pilote);
        assertThat(texte(pilote.lire(scene.id.adresse())))
                .contains("1 sur 1", "Participe")
                .doesNotContain("Réponse envoyée");
        assertThat(texte(nous.suivre(nous.envoyer(invitation + "/retrait", "version", "3"))))
                .contains("elle ne compte plus");
        assertThat(reponses(scene)).isEmpty();
        assertThat(nous.envoyer(invitation + "/refus", "version", "4")).hasStatus(422);
        assertThat(
                        texte(
                                nous.suivre(
                                        nous.envoyer(
                                                invitation + "/refus",
                                                "version",
                                                "4",
                                                "motif",
                                                "Trop de travail"))))
                .contains("ne participe pas");
        assertThat(texte(pilote.lire(scene.id.adresse()))).contains("Trop de travail");
    }

    /// Below five, whatever an organisation says and changes, before the campaign closes and after:
    /// not one byte of what others may read changes, nor of what is written anywhere.
    @Test
    void sous_le_minimum_rien_de_ce_qu_une_organisation_dit_n_atteint_les_autres() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        for (int k = 0; k < 4; k++) scene.envoyer(k, Map.of("A1", "2.7183", "B1", "1.6180"));
        var lecteurs = new LinkedHashMap<String, Navigation>();
        lecteurs.put("pilote", personnages.connecter(mvc, scene.pilote));
        lecteurs.put("autre invitée", personnages.connecter(mvc, scene.referents.get(4)));
        lecteurs.put("dehors", personnages.connecter(mvc, scene.dehors));
        lecteurs.put("anonyme", new Navigation(mvc));
        rienNeChange(scene, lecteurs);
        scene.clore();
        assertThat(
                        texte(
                                requireNonNull(lecteurs.get("pilote"))
                                        .lire(scene.id.adresse() + "/resultats")))
                .contains("Aucun chiffre")
                .doesNotContain("médiane");
        rienNeChange(scene, lecteurs);
        assertThat(traces("2.7183", "2,7183", "1.6180")).isEmpty();
    }

    @Test
    void a_la_cloture_chacun_lit_l_ensemble_et_sa_place_seul_la_sienne() {
        var scene = new UneCampagne(personnages, beans, 6).ouverte();
        for (int k = 0; k < 6; k++) scene.envoyer(k, Map.of("A1", k < 3 ? "1" : "3"));
        scene.clore();
        var pilote = personnages.connecter(mvc, scene.pilote);
        var resultats = scene.id.adresse() + "/resultats";
        assertThat(texte(pilote.lire(resultats)))
                .contains("médiane 2 ", "de 1 à 3", "6 organisations")
                .doesNotContain("Résidence numéro");
        assertThat(texte(pilote.lire(resultats + ".csv")))
                .contains("A1", "2")
                .doesNotContain("Résidence numéro");
        assertThat(pilote.lire(resultats + ".xlsx")).hasStatusOk();
        var pdf = pilote.lire(scene.id.adresse() + "/rapport.pdf");
        assertThat(pdf.getResponse().getContentAsByteArray())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        var nous = personnages.connecter(mvc, scene.referents.get(5));
        assertThat(texte(nous.lire(scene.invitation(5).adresse())))
                .contains("Votre place, en privé", "dans la moitié centrale");
        assertThat(nous.lire(resultats)).hasStatusOk();
        assertThat(nous.lire(scene.invitation(0).adresse())).hasStatus(404);
        assertThat(pilote.lire(scene.invitation(0).adresse())).hasStatus(404);
        assertThat(nous.lire(scene.id.adresse() + "/organisations")).hasStatus(403);
        assertThat(nous.lire(scene.id.adresse() + "/contenu")).hasStatus(403);
        var dehors = personnages.connecter(mvc, scene.dehors);
        assertThat(dehors.lire(scene.id.adresse())).hasStatus(404);
        assertThat(dehors.lire(resultats)).hasStatus(404);
    }

    @Test
    void une_organisation_invitee_lit_ce_qui_lui_est_demande_avant_de_repondre() {
        var scene = new UneCampagne(personnages, beans, 5);
        var pilote = personnages.connecter(mvc, scene.pilote);
        assertThat(texte(pilote.lire(scene.id.adresse())))
                .contains("Sur la liste")
                .doesNotContain("Invitée");
        assertThat(texte(pilote.lire(scene.id.adresse() + "/organisations")))
                .contains("Revenir à la campagne");
        scene.ouverte();
        assertThat(texte(pilote.lire(scene.id.adresse()))).contains("Invitée");
        var nous = personnages.connecter(mvc, scene.referents.getFirst());
        assertThat(texte(nous.lire(scene.id.adresse())))
                .contains("Dites si votre organisation participe", "Répondre à l’invitation");
        var invitation = scene.invitation(0).adresse();
        var demande = texte(nous.lire(invitation));
        assertThat(demande).contains("Ce qui est demandé");
        assertThat(nous.lire("/grilles/" + grille(demande))).hasStatusOk();
        assertThat(texte(nous.lire(invitation + "/refus"))).contains(scene.id.adresse() + "\"");
    }

    @Test
    void ce_qui_n_existe_pas_n_est_ni_dessine_ni_dit_point_par_point() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        for (int k = 0; k < 3; k++) scene.envoyer(k, Map.of("A1", "1"));
        scene.clore();
        var envoyee = personnages.connecter(mvc, scene.referents.getFirst());
        assertThat(texte(envoyee.lire(scene.id.adresse())))
                .contains("Lire votre place, en privé", "Chiffres d’ensemble");
        assertThat(texte(envoyee.lire(scene.invitation(0).adresse())))
                .contains("Votre place, en privé", "moins de 5 organisations")
                .doesNotContain("En image", "bande hachurée");
        var muette = personnages.connecter(mvc, scene.referents.get(4));
        assertThat(texte(muette.lire(scene.invitation(4).adresse())))
                .contains("Restée sans réponse", "Les chiffres d’ensemble")
                .doesNotContain("Votre place, en privé", "rien n’a été envoyé");
        assertThat(texte(muette.lire(scene.id.adresse()))).contains("Voir pourquoi");
        assertThat(texte(muette.lire(scene.id.adresse() + "/resultats")))
                .contains("Il faut 5 organisations au moins")
                .doesNotContain("Calculés");
    }

    private static String grille(String page) {
        var lien = java.util.regex.Pattern.compile("/grilles/(\\d+)").matcher(page);
        assertThat(lien.find()).isTrue();
        return lien.group(1);
    }

    @Test
    void une_ligne_fausse_d_une_liste_collee_est_dite_et_n_invite_personne() {
        var scene = new UneCampagne(personnages, beans, 5);
        var pilote = personnages.connecter(mvc, scene.pilote);
        var adresse = scene.id.adresse() + "/organisations";
        assertThat(pilote.lire(adresse)).hasStatusOk();
        var refuse =
                pilote.envoyer(
                        adresse + "/liste", "numeros", "bonjour;rien\n\n010000000\n123 456 789");
        assertThat(refuse).hasStatus(422);
        assertThat(texte(refuse))
                .contains(
                        "Ligne 1, «\u00a0bonjour\u00a0»",
                        "Ligne 3, «\u00a0010000000\u00a0»\u00a0: aucune organisation",
                        "Ligne 4, «\u00a0123 456 789\u00a0»");
        assertThat(texte(pilote.lire(adresse))).contains("Déjà sur la liste (5,");
        assertThat(
                        texte(
                                pilote.suivre(
                                        pilote.envoyer(
                                                adresse,
                                                "organisation",
                                                scene.ailleurs.toString()))))
                .contains("Une organisation de plus sur la liste");
        assertThat(pilote.envoyer(adresse, "q", "x")).hasStatus(422);
    }

    @Test
    void les_grilles_des_conventions_ne_s_envoient_pas_en_campagne() {
        var scene = new UneCampagne(personnages, beans, 5);
        var page = texte(personnages.connecter(mvc, scene.pilote).lire("/campagnes/nouvelle"));
        assertThat(page)
                .contains("Évaluation conjointe du partenariat")
                .doesNotContain("Évaluation croisée");
    }

    @Test
    void une_organisation_de_plusieurs_structures_dit_laquelle_est_evaluee() {
        var scene = new UneCampagne(personnages, beans, 5);
        scene.etablissement(0, "Résidence du Port");
        long choisi = scene.etablissement(0, "Résidence du Bois");
        long ailleurs = scene.etablissement(1, "Résidence d’ailleurs");
        scene.ouverte();
        var nous = personnages.connecter(mvc, scene.referents.getFirst());
        var invitation = scene.invitation(0).adresse();
        assertThat(texte(nous.lire(invitation)))
                .contains("Structure évaluée", "Résidence du Port", "Résidence du Bois")
                .doesNotContain("Résidence d’ailleurs");
        for (var faux : List.of("", Long.toString(ailleurs))) {
            assertThat(participer(nous, scene, faux))
                    .hasStatus(422)
                    .bodyText()
                    .contains("structure");
        }
        assertThat(texte(nous.suivre(participer(nous, scene, Long.toString(choisi)))))
                .contains("Votre organisation participe", "Résidence du Bois");
        var session =
                scene.en(
                        scene.referent(0),
                        () ->
                                requireNonNull(
                                        beans.getBean(InvitationsDeCampagne.class)
                                                .lire(scene.invitation(0))
                                                .session()));
        assertThat(texte(nous.lire(session.adresse())))
                .contains("Structure évaluée\u00a0: Résidence du Bois");
        // One structure is not asked.
        var autres = personnages.connecter(mvc, scene.referents.get(1));
        assertThat(texte(autres.lire(scene.invitation(1).adresse())))
                .doesNotContain("Structure évaluée");
    }

    @Test
    void une_autre_personne_repond_jusqu_a_l_envoi_et_l_histoire_le_dit() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        var maison = scene.organisations.getFirst();
        var cadre = personnages.membre("Cléa", "Relève", maison, RoleOrganisation.PROFESSIONNEL);
        var nous = personnages.connecter(mvc, scene.referents.getFirst());
        var invitation = scene.invitation(0).adresse();
        nous.lire(invitation);
        participer(nous, scene, "");
        assertThat(texte(nous.lire(invitation))).contains("Changer la personne qui répond");
        assertThat(nous.envoyer(invitation + "/repondant", "version", "2")).hasStatus(422);
        assertThat(designer(nous, scene, 2, scene.referents.get(1))).hasStatus(422);
        assertThat(texte(nous.suivre(designer(nous, scene, 2, cadre))))
                .contains("Participation acceptée", "Répondant changé\u00a0: Cléa Relève répond");
        assertThat(designer(nous, scene, 2, cadre)).hasStatus(422);
        // The session that was begun is hers to lead, and the reminder too.
        var elle = personnages.connecter(mvc, cadre);
        assertThat(texte(elle.lire(invitation))).contains("Cléa Relève doit d’abord dire");
        assertThat(texte(elle.lire("/a-faire"))).contains("Envoyer la réponse");
        assertThat(designer(elle, scene, 3, scene.referents.getFirst())).hasStatus(403);
        noter(scene, personnages.acteur(cadre, maison));
        assertThat(texte(elle.suivre(elle.envoyer(invitation + "/envoi", "version", "3"))))
                .contains("La réponse est envoyée");
        assertThat(texte(nous.lire(invitation))).doesNotContain("Changer la personne qui répond");
        assertThat(designer(nous, scene, 4, scene.referents.getFirst())).hasStatus(409);
        var pilote = personnages.connecter(mvc, scene.pilote);
        assertThat(texte(pilote.lire(scene.id.adresse()))).doesNotContain("Cléa");
    }

    @Test
    void la_recherche_trouve_une_campagne_pour_qui_la_lit() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        for (var qui : List.of(scene.pilote, scene.referents.getFirst())) {
            assertThat(texte(personnages.connecter(mvc, qui).lire("/recherche?q=barometre")))
                    .contains(scene.id.adresse() + "\"");
        }
        assertThat(texte(personnages.connecter(mvc, scene.dehors).lire("/recherche?q=barometre")))
                .doesNotContain(scene.id.adresse());
    }

    @Test
    void un_chiffre_retenu_est_dit_sur_la_page_et_dans_les_fichiers() throws IOException {
        var premiere = new UneCampagne(personnages, beans, 6).ouverte();
        for (int k = 0; k < 6; k++) premiere.envoyer(k, Map.of("A1", "1"));
        premiere.clore();
        var seconde = premiere.suivie(1, 0, UneCampagne.DUREE).ouverte();
        var pilote = personnages.connecter(mvc, seconde.pilote);
        assertThat(texte(pilote.lire(seconde.id.adresse())))
                .contains("invite presque les mêmes organisations");
        for (int k = 0; k < 5; k++) seconde.envoyer(k, Map.of("A1", "3"));
        seconde.clore();
        var resultats = seconde.id.adresse() + "/resultats";
        assertThat(texte(pilote.lire(resultats)))
                .contains("Aucun chiffre", "à moins de cinq près")
                .doesNotContain("médiane 3");
        assertThat(texte(pilote.lire(resultats + ".csv"))).contains("non donné");
        assertThat(imprime(pilote.lire(seconde.id.adresse() + "/rapport.pdf")))
                .contains("trop proche d’une autre campagne");
    }

    private static MvcTestResult participer(Navigation nous, UneCampagne scene, String structure) {
        return nous.envoyer(
                scene.invitation(0).adresse() + "/participation",
                "version",
                "1",
                "repondant",
                scene.referents.getFirst().toString(),
                "structure",
                structure,
                "facon",
                "voix");
    }

    private static MvcTestResult designer(
            Navigation nous, UneCampagne scene, int version, CompteId qui) {
        return nous.envoyer(
                scene.invitation(0).adresse() + "/repondant",
                "version",
                Integer.toString(version),
                "repondant",
                qui.toString());
    }

    private void rienNeChange(UneCampagne scene, Map<String, Navigation> lecteurs) {
        var avant = photographier(scene, lecteurs);
        var change =
                Proprietaire.de(migrations)
                        .sql(
                                "update campagne_reponse set valeur = valeur + 0.5 where campagne_id = :c")
                        .param("c", scene.id.valeur())
                        .update();
        assertThat(change).isEqualTo(8);
        var apres = photographier(scene, lecteurs);
        apres.forEach((page, texte) -> assertThat(texte).as(page).isEqualTo(avant.get(page)));
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
    }

    /// Every page and file of the module, whatever is added to it later, and where people read
    /// something that is not of this module.
    private Map<String, String> photographier(UneCampagne scene, Map<String, Navigation> lecteurs) {
        var adresses =
                new java.util.ArrayList<>(
                        List.of("/", "/recherche?q=Barom%C3%A8tre", "/evaluations"));
        chemins.getHandlerMethods().keySet().stream()
                .filter(m -> m.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(m -> m.getPatternValues().stream())
                .filter(p -> p.startsWith("/campagnes"))
                .map(p ->
                        p.replace(
                                        "/invitations/{id:\\d{1,18}}",
                                        "/invitations/" + scene.invitation(0))
                                .replace("{id:\\d{1,18}}", scene.id.toString())
                                .replace("{passage}", "cloturer"))
                .forEach(adresses::add);
        var photos = new TreeMap<String, String>();
        lecteurs.forEach((qui, navigation) ->
                adresses.forEach(a -> {
                    assertThat(a).as("say how to read it").doesNotContain("{");
                    var reponse = navigation.lire(a);
                    photos.put(
                            qui + " " + a,
                            reponse.getResponse().getStatus() + stable(contenu(a, reponse)));
                }));
        assertThat(adresses).hasSizeGreaterThan(10);
        return photos;
    }

    /// What is read of a page or of a file: files carry the hour at which they are made.
    private static String contenu(String adresse, MvcTestResult reponse) {
        if (reponse.getResponse().getStatus() != 200) return texte(reponse);
        try {
            if (adresse.endsWith(".pdf")) return imprime(reponse);
            return adresse.endsWith(".xlsx") ? classeur(reponse) : texte(reponse);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static String imprime(MvcTestResult reponse) throws IOException {
        try (var document = Loader.loadPDF(reponse.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String classeur(MvcTestResult reponse) throws IOException {
        var lu = new StringBuilder();
        try (var zip =
                ZipFile.builder()
                        .setByteArray(reponse.getResponse().getContentAsByteArray())
                        .get()) {
            for (var e : Collections.list(zip.getEntries())) {
                if (e.getName().startsWith("xl/")) {
                    lu.append(
                            new String(
                                    zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(lu).isNotEmpty();
        return lu.toString();
    }

    /// A value stands apart: the seconds of a moment, "21.6180", hold two digits before their
    /// point.
    private List<String> traces(String... valeurs) {
        var proprietaire = Proprietaire.de(migrations);
        var trouvees = new java.util.ArrayList<String>();
        for (var table :
                proprietaire
                        .sql(
                                """
                                select relname from pg_class
                                 where relkind = 'r' and relnamespace = 'public'::regnamespace
                                   and relname ~ '^(journal|courrier|echeance|notification|campagne_)'
                                   and relname <> 'campagne_reponse'
                                """)
                        .query(String.class)
                        .list()) {
            for (var valeur : valeurs) {
                if (proprietaire
                        .sql("select exists (select 1 from " + table + " t where t::text ~ :v)")
                        .param("v", "(^|[^0-9])" + valeur.replace(".", "\\."))
                        .query(Boolean.class)
                        .single()) {
                    trouvees.add(table + " " + valeur);
                }
            }
        }
        return trouvees;
    }

    private Map<String, String> reponses(UneCampagne scene) {
        var noms = new TreeMap<Long, String>();
        scene.noeuds.forEach((code, noeud) -> noms.put(noeud, code));
        var reponses = new TreeMap<String, String>();
        scene.en(
                        scene.referent(0),
                        () ->
                                beans.getBean(InvitationsDeCampagne.class)
                                        .envoyees(scene.invitation(0)))
                .forEach((noeud, valeur) ->
                        reponses.put(requireNonNull(noms.get(noeud)), valeur.toPlainString()));
        return reponses;
    }

    private EvaluationId session(UneCampagne scene) {
        return scene.en(
                scene.referent(0),
                () ->
                        requireNonNull(
                                beans.getBean(InvitationsDeCampagne.class)
                                        .lire(scene.invitation(0))
                                        .session()));
    }

    /// The group says 4 and 2 of the first domain, 1 of one item of the second, which has two.
    private void noter(UneCampagne scene) {
        noter(scene, scene.referent(0));
    }

    private void noter(UneCampagne scene, Acteur qui) {
        EvaluationId session =
                scene.en(
                        qui,
                        () ->
                                requireNonNull(
                                        beans.getBean(InvitationsDeCampagne.class)
                                                .lire(scene.invitation(0))
                                                .session()));
        // The grid of the test tells structures apart: nothing is answered before somebody says
        // which; the single voice chosen before is then remembered.
        assertThat(
                        fait(scene.en(
                                        qui,
                                        () ->
                                                beans.getBean(VoixDOrganisation.class)
                                                        .situer(
                                                                session,
                                                                version(session),
                                                                new Portee(
                                                                        "", "SERVICE", Set.of()))))
                                .etat())
                .isEqualTo(EtatEvaluation.CONJOINTE);
        Map.of("A1", "4", "A2", "2", "B1", "1")
                .forEach((code, note) ->
                        fait(
                                scene.en(
                                        qui,
                                        () ->
                                                beans.getBean(NotesConjointes.class)
                                                        .dire(
                                                                session,
                                                                requireNonNull(
                                                                        scene.noeuds.get(code)),
                                                                0,
                                                                Note.de(note),
                                                                "",
                                                                ""))));
        fait(
                scene.en(
                        qui,
                        () ->
                                beans.getBean(VieDesEvaluations.class)
                                        .franchir(
                                                session,
                                                version(session),
                                                TransitionEvaluation.CLOTURER,
                                                "")));
    }

    private int version(EvaluationId session) {
        return beans.getBean(Evaluations.class).lire(session).version();
    }

    private static String texte(MvcTestResult reponse) {
        return Navigation.texte(reponse);
    }

    /// Without the tokens and request numbers that change at each reading.
    private static String stable(String page) {
        return page.replaceAll("(name=\"_csrf\" value=|name=\"csrf\" content=)\"[^\"]*\"", "")
                .replaceAll("vous appelez&nbsp;: <code>[^<]*", "");
    }
}

package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.unisson.Acteurs;
import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.UneEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesLivrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Six people rate their partnership, each alone, then together: from the preparation of the
/// session to an action born of a gap, a year after the session before.
class ConjointeParcours extends Journee {

    private static final String TITRE = "Le comité, un an après";
    private static final String MOT = "On apprend les décisions une fois prises.";
    private static final String RAISON = "Depuis septembre, le comité décide à main levée.";
    private static final String DESACCORD = "Deux personnes ne voient pas encore la différence.";

    private static final String PLACE = "e => e.getBoundingClientRect().top + window.scrollY";

    /// What the users answer where it is not 3; the professionals answer 3 everywhere.
    private static final Map<String, String> USAGERS = Map.of("D3", "0", "A3", "1", "C2", "NSP");

    /// What the group says where it is not 3.
    private static final Map<String, String> ENSEMBLE = Map.of("D3", "4", "A3", "2");

    @Autowired BeanFactory beans;
    @Autowired Grilles grilles;
    @Autowired NotesConjointes conjointes;

    @Test
    void six_personnes_notent_chacune_puis_ensemble_et_un_ecart_devient_une_action() {
        var avant = ilYAUnAn();
        var flore = entrer("flore", avant.facilitateur);
        var evaluation = preparer(flore, avant);
        var usagers = entrer("usager", avant.usagers);
        var professionnels = entrer("professionnel", avant.professionnels);
        usagers.forEach(u -> repondre(u, evaluation, USAGERS));
        flore.ouvrir(evaluation).lire("On voit ici qui a répondu, jamais ce qui a été répondu.");
        assertThat(flore.page().locator("main").innerText()).doesNotContain(MOT);
        assertThat(flore.page().request().get(evaluation + "/resultats").status()).isEqualTo(404);
        professionnels.forEach(p -> repondre(p, evaluation, Map.of()));

        passer(flore, evaluation, "Ouvrir l’échange");
        assertThat(troupe.lien(personnages.courriel(avant.usagers.getFirst()), evaluation))
                .isEqualTo(evaluation);
        usagers.getFirst().ouvrir(evaluation + "/echange").lire("Point 1 sur 16");
        passer(flore, evaluation, "Passer à la note conjointe");
        noterEnsemble(flore, evaluation);
        passer(flore, evaluation, "Clôturer l’évaluation");

        var jean = usagers.getFirst();
        var resultats = troupe.lien(personnages.courriel(avant.usagers.getFirst()), "/evaluations");
        lireLesResultats(jean.ouvrir(resultats));
        comparer(jean, avant);
        agir(flore.ouvrir(evaluation + "/resultats"));
        professionnels.getFirst().ouvrir(evaluation + "/resultats").lire("Décider à la majorité");
    }

    /// The session of last year, closed, with all 2 together.
    private UneEvaluation ilYAUnAn() {
        var grille =
                Acteurs.systeme()
                        .executer(() -> grilles.livree(GrillesLivrees.EVALUATION_CONJOINTE));
        var avant = new UneEvaluation(personnages, beans, grille.id());
        avant.ouverte().notee().revelee().passer(TransitionEvaluation.NOTER_ENSEMBLE);
        for (long critere : avant.feuilles()) {
            UneEvaluation.fait(
                    avant.en(
                            avant.facilitateur,
                            () -> conjointes.dire(avant.id, critere, 0, Note.de("2"), "", "")));
        }
        avant.passer(TransitionEvaluation.CLOTURER);
        return avant;
    }

    private List<Visiteur> entrer(String nom, List<CompteId> comptes) {
        var entres = new ArrayList<Visiteur>();
        for (var compte : comptes) entres.add(entrer(nom + "-" + entres.size(), compte));
        return entres;
    }

    /// @return the page of the session, its answers open
    private String preparer(Visiteur flore, UneEvaluation eux) {
        flore.ouvrir("/evaluations")
                .suivre("Préparer une évaluation")
                .remplir("Titre", TITRE)
                .cocher(flore.page().locator("input[value='" + eux.grille + "']"))
                .presser("Choisir les participants");
        for (var p : eux.professionnels) {
            cocher(flore, "qualite", "PROFESSIONNEL");
            choisir(flore, "compte", p.toString());
            flore.presser("Ajouter");
        }
        var qualites = List.of("PERSONNE_ACCOMPAGNEE", "PROCHE", "REPRESENTANT");
        for (int i = 0; i < qualites.size(); i++) {
            cocher(flore, "qualite", qualites.get(i));
            ecrire(flore, "courriel", personnages.courriel(eux.usagers.get(i)));
            flore.presser("Ajouter");
        }
        flore.photographier("conjointe-participants").suivre("Fixer les dates");
        ecrire(flore, "noterAvant", aujourdhui().plusDays(10).toString());
        ecrire(flore, "echangeLe", aujourdhui().plusDays(20).toString());
        flore.presser("Enregistrer");
        var evaluation = java.net.URI.create(flore.page().url()).getPath();
        passer(flore, evaluation, "Ouvrir les réponses");
        return evaluation;
    }

    private static void repondre(Visiteur qui, String evaluation, Map<String, String> sauf) {
        qui.ouvrir("/").suivre("Donner votre avis");
        if (!qui.page().url().contains("/noter")) qui.ouvrir(evaluation + "/noter");
        rienNeBouge(qui);
        while (qui.page().url().contains("/noter")) {
            for (var question : qui.page().locator("main fieldset.evaluation-question").all()) {
                var code = question.locator("legend .chiffre").innerText().strip();
                question.locator("input[value='" + sauf.getOrDefault(code, "3") + "']").check();
                if (code.equals("D3") && sauf.containsKey(code)) {
                    question.locator("summary").click();
                    question.locator("textarea").fill(MOT);
                }
            }
            qui.partir(qui.page().locator("main form button[type=submit]").last(), "Enregistrer");
        }
        qui.lire("a répondu");
    }

    /// The first answer says that it is kept without moving those below it, at any width.
    private static void rienNeBouge(Visiteur qui) {
        var page = qui.page();
        var avant = page.viewportSize();
        int reponse = 0;
        for (int largeur : new int[] {avant.width, 390}) {
            page.setViewportSize(largeur, avant.height);
            qui.ouvrir(page.url());
            var question = page.locator("main fieldset.evaluation-question").first();
            var place = question.evaluate(PLACE);
            question.locator("input").nth(reponse++).check();
            page.getByText("Enregistré.").waitFor();
            assertThat(question.evaluate(PLACE)).isEqualTo(place);
        }
        page.setViewportSize(avant.width, avant.height);
    }

    /// The points come by gap, the widest first; the joint marks are the group's own.
    private static void noterEnsemble(Visiteur flore, String evaluation) {
        flore.ouvrir(evaluation + "/echange")
                .lire("Point 1 sur 16")
                .lire("Divergent")
                .lire(MOT)
                .photographier("conjointe-echange");
        assertThat(code(flore)).isEqualTo("D3");
        while (flore.page().url().contains("/echange/")) {
            var code = code(flore);
            cocher(flore, "note", ENSEMBLE.getOrDefault(code, "3"));
            if (code.equals("D3")) {
                flore.presser("Écrire et passer au suivant").lire("dites pourquoi en une phrase");
                ecrire(flore, "raison", RAISON);
                ecrire(flore, "desaccord", DESACCORD);
            }
            flore.presser("Écrire et passer au suivant");
        }
    }

    private static String code(Visiteur qui) {
        return qui.page().locator("h1").innerText().split(" ", 2)[0];
    }

    private static void lireLesResultats(Visiteur jean) {
        jean.lire(RAISON).lire(DESACCORD).lire("66,7 sur 100").photographier("conjointe-resultats");
        var roue =
                jean.page()
                        .getByRole(
                                AriaRole.IMG,
                                new Page.GetByRoleOptions().setName("Roue des critères"));
        assertThat(roue.locator("path.roue-conjointe").count()).isEqualTo(16);
        assertThat(roue.locator("path.roue-usagers").count())
                .as("no user knew what to say of C2")
                .isEqualTo(15);
        for (var lien : jean.page().locator("main a[href*='rapport.pdf']").all()) {
            var pdf = jean.page().request().get(lien.getAttribute("href"));
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static void comparer(Visiteur jean, UneEvaluation avant) {
        jean.suivre(avant.lire().titre())
                .lire("2 → 4 (+2)")
                .lire("2 → 2 (0)")
                .photographier("conjointe-comparaison");
    }

    private static void agir(Visiteur flore) {
        flore.presser("Proposer une action pour le critère D3")
                .lire("D3")
                .remplir("Ce qu’il faut faire", "Décider à la majorité")
                .photographier("conjointe-action");
        flore.presser("Proposer l’action").lire("Décider à la majorité");
    }

    private static void passer(Visiteur qui, String evaluation, String passage) {
        qui.ouvrir(evaluation).suivre(passage).presser(passage);
    }
}

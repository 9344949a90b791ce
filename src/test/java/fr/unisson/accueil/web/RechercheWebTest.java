package fr.unisson.accueil.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Requetes;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The search of the header, over all that modules offer.
@PageTest
class RechercheWebTest {

    private static final String CHERCHER = "/recherche?q=";

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private Personne nadia;
    private long ehpad;
    private long instance;

    @BeforeEach
    void une_organisation_qui_agit() {
        ehpad = scene.organisation("EHPAD des Glycines bleues");
        nadia = scene.personne("Nadia", "Benhamou", ehpad, "DIRECTION");
        instance = instance("COPIL des glycines");
        action(7, "Repenser l’hydratation l’été", "EQUIPE");
        reunion("Canicule et hydratation");
        decision("Acheter des fontaines pour l’hydratation");
        avis("Boissons du soir et hydratation");
        indicateur("HYDRATATION", "Part des résidents dont l’hydratation est suivie");
    }

    @Test
    void chaque_module_offre_ce_qu_il_trouve_sorte_par_sorte() {
        var page = scene.connecter(mvc, nadia);
        assertThat(page.lire(CHERCHER + "HYDRATATION"))
                .hasStatus(200)
                .bodyText()
                .containsSubsequence(
                        "id=\"actions\">Actions",
                        "Repenser l’hydratation l’été",
                        "n°\u00a07",
                        "id=\"reunions\">Réunions",
                        "Canicule et hydratation",
                        "id=\"decisions\">Décisions",
                        "Acheter des fontaines",
                        "En retard",
                        "id=\"avis\">Avis",
                        "Boissons du soir",
                        "id=\"indicateurs\">Indicateurs",
                        "Part des résidents dont");
        assertThat(page.lire(CHERCHER + "été repenser"))
                .as("the words in any order, without accents")
                .bodyText()
                .contains("Repenser l’hydratation");
        assertThat(page.lire(CHERCHER + "n° 7")).bodyText().contains("Repenser l’hydratation");
        assertThat(page.lire(CHERCHER + "copil glycines"))
                .bodyText()
                .contains("/instances/" + instance, "id=\"reunions\"");
        assertThat(page.lire(CHERCHER + "%25%25")).bodyText().doesNotContain("id=\"actions\"");
    }

    @Test
    void rien_n_est_trouve_de_ce_qu_on_ne_lit_pas() {
        action(8, "Entretiens sur l’hydratation de nuit", "DIRECTION");
        var ailleurs = scene.organisation("Maison d’ailleurs");
        for (var qui :
                java.util.List.of(
                        scene.personne("Paul", "Martin", ailleurs, "DIRECTION"),
                        scene.personne("Ève", "Morel", ehpad, "OBSERVATEUR"))) {
            assertThat(scene.connecter(mvc, qui).lire(CHERCHER + "hydratation"))
                    .hasStatus(200)
                    .bodyText()
                    .doesNotContain("Repenser", "Canicule", "fontaines", "Boissons", "nuit");
        }
        var soignante = scene.personne("Awa", "Diarra", ehpad, "PROFESSIONNEL");
        assertThat(scene.connecter(mvc, soignante).lire(CHERCHER + "hydratation"))
                .bodyText()
                .contains("Repenser")
                .doesNotContain("de nuit");
        assertThat(scene.connecter(mvc, nadia).lire(CHERCHER + "hydratation"))
                .bodyText()
                .contains("Repenser", "de nuit");
        assertThat(new Navigation(mvc).lire(CHERCHER + "hydratation"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Repenser", "Part des résidents");
    }

    @Test
    void beaucoup_de_trouvailles_ne_font_pas_une_requete_de_plus() {
        var page = scene.connecter(mvc, nadia);
        compter(page);
        long peu = compter(page);
        for (int i = 0; i < 12; i++) {
            action(20 + i, "Hydratation, geste " + i, "EQUIPE");
            reunion("Hydratation, séance " + i);
            indicateur("HYDRATATION_" + i, "Suivi de l’hydratation " + i);
        }
        assertThat(peu).isPositive();
        assertThat(compter(page)).isEqualTo(peu);
    }

    private static long compter(Navigation qui) {
        return Requetes.compter(qui, CHERCHER + "hydratation");
    }

    private void action(int numero, String titre, String visibilite) {
        scene.ecrire(
                "insert into action (organisation_id, numero, etat, etat_le, titre, type, priorite,"
                        + " visibilite, cree_le) values (:o, :n, 'A_FAIRE', now(), :t,"
                        + " 'CORRECTIVE', 'P2', :v, now())",
                "o",
                ehpad,
                "n",
                numero,
                "t",
                titre,
                "v",
                visibilite);
    }

    private long instance(String nom) {
        scene.ecrire(
                "insert into instance (organisation_id, nom, nature, decide, delai_dossiers)"
                        + " values (:o, :n, 'COPIL', false, 0)",
                "o",
                ehpad,
                "n",
                nom);
        return scene.systeme("select max(id) from instance where organisation_id = :o", "o", ehpad);
    }

    private void reunion(String objet) {
        scene.ecrire(
                "insert into reunion (instance_id, etat, etat_le, objet, debut, duree, uid, cree_le)"
                        + " values (:i, 'PLANIFIEE', now(), :o, now(), 60,"
                        + " gen_random_uuid()::text, now())",
                "i",
                instance,
                "o",
                objet);
    }

    private void decision(String texte) {
        scene.ecrire(
                "insert into instance_decision (instance_id, annee, rang, numero, etat, etat_le,"
                        + " texte, prise_le, pour_le) values (:i, 2026, 1, 'D-2026-1', 'A_FAIRE',"
                        + " now(), :t, date '2026-03-03', date '2026-04-03')",
                "i",
                instance,
                "t",
                texte);
    }

    private void avis(String objet) {
        scene.ecrire(
                "insert into avis_instance (instance_id, numero, etat, spontane, matiere, objet,"
                        + " demande_le, cree_le) values (:i, 1, 'A_RENDRE', true, 'AUTRE', :o,"
                        + " date '2026-03-03', now())",
                "i",
                instance,
                "o",
                objet);
    }

    private void indicateur(String code, String libelle) {
        scene.ecrire(
                "with i as (insert into indicateur (organisation_id, code, delai, suivi_depuis,"
                        + " cree_le) values (:o, :c, 10, date '2026-01-01', now()) returning id)"
                        + " insert into indicateur_methode (indicateur_id, organisation_id, version,"
                        + " libelle, but, famille, nature, calcul, rapport, numerateur,"
                        + " denominateur, multiplicateur, formule, source, unite, decimales, sens,"
                        + " frequence, population, provenance, reference, note, phrase, motif, le)"
                        + " select id, :o, 1, :l, '', 'AUTRE', 'PROCESSUS', 'VALEUR', null, '', '',"
                        + " 1, '', '', '%', 0, 'HAUSSE', 'MOIS', '', '', '', '', '', '', now()"
                        + " from i",
                "o", ehpad, "c", code, "l", libelle);
    }
}

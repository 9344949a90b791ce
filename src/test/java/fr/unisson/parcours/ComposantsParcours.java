package fr.unisson.parcours;

import static fr.unisson.parcours.Navigateur.Reglage.BUREAU;
import static fr.unisson.parcours.Navigateur.Reglage.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import fr.unisson.PostgresDeTest;
import fr.unisson.parcours.Navigateur.Reglage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "unisson.base=test")
@Import(PostgresDeTest.class)
@ActiveProfiles("dev")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposantsParcours {

    @LocalServerPort private int port;
    private Navigateur navigateur;

    @BeforeAll
    void demarrer() {
        navigateur = new Navigateur(port);
    }

    @AfterAll
    void fermer() {
        navigateur.close();
    }

    static Stream<Reglage> reglages() {
        return Stream.of(
                BUREAU,
                BUREAU.sombre(true),
                TELEPHONE,
                TELEPHONE.sombre(true),
                new Reglage(320, false, true));
    }

    @ParameterizedTest
    @MethodSource("reglages")
    void chaque_composant_est_accessible_et_tient_dans_l_ecran(Reglage reglage) {
        var nadia = navigateur.visiteur("nadia", reglage);
        nadia.ouvrir("/composants").photographier("composants");
        nadia.ouvrir("/composants?vide=true").photographier("composants-vide");
        nadia.ouvrir("/composants/confirmation").photographier("confirmation");
        nadia.ouvrir("/introuvable").photographier("erreur-404");
    }

    @ParameterizedTest
    @MethodSource("reglages")
    void les_pages_ouvertes_a_tous_le_sont_vraiment(Reglage reglage) {
        var visiteuse = navigateur.visiteur("visiteuse", reglage);
        visiteuse.ouvrir("/").photographier("accueil-public");
        visiteuse.ouvrir("/aide").photographier("aide");
        visiteuse.ouvrir("/composants/accueil").photographier("accueil");
        visiteuse.ouvrir("/composants/accueil/vide").photographier("accueil-vide");
    }

    @Test
    void le_clavier_commence_par_le_lien_d_evitement_et_ne_rencontre_rien_d_invisible() {
        var rencontres = navigateur.visiteur("nadia").ouvrir("/composants").parcourirAuClavier();

        assertThat(rencontres).first().isEqualTo("Aller au contenu");
        assertThat(rencontres).noneMatch(mots -> mots.startsWith("INVISIBLE"));
        assertThat(rencontres)
                .containsSubsequence("Relire le texte", "Titre de la convention", "Enregistrer");
    }

    @Test
    void sans_javascript_l_apercu_et_les_erreurs_viennent_du_serveur() {
        var jeanne = navigateur.visiteur("jeanne", BUREAU.sansJavascript());

        jeanne.ouvrir("/composants")
                .remplir("Article 8", "Un texte **à moi**")
                .presser("Voir l’aperçu");
        jeanne.lire("Aperçu, rien n’est encore enregistré");
        assertThat(jeanne.page().locator(".apercu strong").innerText()).isEqualTo("à moi");

        jeanne.presser("Enregistrer")
                .lire("3 points sont à corriger")
                .photographier("composants-erreurs");
        assertThat(jeanne.page().getByLabel("Article 8").inputValue())
                .isEqualTo("Un texte **à moi**");
    }

    @Test
    void avec_javascript_l_apercu_s_ouvre_dans_la_page() {
        var nadia = navigateur.visiteur("nadia").ouvrir("/composants");

        nadia.page().getByText("Voir l’aperçu").click();
        nadia.page().locator(".apercu blockquote").waitFor();

        nadia.verifier();
    }

    @Test
    void le_brouillon_est_enregistre_pendant_qu_on_ecrit() {
        var nadia = navigateur.visiteur("nadia").ouvrir("/composants");

        nadia.page().getByLabel("Article 8").pressSequentially(" encore");

        nadia.page().getByText("Brouillon enregistré à").waitFor();
        nadia.page().waitForLoadState(LoadState.NETWORKIDLE);
        nadia.verifier();
    }

    @Test
    void les_erreurs_renvoient_a_leur_champ() {
        var nadia = navigateur.visiteur("nadia").ouvrir("/composants").presser("Enregistrer");

        assertThat(nadia.page().evaluate("document.activeElement.getAttribute('role')"))
                .isEqualTo("alert");
        nadia.page().getByText("Donnez un titre à la convention").first().click();
        assertThat(nadia.page().evaluate("document.activeElement.id")).isEqualTo("titre");
    }
}

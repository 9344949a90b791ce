package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.FournisseursDeTest;
import fr.unisson.parcours.Navigateur.Reglage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Single sign-on against a real Keycloak, in the browser. Run by `./unisson keycloak`, apart from
/// the other tests because of the distribution to fetch.
class KeycloakVerification extends Journee {

    private static final String BOUTON = "Continuer avec Hôpital des Tilleuls";

    @Autowired Fournisseurs fournisseurs;
    @LocalServerPort int unisson;

    /// Started before the program is, which takes as long.
    private final Keycloak keycloak = Keycloak.lancer();

    @BeforeAll
    void regler() {
        keycloak.ouvrirLeRoyaume(unisson);
        FournisseursDeTest.offrir(
                fournisseurs,
                "hopital",
                "Hôpital des Tilleuls",
                keycloak.emetteur(),
                "secret-de-test");
    }

    @AfterAll
    void arreter() {
        FournisseursDeTest.aucun(fournisseurs);
        keycloak.close();
    }

    @Test
    void lier_revenir_directement_delier_et_sortir() {
        var compte = personnages.compte("Marie", "Dupont");
        var marie = navigateur.visiteur("marie");
        chezKeycloak(marie.ouvrir("/connexion"), "mdupont", "marie-au-keycloak");
        marie.verifier()
                .lire("Marie Dupont")
                .lire("adresse identique ne suffit pas")
                .photographier("identite-inconnue");

        entrer(marie.suivre("Me connecter comme d’habitude"), compte);
        marie.lire("Lier votre identité Hôpital des Tilleuls").photographier("identite-lier");
        marie.presser("Lier cette identité").lire("ouvre désormais votre compte");

        sortir(marie);
        assertThat(marie.page().locator("body").innerText()).contains("Vous êtes déconnecté");
        marie.ouvrir("/compte");
        assertThat(marie.page().url()).contains("/connexion");

        chezKeycloak(marie, "mdupont", "marie-au-keycloak");
        marie.page().waitForURL("**/compte");
        marie.verifier().lire("Identités liées").photographier("identites-compte");
        sortir(marie);

        // On a phone too, where the session of Keycloak is asked for again.
        var telephone = navigateur.visiteur("marie-tel", Reglage.TELEPHONE);
        chezKeycloak(
                telephone.ouvrir("/connexion").photographier("connexion-fournisseur"),
                "mdupont",
                "marie-au-keycloak");
        telephone.ouvrir("/compte").lire("Hôpital des Tilleuls").photographier("identites-compte");
        telephone.presser("Délier").lire("n’ouvre plus votre compte");
        sortir(telephone);

        chezKeycloak(marie.ouvrir("/connexion"), "mdupont", "marie-au-keycloak");
        marie.verifier().lire("Une identité encore inconnue ici");
    }

    @Test
    void qui_est_deconnecte_chez_keycloak_l_est_ici_sur_tous_ses_appareils() {
        var compte = personnages.compte("Sophie", "Roy");
        var bureau = navigateur.visiteur("sophie");
        entrer(bureau, compte);
        bureau.ouvrir("/compte");
        bureau.page().getByText("Lier une identité Hôpital des Tilleuls").click();
        seNommer(bureau, "sroy", "sophie-au-keycloak");
        bureau.presser("Lier cette identité").lire("ouvre désormais votre compte");
        sortir(bureau);

        chezKeycloak(bureau.ouvrir("/connexion"), "sroy", "sophie-au-keycloak");
        var telephone = navigateur.visiteur("sophie-tel", Reglage.TELEPHONE);
        chezKeycloak(telephone.ouvrir("/connexion"), "sroy", "sophie-au-keycloak");
        var parMotDePasse = entrer("sophie-mdp", compte);
        bureau.ouvrir("/compte").lire("Où je suis connecté");
        telephone.ouvrir("/compte").lire("Où je suis connecté");

        keycloak.deconnecter("sroy");
        attendreDehors(bureau);
        attendreDehors(telephone);
        parMotDePasse.ouvrir("/compte").lire("Où je suis connecté");
    }

    @Test
    void une_personne_inconnue_apprend_quoi_faire_et_n_entre_pas() {
        var paul = navigateur.visiteur("paul", Reglage.TELEPHONE);
        chezKeycloak(paul.ouvrir("/connexion"), "pinconnu", "paul-au-keycloak");
        paul.verifier()
                .lire("Paul Inconnu")
                .lire("On n’entre dans Unisson que sur invitation")
                .photographier("identite-inconnue");
        paul.ouvrir("/compte");
        assertThat(paul.page().url()).contains("/connexion");
    }

    /// From our button to Keycloak's own page, and back. Its page is not ours to check.
    private void chezKeycloak(Visiteur qui, String nom, String motDePasse) {
        var page = qui.page();
        page.getByText(BOUTON).click();
        seNommer(qui, nom, motDePasse);
    }

    private void seNommer(Visiteur qui, String nom, String motDePasse) {
        var page = qui.page();
        page.waitForURL("**/realms/hopital/**");
        page.locator("#username").fill(nom);
        page.locator("#password").fill(motDePasse);
        page.locator("#kc-login").click();
        page.waitForURL(adresse -> adresse.startsWith("http://localhost:" + unisson));
    }

    /// A notice comes when the provider sends it.
    private static void attendreDehors(Visiteur qui) {
        for (var essais = 0; !qui.ouvrir("/compte").page().url().contains("/connexion"); essais++) {
            assertThat(essais).as("encore dedans").isLessThan(40);
            qui.page().waitForTimeout(500);
        }
    }

    /// Out of both: a new sign-in asks Keycloak's password again.
    private void sortir(Visiteur qui) {
        var page = qui.page();
        page.navigate("/compte");
        page.evaluate("document.querySelector('form[action=\"/deconnexion\"]').submit()");
        page.waitForURL("**/connexion?au-revoir", new Page.WaitForURLOptions().setTimeout(60_000));
    }
}

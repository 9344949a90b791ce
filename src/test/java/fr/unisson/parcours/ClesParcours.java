package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.unisson.Personnages;
import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.ClesDeTest;
import fr.unisson.parcours.Navigateur.Reglage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys in a real browser, with Chromium's virtual device.
class ClesParcours extends Journee {

    private static final String ENTRER = "Me connecter avec une clé d’accès";
    private static final String CREER = "Créer la clé d’accès";

    @Autowired ClesDAcces cles;
    @LocalServerPort int port;

    @BeforeAll
    void tenir() {
        ClesDeTest.tenir(cles, "http://localhost:" + port);
    }

    @AfterAll
    void rendre() {
        ClesDeTest.tenir(cles, "http://localhost:8080");
    }

    @Test
    void ajouter_une_cle_entrer_par_elle_la_renommer_et_la_retirer() {
        var compte = personnages.compte("Marie", "Dupont");
        var marie = navigateur.visiteur("marie-cle");
        var appareil = AppareilVirtuel.brancher(marie);
        entrer(marie, compte);
        marie.ouvrir("/compte").suivre("Mes clés d’accès").photographier("cles-vides");

        commencer(marie, "Ordinateur du bureau");
        appareil.reconnaitre(false);
        cliquer(marie, CREER);
        attendre(marie, "vous avez renoncé");
        marie.verifier().photographier("cle-renoncee");
        appareil.reconnaitre(true);
        marie.presser(CREER).lire("Ordinateur du bureau").lire("jamais utilisée");
        marie.photographier("cles");

        commencer(marie, "La même");
        cliquer(marie, CREER);
        attendre(marie, "a déjà une clé d’accès pour ce compte");

        sortir(marie);
        appareil.reconnaitre(false);
        cliquer(marie, ENTRER);
        attendre(marie, "vous avez renoncé");
        marie.verifier().photographier("connexion-cle");
        appareil.reconnaitre(true);
        marie.presser(ENTRER);
        marie.ouvrir("/compte/cles").lire("utilisée le");

        marie.suivre("Renommer").remplir("Nom de la clé", "Tablette").presser("Enregistrer");
        marie.lire("s’appelle maintenant « Tablette »");
        marie.suivre("Retirer").photographier("cle-retrait");
        marie.cocher("J’ai lu ce qui précède").presser("Retirer").lire("Aucune clé d’accès");

        sortir(marie);
        marie.presser(ENTRER).lire("n’ouvre aucun compte").photographier("cle-inconnue");
        assertThat(marie.page().url()).contains("/connexion/cle");
    }

    @Test
    void une_cle_copiee_est_refusee_des_que_l_original_a_servi() {
        var compte = personnages.compte("Marie", "Dupont");
        var marie = navigateur.visiteur("marie-copie", Reglage.TELEPHONE);
        var appareil = AppareilVirtuel.brancher(marie);
        entrer(marie, compte);
        marie.ouvrir("/compte/cles").photographier("cles-vides");
        commencer(marie, "Téléphone");
        marie.photographier("cle-creation").presser(CREER).photographier("cles");
        var copie = appareil.copier();
        sortir(marie);
        marie.presser(ENTRER);
        sortir(marie);

        appareil.recevoir(copie);
        marie.presser(ENTRER).lire("semble avoir été copiée").photographier("cle-copiee");
        marie.ouvrir("/compte");
        assertThat(marie.page().url()).contains("/connexion");
    }

    @Test
    void sans_cle_possible_rien_n_en_parait_et_les_autres_voies_restent() {
        var sansScript = navigateur.visiteur("sans-script", Reglage.BUREAU.sansJavascript());
        sansScript.ouvrir("/connexion");
        assertThat(bouton(sansScript, ENTRER)).isZero();
        var compte = personnages.compte("Paul", "Martin");
        entrer(sansScript, compte);
        commencer(sansScript.ouvrir("/compte/cles"), "Clé");
        sansScript.lire("ne sait pas faire de clé d’accès");
        assertThat(bouton(sansScript, CREER)).isZero();

        // Keys hold at one address only.
        ClesDeTest.tenir(cles, "https://unisson.example.org");
        var ailleurs = navigateur.visiteur("ailleurs").ouvrir("/connexion");
        assertThat(bouton(ailleurs, ENTRER)).isZero();
        tenir();
    }

    private static void commencer(Visiteur qui, String nom) {
        qui.remplir("Nom de la clé", nom)
                .remplir("Mot de passe actuel", Personnages.MOT_DE_PASSE)
                .presser("Continuer");
    }

    private static void cliquer(Visiteur qui, String bouton) {
        qui.page().getByRole(AriaRole.BUTTON, nomme(bouton)).click();
    }

    private static void attendre(Visiteur qui, String message) {
        qui.page()
                .locator("[data-cle-message]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(message))
                .waitFor();
    }

    private static int bouton(Visiteur qui, String mots) {
        return qui.page().getByRole(AriaRole.BUTTON, nomme(mots)).count();
    }

    private static Page.GetByRoleOptions nomme(String mots) {
        return new Page.GetByRoleOptions().setName(mots);
    }

    private static void sortir(Visiteur qui) {
        qui.page().navigate("/compte");
        qui.page().evaluate("document.querySelector('form[action=\"/deconnexion\"]').submit()");
        qui.page().waitForURL("**/connexion?au-revoir");
    }
}

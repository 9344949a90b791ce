package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import fr.unisson.Personnages;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.parcours.Chantier.Monde;
import fr.unisson.socle.Empreinte;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What goes wrong on an ordinary day, and what the screen says then.
class TroublesParcours extends Journee {

    @Autowired Scene scene;

    private Monde m;
    private ConventionId enTravail;
    private ConventionId aSigner;

    @BeforeAll
    void preparer() {
        m = chantier.reunir();
        enTravail = chantier.coConstruction(m, "Un jour ordinaire");
        chantier.asseoir(m, enTravail, 1);
        aSigner = chantier.aSigner(m, "Un jour de signature");
    }

    @Test
    void deux_personnes_au_meme_passage_l_une_passe_l_autre_est_prevenue() {
        var claire = entrer("claire", m.claire());
        var erwan = entrer("erwan", m.erwan());
        var point = noter(claire, "Qui prévient la famille");
        claire.ouvrir(point).suivre("Mettre en discussion");
        erwan.ouvrir(point).suivre("Mettre en discussion");

        claire.presser("Mettre en discussion").lire("C’est fait");
        erwan.presser("Mettre en discussion").photographier("trouble-depasse");

        assertThat(erwan.page().locator("main [role=alert]").innerText()).isNotBlank();
        assertThat(passages(point)).isEqualTo(1);
    }

    @Test
    void un_double_clic_ne_passe_qu_une_fois() {
        var claire = entrer("claire", m.claire());
        var point = noter(claire, "Qui ferme la porte");
        claire.ouvrir(point).suivre("Mettre en discussion");

        claire.page().locator("main form button[type=submit]").dblclick();
        claire.page().waitForURL("**/points/*");

        claire.ouvrir(point).lire("En discussion");
        assertThat(passages(point)).isEqualTo(1);
    }

    @Test
    void un_formulaire_envoye_apres_la_fin_de_la_session_ne_perd_rien() {
        var claire = entrer("claire", m.claire());
        claire.ouvrir(adresse(enTravail, "/points/nouveau?volet=1&nature=ACCORD"))
                .remplir("Énoncé", "Un texte long que l’on ne veut pas récrire.");
        claire.page()
                .context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("unisson"));

        claire.presser("Noter le point").lire("Ce que vous aviez saisi est gardé");
        claire.remplir("Adresse de courriel", personnages.courriel(m.claire()))
                .remplir("Mot de passe", Personnages.MOT_DE_PASSE)
                .presser("Me connecter")
                .lire("Un texte long que l’on ne veut pas récrire.")
                .photographier("trouble-reprise")
                .presser("Envoyer maintenant")
                .lire("Le point d’accord est noté");
    }

    @Test
    void sortir_previent_d_un_texte_non_envoye_puis_n_en_laisse_rien_sur_l_appareil() {
        var claire = entrer("claire-sort", m.claire());
        var page = claire.page();
        page.route("**/brouillon", route -> route.abort());
        claire.ouvrir(adresse(enTravail, "/articles/4/modifier"))
                .remplir("Texte de l’article", "Un texte que le serveur n’a pas reçu.")
                .ouvrir("/compte");
        assertThat(gardes(claire)).contains("Un texte que le serveur n’a pas reçu.");

        page.onceDialog(question -> question.dismiss());
        page.locator("details.menu:has(form[action='/deconnexion']) summary").click();
        page.getByText("Se déconnecter").click();
        assertThat(page.url()).endsWith("/compte");
        assertThat(gardes(claire)).contains("Un texte que le serveur n’a pas reçu.");

        page.onceDialog(question -> question.accept());
        page.getByText("Se déconnecter").click();
        page.waitForURL("**/connexion?au-revoir");
        assertThat(gardes(claire)).isEqualTo("{}");
    }

    private static String gardes(Visiteur qui) {
        return (String) qui.page().evaluate("JSON.stringify(localStorage)");
    }

    @Test
    void un_fichier_trop_gros_ou_d_un_autre_genre_est_refuse_et_son_nom_ne_mene_nulle_part() {
        var claire = entrer("claire", m.claire()).ouvrir(demande(aSigner, m.hopital()));
        var texte = "ceci n’est pas une image".getBytes(StandardCharsets.UTF_8);
        deposer(claire, new FilePayload("../../x", "text/plain", texte));
        claire.photographier("trouble-fichier");
        assertThat(claire.page().locator("main [role=alert]").innerText()).contains("fichier");
        assertThat(champ(claire, "input", "original").inputValue())
                .as("what was typed beside the file is kept")
                .isEqualTo("Secrétariat");

        claire.ouvrir("/verification");
        claire.page()
                .locator("main input[type=file]")
                .setInputFiles(
                        new FilePayload("gros.pdf", "application/pdf", new byte[22_000_000]));
        claire.presser("Vérifier").photographier("trouble-trop-gros");
        assertThat(claire.page().locator("main").innerText()).contains("20 Mo");

        claire.ouvrir("/verification");
        claire.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload("../../x", "application/pdf", texte));
        claire.presser("Vérifier").photographier("trouble-nom");
        assertThat(claire.page().locator("main").innerText()).doesNotContain("../");
    }

    @Test
    void un_mandat_qui_finit_entre_deux_pages_ne_permet_plus_de_signer() {
        var eux = chantier.reunir();
        var id = chantier.aSigner(eux, "Un mandat finit");
        var marc = entrer("marc", eux.marc()).ouvrir(demande(id, eux.ehpad()));
        marc.presser("M’envoyer un code");
        remplir(marc, troupe.code(personnages.courriel(eux.marc())));
        chantier.revoquer(eux.ehpad());

        marc.presser("Signer la convention").photographier("trouble-mandat");
        assertThat(marc.page().locator("main [role=alert]").innerText()).contains("mandat");
        assertThat(signee(id, eux.ehpad())).isFalse();
    }

    @Test
    void un_code_expire_ou_deja_servi_ne_signe_rien() {
        var id = chantier.aSigner(m, "Un code n’est plus bon");
        var helene = entrer("hélène", m.helene()).ouvrir(demande(id, m.hopital()));
        helene.presser("M’envoyer un code");
        var premier = troupe.code(personnages.courriel(m.helene()));
        scene.ecrire(
                "update signature_code set expire_le = now() - interval '1 minute'"
                        + " where convention_id = :c",
                "c",
                id.valeur());
        remplir(helene, premier);
        helene.presser("Signer la convention").photographier("trouble-code");
        assertThat(helene.page().locator("main [role=alert]").innerText()).contains("code");

        helene.ouvrir(demande(id, m.hopital())).presser("M’envoyer un code");
        var second = troupe.code(personnages.courriel(m.helene()));
        remplir(helene, second);
        helene.presser("Signer la convention").lire("Votre signature est enregistrée");
        assertThat(signee(id, m.hopital())).isTrue();

        var autre = chantier.aSigner(m, "Le même code ailleurs");
        helene.ouvrir(demande(autre, m.hopital())).presser("M’envoyer un code");
        remplir(helene, second.equals("000000") ? "000001" : second);
        helene.presser("Signer la convention");
        assertThat(signee(autre, m.hopital())).isFalse();
    }

    @Test
    void un_numero_d_une_autre_organisation_est_introuvable_et_l_essai_est_consigne() {
        var etrangers = chantier.reunir();
        var paul = entrer("paul", etrangers.claire());
        var avant = refus(etrangers.claire().valeur());

        for (var vise :
                new String[] {
                    adresse(enTravail, ""),
                    adresse(enTravail, "/articles/4/modifier"),
                    demande(aSigner, m.hopital())
                }) {
            paul.ouvrir(vise).lire("Page introuvable");
        }

        paul.photographier("trouble-introuvable");
        assertThat(refus(etrangers.claire().valeur())).isEqualTo(avant + 3);
    }

    @Test
    void un_ancien_lien_d_invitation_se_redemande() {
        var d = troupe.inviterSeule("Clinique du Vieux-Doulon");
        var lien = troupe.lien(d, "/invitation/");
        scene.ecrire(
                "update jeton set expire_le = now() where empreinte = :e",
                "e",
                Empreinte.de(lien.substring(lien.lastIndexOf('/') + 1)));
        var claire = navigateur.visiteur("claire").ouvrir(lien);
        claire.lire("Ce lien a expiré")
                .photographier("trouble-invitation")
                .presser("Recevoir un nouveau lien");
        claire.ouvrir(troupe.lien(d, "/invitation/")).lire("mot de passe");
    }

    private String noter(Visiteur qui, String enonce) {
        qui.ouvrir(adresse(enTravail, "/points/nouveau?volet=1&nature=DIVERGENCE"))
                .remplir("Énoncé", enonce)
                .presser("Noter le point");
        return qui.page().url();
    }

    private static void deposer(Visiteur qui, FilePayload fichier) {
        deplier(qui, "Déposer une copie signée hors d’Unisson");
        qui.page().locator("main input[name=fichier]").setInputFiles(fichier);
        ecrire(qui, "date", aujourdhui().toString());
        ecrire(qui, "original", "Secrétariat");
        qui.presser("Déposer la copie");
    }

    private static void remplir(Visiteur signataire, String code) {
        signataire
                .remplir("Code reçu par courriel", code)
                .cocher("J’ai parcouru le texte ci-dessus jusqu’à la fin");
        cocher(signataire, "consentement", "true");
    }

    private long passages(String point) {
        return scene.systeme(
                "select count(*) from point_historique where point_id = :p"
                        + " and transition = 'DISCUTER'",
                "p",
                Long.valueOf(point.substring(point.lastIndexOf('/') + 1)));
    }

    private long refus(long compte) {
        return scene.systeme("select count(*) from acces_refuse where compte_id = :c", "c", compte);
    }

    private boolean signee(ConventionId id, OrganisationId organisation) {
        return scene.systeme(
                        "select count(*) from signature_demande where id = :d and etat = 'SIGNE'",
                        "d",
                        chantier.demande(id, organisation))
                == 1;
    }

    private String demande(ConventionId id, OrganisationId organisation) {
        return "/signatures/" + chantier.demande(id, organisation);
    }
}

package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.socle.Acteur;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class DocumentsWebTest {

    private static final String MOT_DE_PASSE = "une longue phrase secrète";
    private static final byte[] TEXTE = "Compte rendu".getBytes(StandardCharsets.UTF_8);

    @Autowired MockMvcTester mvc;
    @Autowired Comptes comptes;
    @Autowired Fichiers fichiers;
    @Autowired Impression impression;
    @Autowired Sceau sceau;
    @Autowired Verification verification;

    @Test
    void un_fichier_se_telecharge_sans_jamais_s_ouvrir_dans_le_site() {
        var courriel = "anne." + UUID.randomUUID() + "@exemple.fr";
        var compte =
                Acteurs.systeme()
                        .executer(() -> comptes.creer(courriel, "Anne", "Dupont", MOT_DE_PASSE));
        var fichier = deposer(Acteur.compte(compte.valeur(), "Anne", Set.of()), "été \"1\".txt");
        var page = connecter(courriel);
        var reponse = page.lire(fichier.adresse());
        assertThat(reponse).hasStatus(200).bodyText().isEqualTo("Compte rendu");
        assertThat(reponse)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Type", "text/plain");
        assertThat(Navigation.entete(reponse, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%A9t%C3%A9");
        assertThat(Navigation.entete(reponse, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void le_fichier_d_autrui_n_existe_pas() {
        var courriel = "voisin." + UUID.randomUUID() + "@exemple.fr";
        Acteurs.systeme().executer(() -> comptes.creer(courriel, "Voisin", "Voisin", MOT_DE_PASSE));
        var fichier = deposer(Acteurs.compte(999_001), "secret.txt");
        var page = connecter(courriel);
        assertThat(page.lire(fichier.adresse())).hasStatus(404);
        assertThat(page.lire("/documents/999999999")).hasStatus(404);
        assertThat(page.lire("/documents/abc")).hasStatus(404);
        assertThat(new Navigation(mvc).lire(fichier.adresse())).hasStatus(303);
    }

    @Test
    void un_document_scelle_ici_est_reconnu_par_tous() {
        var scelle = sceau.sceller(impression.imprimer(Maquette.de("Convention", "<p>Texte</p>")));
        Acteurs.systeme().executer(() -> verification.inscrire(scelle, "convention", 12));
        var page = new Navigation(mvc);
        assertThat(page.lire("/verification")).hasStatus(200);
        var reponse = verifier(page, "c.pdf", scelle.pdf().octets());
        assertThat(reponse).hasStatus(200);
        assertThat(Navigation.texte(reponse))
                .contains("Document authentique et intact", "Sceau de démonstration Unisson")
                .contains("Connu de cette plateforme", scelle.pdf().empreinte());
    }

    @Test
    void ce_qui_n_est_pas_un_document_scelle_recoit_une_phrase_claire() {
        var page = new Navigation(mvc);
        page.lire("/verification");
        var nu = impression.imprimer(Maquette.de("Convention", "<p>Texte</p>"));
        assertThat(Navigation.texte(verifier(page, "c.pdf", nu.octets())))
                .contains("Document sans sceau")
                .doesNotContain("Connu de cette plateforme");
        var faux = verifier(page, "<b>x</b>.pdf", TEXTE);
        assertThat(Navigation.texte(faux)).contains("n’est pas un PDF").doesNotContain("<b>x</b>");
    }

    @Test
    void un_envoi_sans_fichier_demande_le_fichier() {
        var page = new Navigation(mvc);
        page.lire("/verification");
        assertThat(page.envoyer("/verification"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le fichier");
    }

    @Test
    void un_document_trop_gros_est_refuse_sans_etre_lu() {
        var page = new Navigation(mvc);
        page.lire("/verification");
        assertThat(verifier(page, "gros.pdf", new byte[(20 << 20) + 1]))
                .hasStatus(413)
                .bodyText()
                .contains("dépasse 20 Mo");
    }

    private static MvcTestResult verifier(Navigation page, String nom, byte[] octets) {
        return page.envoyerFichier(
                "/verification", new MockMultipartFile("fichier", nom, null, octets));
    }

    private Fichier deposer(Acteur acteur, String nom) {
        var depot =
                acteur.executer(() -> fichiers.deposer(nom, new ByteArrayInputStream(TEXTE), null));
        return ((Depot.Accepte) depot).fichier();
    }

    private Navigation connecter(String courriel) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        assertThat(page.envoyer("/connexion", "courriel", courriel, "motDePasse", MOT_DE_PASSE))
                .hasStatus(303);
        return page;
    }
}

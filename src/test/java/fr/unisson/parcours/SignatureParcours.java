package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.unisson.Acteurs;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentsFinaux;
import fr.unisson.parcours.Chantier.Monde;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The other ways a signature goes: refused, given on paper, changed under the signatory's feet.
class SignatureParcours extends Journee {

    @Autowired DocumentsFinaux documents;

    @Test
    void un_refus_de_signer_dit_sa_raison_a_tous() {
        var m = chantier.reunir();
        var id = chantier.aSigner(m, "Refuser avec ses mots");
        var marc = entrer("marc", m.marc()).ouvrir(demande(id, m.ehpad()));

        deplier(marc, "Refuser de signer");
        marc.remplir("Raison du refus", "Le conseil n’a pas été consulté sur la durée.");
        marc.partir(
                        marc.page().locator("main button", avecTexteDePage("Refuser de signer")),
                        "Refuser de signer")
                .lire("Votre refus est enregistré");

        entrer("nadia", m.nadia())
                .ouvrir(adresse(id, "/signature"))
                .lire("Le conseil n’a pas été consulté sur la durée.")
                .photographier("signature-refusee");
    }

    @Test
    void une_copie_signee_sur_papier_est_verifiee_par_l_autre_partie_et_le_document_se_controle() {
        var m = chantier.reunir();
        var id = chantier.aSigner(m, "Signer aussi sur papier");
        deposer(m, id);
        verifier(m, id);
        signer(m, id);
        controler(m, id);
    }

    @Test
    void un_ancien_lien_de_signature_dit_ce_qui_a_change() {
        var m = chantier.reunir();
        var id = chantier.aSigner(m, "Changer le texte en chemin");
        var ancien = demande(id, m.hopital());
        var helene = entrer("hélène", m.helene()).ouvrir(ancien);
        helene.presser("M’envoyer un code");

        var nadia = entrer("nadia", m.nadia()).ouvrir(adresse(id, "/signature"));
        deplier(nadia, "Modifier le texte");
        nadia.remplir("Raison", "Une date était fausse.")
                .cocher("J’ai lu ce qui précède et je confirme")
                .presser("Rouvrir le texte");
        helene.ouvrir(ancien).lire("Cette invitation est annulée").lire("Une date était fausse.");
        entrer("claire", m.claire())
                .ouvrir(adresse(id, "/articles/1"))
                .remplir("Ajouter un commentaire", "La date du printemps manque.")
                .presser("Publier le commentaire");
        nadia.ouvrir(adresse(id, "/articles/1/modifier"))
                .remplir("Texte de l’article", "Les parties coopèrent à partir du printemps.")
                .presser("Publier pour tous")
                .lire("Le texte est publié pour tous")
                .ouvrir(adresse(id, "/texte"))
                .presser("Figer le texte");

        helene.ouvrir(ancien)
                .lire("Le texte a changé depuis cette invitation")
                .lire("printemps")
                .photographier("signature-ancien-lien");
        assertThat(helene.page().locator("main button", avecTexteDePage("Signer")).count())
                .isZero();
    }

    private void deposer(Monde m, ConventionId id) {
        var claire = entrer("claire", m.claire()).ouvrir(demande(id, m.hopital()));
        deplier(claire, "Déposer une copie signée hors d’Unisson");
        claire.page()
                .locator("main input[name=fichier]")
                .setInputFiles(ValidationParcours.DELIBERATION);
        ecrire(claire, "date", aujourdhui().toString());
        ecrire(claire, "original", "Secrétariat de la direction");
        claire.presser("Déposer la copie").lire("Une autre partie doit la vérifier");
        assertThat(claire.page().locator("main button", avecTexteDePage("conforme")).count())
                .as("a party does not check its own copy")
                .isZero();
        claire.photographier("copie-deposee");
    }

    private void verifier(Monde m, ConventionId id) {
        entrer("erwan", m.erwan())
                .ouvrir(demande(id, m.hopital()))
                .photographier("copie-a-verifier")
                .presser("La copie est conforme")
                .lire("La copie est vérifiée");
    }

    private void signer(Monde m, ConventionId id) {
        var adresse = personnages.courriel(m.marc());
        var marc = entrer("marc", m.marc()).ouvrir(demande(id, m.ehpad()));
        marc.presser("M’envoyer un code");
        marc.remplir("Code reçu par courriel", troupe.code(adresse))
                .cocher("J’ai parcouru le texte ci-dessus jusqu’à la fin");
        cocher(marc, "consentement", "true");
        marc.presser("Signer la convention").lire("Toutes les parties ont signé");
    }

    private void controler(Monde m, ConventionId id) {
        Acteurs.systeme().executer(documents::produireAttendus);
        var nadia = entrer("nadia", m.nadia()).ouvrir(adresse(id, "/signature"));
        nadia.photographier("signature-scellee");
        var pdf = telecharger(nadia, "Télécharger la convention signée");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

        var erwan = entrer("erwan", m.erwan()).ouvrir(adresse(id, "/signature"));
        var preuves = telecharger(erwan, "Télécharger le dossier de preuve");
        presenter(erwan, "preuves.pdf", preuves).photographier("verification-preuves");

        var jeanne = navigateur.visiteur("jeanne", Navigateur.Reglage.TELEPHONE);
        presenter(jeanne, "convention.pdf", pdf)
                .lire("document final scellé le")
                .photographier("verification-intacte");
        var autre = pdf.clone();
        autre[pdf.length / 2] ^= 1;
        presenter(jeanne, "convention.pdf", autre).photographier("verification-modifiee");
        assertThat(jeanne.page().locator("main").innerText())
                .doesNotContain("document final scellé le")
                .containsAnyOf("Rompu", "changé", "modifié");
    }

    private static byte[] telecharger(Visiteur qui, String lien) {
        var adresse = qui.page().locator("main a", avecTexteDePage(lien)).getAttribute("href");
        var reponse = qui.page().request().get(Objects.requireNonNull(adresse));
        assertThat(reponse.status()).isEqualTo(200);
        assertThat(reponse.headers().get("content-disposition")).startsWith("attachment");
        return reponse.body();
    }

    private static Visiteur presenter(Visiteur qui, String nom, byte[] fichier) {
        qui.ouvrir("/verification");
        qui.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload(nom, "application/pdf", fichier));
        return qui.presser("Vérifier");
    }

    private String demande(ConventionId id, OrganisationId organisation) {
        return "/signatures/" + chantier.demande(id, organisation);
    }
}

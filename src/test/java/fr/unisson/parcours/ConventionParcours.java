package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentsFinaux;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PriseDEffet;
import fr.unisson.documents.Constat;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Verification;
import fr.unisson.parcours.Groupes.Equipe;
import fr.unisson.parcours.Troupe.Distribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What Unisson is for, in the browser: seven people take a convention from its creation to its
/// sealed PDF and its entry into force, each in their own role.
class ConventionParcours extends Journee {

    private static final String MODELE = "Convention-cadre de partenariat sur la qualité";
    private static final byte[] DELIBERATION =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.ISO_8859_1);

    @Autowired Groupes groupes;
    @Autowired Participants participants;
    @Autowired DocumentsFinaux documents;
    @Autowired PriseDEffet effet;
    @Autowired Verification verification;

    @TempDir Path dossier;

    private Distribution d;

    @BeforeAll
    void reunir() {
        d = troupe.reunir();
    }

    @Test
    void sept_personnes_menent_une_convention_de_sa_creation_a_son_entree_en_vigueur()
            throws Exception {
        var nadia = entrer("nadia", d.nadia());
        var claire = rejoindre();
        var erwan = entrer("erwan", d.erwan());
        var jeanne = entrer("jeanne", d.jeanne());

        var id = creer(nadia);
        engager(id, claire, "Hélène Marchand", "Directrice");
        engager(id, erwan, "Marc Tanguy", "Directeur");
        nommer(id, claire, d.sophie(), "Secrétaire d’instance");
        nommer(id, claire, d.helene(), "Signataire");
        nommer(id, erwan, d.marc(), "Signataire");
        nommer(id, erwan, d.jeanne(), "Représentant des usagers");

        diagnostiquer(id, nadia);
        franchir(id, nadia, "Passer aux principes fondateurs");
        var equipe = equipe(id);
        sePrononcer(id, nadia, claire, jeanne, equipe);
        franchir(id, nadia, "Ouvrir la co-construction");

        menerLePremierVolet(id, nadia, claire, erwan, jeanne, equipe);
        for (int volet = 2; volet <= 7; volet++) {
            groupes.menerAuBout(id, volet, equipe);
        }
        franchir(id, nadia, "Assembler le texte");
        approuver(id, nadia, claire, erwan);
        valider(id, nadia, erwan);
        signer(id, "hélène", d.helene());
        signer(id, "marc", d.marc());
        sceller(id, nadia, jeanne);
    }

    /// Claire has no account: the link of her invitation makes it.
    private Visiteur rejoindre() {
        var claire = navigateur.visiteur("claire").ouvrir(troupe.lien(d.claire(), "/invitation/"));
        ecrire(claire, "prenom", "Claire");
        ecrire(claire, "nom", "Caradec");
        ecrire(claire, "motDePasse", Personnages.MOT_DE_PASSE);
        return claire.presser("Créer mon compte");
    }

    private ConventionId creer(Visiteur nadia) {
        nadia.ouvrir("/conventions/nouvelle")
                .remplir("Titre de la convention", "Mieux sortir de l’hôpital")
                .cocher(MODELE)
                .choisir("Votre organisation", "0");
        inviter(nadia, Troupe.HOPITAL);
        inviter(nadia, Troupe.EHPAD);
        nadia.presser("Relire avant de créer")
                .lire(Troupe.HOPITAL)
                .presser("Créer la convention et inviter")
                .lire("Mieux sortir de l’hôpital")
                .photographier("parcours-1-creation");
        var adresse = nadia.page().url().replaceAll(".*/conventions/(\\d+).*", "$1");
        return new ConventionId(Long.parseLong(adresse));
    }

    private static void inviter(Visiteur qui, String organisation) {
        qui.remplir("Chercher dans l’annuaire", organisation);
        qui.page().locator("main button[value=chercher]").click();
        qui.page()
                .locator("main button", new Page.LocatorOptions().setHasText("Ajouter"))
                .first()
                .waitFor();
        qui.presser("Ajouter " + organisation);
    }

    private static void engager(
            ConventionId id, Visiteur referent, String representant, String qualite) {
        referent.ouvrir(adresse(id, "/parties"))
                .presser("Accepter l’invitation")
                .ouvrir(adresse(id, "/parties"))
                .suivre("Compléter la fiche")
                .remplir("Personne qui représente votre organisation", representant)
                .remplir("Sa fonction", qualite);
        champ(referent, "select", "mandat")
                .selectOption(new SelectOption().setLabel(representant + ", " + qualite));
        referent.remplir("Missions propres de votre organisation", "Soigner\nAccompagner")
                .presser("Enregistrer la fiche");
    }

    private static void nommer(ConventionId id, Visiteur referent, CompteId qui, String role) {
        referent.ouvrir(adresse(id, "/parties"));
        choisir(referent, "compte", qui.toString());
        choisirParmi(referent, "role", role);
        referent.presser("Ajouter");
    }

    private static void diagnostiquer(ConventionId id, Visiteur nadia) {
        nadia.ouvrir(adresse(id, "/diagnostic"));
        deplier(nadia, "Ajouter un diagnostic");
        nadia.remplir("Intitulé", "Enquête sur les sorties d’hospitalisation")
                .remplir("Qui l’a établi", "Structure d’appui");
        ecrire(nadia, "date", Troupe.aujourdhui().minusMonths(2).toString());
        nadia.presser("Ajouter le diagnostic").lire("Enquête sur les sorties");
        nadia.remplir("Ajouter un constat", "Une sortie sur trois n’est pas annoncée.")
                .presser("Ajouter le constat")
                .lire("Une sortie sur trois");
    }

    /// One stance each through the page, with its reason; the others through the services.
    private void sePrononcer(
            ConventionId id, Visiteur nadia, Visiteur claire, Visiteur jeanne, Equipe equipe) {
        nadia.ouvrir(adresse(id, "/principes"))
                .remplir("Pour qui, où et sur quoi", "Les personnes âgées de la métropole.")
                .presser("Enregistrer le périmètre");
        prendrePosition(id, claire, "ACCORD_AVEC_RESERVE", "Avec le temps qu’il faut.");
        prendrePosition(id, jeanne, "DESACCORD", "Les familles ne sont pas nommées.");
        claire.ouvrir(adresse(id, "/principes"))
                .lire("Les familles ne sont pas nommées.")
                .photographier("parcours-2-principes");
        groupes.approuverLesPrincipes(id, equipe.claire());
        groupes.approuverLesPrincipes(id, equipe.erwan());
    }

    private static void prendrePosition(
            ConventionId id, Visiteur qui, String position, String motif) {
        qui.ouvrir(adresse(id, "/principes"));
        var principe = qui.page().locator("main article").first();
        principe.locator("summary").first().click();
        principe.locator("input[value=" + position + "]").check();
        principe.locator("textarea[name^=motif]").fill(motif);
        qui.presser("Enregistrer ma position");
    }

    private void menerLePremierVolet(
            ConventionId id,
            Visiteur nadia,
            Visiteur claire,
            Visiteur erwan,
            Visiteur jeanne,
            Equipe equipe) {
        var volet = adresse(id, "/volets/1");
        asseoir(nadia, volet, equipe.claire().compte(), "PROFESSIONNEL", true);
        asseoir(nadia, volet, equipe.erwan().compte(), "PROFESSIONNEL", false);
        asseoir(nadia, volet, equipe.jeanne().compte(), "USAGER", false);
        deplier(nadia, "Échéance et siège des usagers");
        ecrire(nadia, "echeance", Troupe.aujourdhui().plusMonths(1).toString());
        nadia.presser("Enregistrer");

        franchirVolet(claire, volet, "Commencer le travail");
        claire.ouvrir(volet).suivre("Enregistrer une séance");
        ecrire(claire, "le", Troupe.aujourdhui().toString());
        for (var present : claire.page().locator("main input[name=presents]").all()) {
            present.check();
        }
        claire.remplir("Compte rendu", "Le préambule est **relu**.")
                .presser("Enregistrer la séance");
        jeanne.ouvrir(volet).suivre("Noter un point d’accord");
        jeanne.remplir("Énoncé", "La famille est prévenue la veille.")
                .presser("Noter le point")
                .ouvrir(volet)
                .lire("La famille est prévenue la veille.");
        claire.ouvrir(volet).presser("Confirmer qu’il n’y a aucune divergence");
        erwan.ouvrir(volet).presser("Confirmer qu’il n’y a aucune divergence");
        franchirVolet(claire, volet, "Déposer le livrable");
        seDireDAccord(claire, volet);
        seDireDAccord(erwan, volet);
        franchirVolet(nadia, volet, "Constater l’adoption");
        nadia.ouvrir(volet).lire("Adopté").photographier("parcours-3-volet");
    }

    private static void asseoir(
            Visiteur nadia, String volet, long compte, String qualite, boolean rapporteur) {
        nadia.ouvrir(volet);
        deplier(nadia, "Ajouter un membre");
        choisir(nadia, "compte", Long.toString(compte));
        nadia.page().locator("main input[name=qualite][value=" + qualite + "]").check();
        if (rapporteur) nadia.cocher("Rapporteur du groupe");
        nadia.presser("Ajouter au groupe");
    }

    private static void seDireDAccord(Visiteur referent, String volet) {
        referent.ouvrir(volet);
        referent.page().locator("#livrable input[value=ACCORD]").check();
        referent.presser("Enregistrer la position");
    }

    private static void approuver(
            ConventionId id, Visiteur nadia, Visiteur claire, Visiteur erwan) {
        nadia.ouvrir(adresse(id, "/texte")).presser("Figer le texte");
        nadia.ouvrir(adresse(id, "")).suivre("Demander la relecture");
        for (var lu : nadia.page().locator("main input[name=avertissements]").all()) {
            lu.check();
        }
        ecrire(nadia, "limite", Troupe.aujourdhui().plusDays(10).toString());
        nadia.presser("Demander la relecture");
        claire.ouvrir(adresse(id, "/texte")).presser("Approuver ce texte");
        erwan.ouvrir(adresse(id, "/texte"))
                .presser("Approuver ce texte")
                .photographier("parcours-4-texte");
        franchir(id, nadia, "Ouvrir la validation par les instances");
    }

    /// The hospital's body decides; the residence's director commits it alone, and says so.
    private void valider(ConventionId id, Visiteur nadia, Visiteur erwan) {
        var page = adresse(id, "/validation");
        var sophie = entrer("sophie", d.sophie()).ouvrir(page);
        deplier(sophie, "Inscrire à l’ordre du jour");
        var seances = sophie.page().locator("main select[name=choix]");
        seances.selectOption(
                Objects.requireNonNull(seances.locator("option").last().getAttribute("value")));
        sophie.presser("Inscrire");
        deplier(sophie, "Enregistrer la décision");
        choisir(sophie, "sens", "FAVORABLE");
        ecrire(sophie, "jour", Troupe.aujourdhui().toString());
        ecrire(sophie, "numero", "2026-41");
        sophie.page()
                .locator("main input[name=piece]")
                .setInputFiles(
                        new FilePayload("deliberation.pdf", "application/pdf", DELIBERATION));
        sophie.presser("Enregistrer la décision").lire("2026-41");

        entrer("marc", d.marc()).ouvrir(page).presser("Confirmer ma compétence");
        erwan.ouvrir(page);
        ecrire(erwan, "motif", "Les statuts donnent ce pouvoir au directeur.");
        erwan.presser("Marquer comme non requise");
        nadia.ouvrir(page)
                .photographier("parcours-5-validation")
                .presser("Ouvrir la signature")
                .lire("Hélène Marchand");
    }

    private void signer(ConventionId id, String nom, CompteId compte) {
        var adresse = troupe.courriel(compte);
        var signataire = entrer(nom, compte).ouvrir(troupe.lien(adresse, "/signatures/"));
        signataire.presser("M’envoyer un code");
        signataire
                .cocher("J’ai parcouru le texte ci-dessus jusqu’à la fin")
                .remplir("Code reçu par courriel", troupe.code(adresse));
        signataire.page().locator("main input[name=consentement]").check();
        signataire.photographier("parcours-6-signature").presser("Signer la convention");
        signataire.ouvrir(adresse(id, "/signature"));
    }

    private void sceller(ConventionId id, Visiteur nadia, Visiteur jeanne) throws Exception {
        assertThat(Acteurs.systeme().executer(documents::produireAttendus)).isEqualTo(1);
        nadia.ouvrir(adresse(id, "/signature"))
                .lire("Toutes les parties ont signé")
                .photographier("parcours-7-scelle");
        var lien =
                nadia.page()
                        .locator("main a", avecTexteDePage("Télécharger la convention signée"))
                        .getAttribute("href");
        var pdf = nadia.page().request().get(Objects.requireNonNull(lien)).body();
        verifier(pdf);
        jeanne.ouvrir("/verification");
        jeanne.page()
                .locator("main input[type=file]")
                .first()
                .setInputFiles(new FilePayload("convention.pdf", "application/pdf", pdf));
        jeanne.presser("Vérifier").photographier("parcours-8-verification");

        Acteurs.systeme().executer(effet::appliquer);
        nadia.ouvrir(adresse(id, "")).lire("En vigueur").photographier("parcours-9-en-vigueur");
        jeanne.ouvrir(adresse(id, "/historique")).lire("Nadia Benhamou");
    }

    private void verifier(byte[] pdf) throws IOException, InterruptedException {
        var constat = verification.verifier(Contenu.de(pdf)).orElseThrow();
        assertThat(constat.etat()).isEqualTo(Constat.Etat.INTACT);
        assertThat(constat.authentique()).isTrue();
        assertThat(constat.connu()).isPresent();
        if (!Files.isExecutable(Path.of("/usr/bin/pdfsig"))) return;
        var fichier = Files.write(dossier.resolve("convention.pdf"), pdf);
        var pdfsig =
                new ProcessBuilder("/usr/bin/pdfsig", "-nocert", fichier.toString())
                        .redirectErrorStream(true)
                        .start();
        var dit = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pdfsig.waitFor();
        assertThat(dit).contains("Signature is Valid").contains("Total document signed");
    }

    private Equipe equipe(ConventionId id) {
        var tous = Acteurs.systeme().executer(() -> participants.lister(id));
        var claire =
                tous.stream()
                        .filter(p -> p.nom().equals("Claire Caradec"))
                        .findFirst()
                        .orElseThrow()
                        .compte();
        return new Equipe(
                personnages.acteur(d.nadia()),
                personnages.acteur(claire, d.hopital()),
                personnages.acteur(d.erwan(), d.ehpad()),
                personnages.acteur(d.jeanne(), d.ehpad()));
    }

    private static void franchirVolet(Visiteur qui, String volet, String passage) {
        qui.ouvrir(volet).suivre(passage).presser(passage);
    }
}

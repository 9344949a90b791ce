package fr.unisson.archives.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichiers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An archived convention on its pages: what is kept, the rules, an elimination from end to end.
@PageTest
class ArchivesWebTest {

    private static final Pattern RATTACHER = Pattern.compile("href=\"(/preuves/[^\"]+/ajouter)\"");
    private static final Pattern NUMERO = Pattern.compile("/eliminations/(\\d+)/");

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired Fichiers fichiers;

    private Personne directrice = new Personne(0, "");
    private Personne directeur = new Personne(0, "");
    private Personne referente = new Personne(0, "");
    private String archive = "";
    private long convention;

    @BeforeEach
    void uneConventionArchiveeDepuisOnzeAns() {
        var ehpad = scene.organisation("EHPAD Les Ormes");
        var foyer = scene.organisation("Foyer des Rives");
        directrice = scene.personne("Lise", "Ormes", ehpad, "DIRECTION", "ADMINISTRATION");
        directeur = scene.personne("Marc", "Rives", foyer, "DIRECTION");
        referente = scene.personne("Ève", "Ormes", ehpad, "REFERENT_QUALITE");
        long id = scene.convention("Prévenir les chutes", "EXPIREE", referente);
        scene.partie(id, ehpad, "ACCEPTEE");
        scene.partie(id, foyer, "ACCEPTEE");
        scene.ecrire(
                """
                insert into convention_historique (convention_id, version, transition, de, vers, role, le)
                values (:c, 900, 'EXPIRER', 'EN_VIGUEUR', 'EXPIREE', 'SYSTEME', now() - interval '11 years')
                """,
                "c",
                id);
        var octets = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        Acteurs.systeme()
                .executer(() -> {
                    var f =
                            fichiers.conserver(
                                    "diagnostic.pdf", "application/pdf", Contenu.de(octets), null);
                    fichiers.joindre(f.id(), "convention", id);
                    scene.ecrire(
                            """
                            insert into diagnostic (convention_id, intitule, fichier_id, depose_le)
                            values (:c, 'État des lieux', :f, now())
                            """,
                            "c",
                            id,
                            "f",
                            f.id().valeur());
                });
        scene.ecrire(
                """
                insert into reprise (convention_id, organisation_id, fichier_id, fichier_nom, empreinte, le)
                select :c, :o, f.id, f.nom, f.empreinte, now()
                  from diagnostic d join fichier f on f.id = d.fichier_id where d.convention_id = :c
                """,
                "c",
                id,
                "o",
                ehpad);
        scene.ecrire(
                """
                update convention set etat = 'ARCHIVEE', provenance = 'NON_CONFIRMEE',
                  signee_le = '2012-03-04' where id = :c
                """,
                "c",
                id);
        archive = "/conventions/" + id + "/archive";
        convention = id;
    }

    @Test
    void l_archive_dit_ce_qui_se_garde_et_jusqu_a_quand() {
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire(archive))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "ne change plus",
                        "terme + 2 ans",
                        "1 fichier",
                        "Jamais éliminé",
                        "Préparer le paquet")
                .doesNotContain("Proposer une élimination");
        assertThat(page.lire("/archives"))
                .bodyText()
                .contains("Prévenir les chutes", "Échéance passée", "Règles de conservation");
        assertThat(page.lire("/archives/regles"))
                .hasStatus(200)
                .bodyText()
                .contains("Proposée par Unisson, à confirmer")
                .doesNotContain("Enregistrer la règle");
    }

    /// Signed long before it was written here: the package starts on that day.
    @Test
    void le_paquet_remonte_a_la_signature() {
        var page = scene.connecter(mvc, referente);
        page.lire("/");
        var reponse = page.envoyer(archive + "/paquet");
        assertThat(reponse).hasStatus(303);
        var lieu = Objects.requireNonNull(reponse.getResponse().getHeader("Location"));
        assertThat(page.lire(lieu)).bodyText().contains("du 4 mars 2012 au");
    }

    @Test
    void l_administration_change_une_regle_en_disant_pourquoi() {
        var page = scene.connecter(mvc, directrice);
        page.lire("/");
        assertThat(
                        page.envoyer(
                                "/archives/regles",
                                "nature",
                                "TRAVAIL",
                                "sort",
                                "ELIMINATION",
                                "annees",
                                "30"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi", "value=\"30\"");
        page.lire("/");
        assertThat(
                        page.envoyer(
                                "/archives/regles",
                                "nature",
                                "NOTIFICATION",
                                "sort",
                                "ELIMINATION",
                                "annees",
                                "0",
                                "motif",
                                "Place"))
                .hasStatus(422)
                .bodyText()
                .contains("un an au moins");
        page.lire("/");
        page.envoyer(
                "/archives/regles",
                "nature",
                "TRAVAIL",
                "sort",
                "ELIMINATION",
                "annees",
                "30",
                "motif",
                "Tableau de gestion");
        assertThat(page.lire("/archives/regles"))
                .bodyText()
                .contains("terme + 30 ans", "Tableau de gestion", "Décisions successives");
        assertThat(page.lire(archive)).bodyText().contains("terme + 30 ans");
    }

    @Test
    void une_elimination_va_de_la_proposition_au_certificat() {
        var a = scene.connecter(mvc, directrice);
        assertThat(a.lire(archive)).bodyText().contains("Proposer une élimination");
        a.lire("/");
        assertThat(a.envoyer(archive + "/eliminations", "motif", "Plus d’usage"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins une sorte de documents", "Plus d’usage");
        a.lire("/");
        a.envoyer(archive + "/eliminations", "natures", "TRAVAIL", "motif", "Plus d’usage");
        var id = numero(a);
        var elimination = archive + "/eliminations/" + id;
        a.lire("/");
        assertThat(a.envoyer(elimination + "/viser", "version", "1", "privees", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Accord attendu\u00a0: Foyer des Rives", "Dites pourquoi ces documents");

        // The form that was refused is the one that opens again.
        assertThat(a.envoyer(elimination + "/retirer", "version", "1", "motif", " "))
                .hasStatus(422)
                .bodyText()
                .containsPattern(
                        "<details class=\"repli\" open>\\s*<summary>Retirer la proposition")
                .doesNotContainPattern("<details class=\"repli\" open>\\s*<summary>Viser");

        var b = scene.connecter(mvc, directeur);
        assertThat(b.lire(archive)).bodyText().contains("Donner l’accord de mon organisation");
        b.lire("/");
        b.envoyer(elimination + "/accord");
        b.lire("/");
        b.envoyer(
                elimination + "/viser",
                "version",
                "1",
                "privees",
                "true",
                "raisonPrivees",
                "Deux associations sans mission de service public");
        assertThat(b.lire(archive))
                .bodyText()
                .contains("Visée", "Archives non publiques", "Éliminer ces fichiers");

        a.lire("/");
        a.envoyer(elimination + "/executer", "version", "2");
        assertThat(a.lire(archive))
                .bodyText()
                .contains("Exécutée", "Certificat d’élimination", "1 éliminé")
                .doesNotContain("Éliminer ces fichiers");
    }

    /// An imported convention whose document was eliminated: its page says so, and the old address
    /// of the file answers with a page as any other.
    @Test
    void un_document_elimine_est_dit_sur_l_origine_et_a_son_adresse() {
        long fichier =
                scene.systeme(
                        "select fichier_id from reprise where convention_id = :c", "c", convention);
        var origine = "/conventions/" + convention + "/origine";
        var a = scene.connecter(mvc, directrice);
        assertThat(a.lire(origine))
                .hasStatus(200)
                .bodyText()
                .contains("href=\"/documents/" + fichier + "\"")
                .doesNotContain("a été éliminé");
        eliminer(a, fichier);
        assertThat(a.lire(origine))
                .hasStatus(200)
                .bodyText()
                .contains("a été éliminé le ", archive)
                .doesNotContain("href=\"/documents/" + fichier + "\"");
        assertThat(a.lire("/conventions/" + convention + "/texte"))
                .hasStatus(200)
                .bodyText()
                .contains("Son contenu a été éliminé le ", archive)
                .doesNotContain("href=\"/documents/" + fichier + "\"");
        var elimine = a.lire("/documents/" + fichier);
        assertThat(elimine)
                .hasStatus(409)
                .bodyText()
                .contains("Ce document a été éliminé", "éliminé le ", "</html>")
                .doesNotContain("a agi avant vous");
        assertThat(elimine).doesNotContainHeader("Content-Disposition");
        assertThat(Navigation.entete(elimine, "Content-Type")).startsWith("text/html");
        assertThat(Navigation.entete(elimine, "Content-Security-Policy"))
                .contains("style-src 'self'")
                .doesNotContain("sandbox");
    }

    /// What rests on a file is told to whom agrees and to whom eliminates; then it counts no more.
    @Test
    void un_document_qui_prouve_le_dit_avant_d_etre_elimine_et_ne_prouve_plus_apres() {
        long fichier =
                scene.systeme(
                        "select fichier_id from reprise where convention_id = :c", "c", convention);
        var a = scene.connecter(mvc, directrice);
        var rattacher = premier(a, "/preuves", RATTACHER);
        a.suivre(a.envoyer(rattacher, "adresse", "/documents/" + fichier, "du", "2026-01-01"));
        assertThat(a.lire("/preuves/objets")).bodyText().contains("diagnostic.pdf");
        var avertie = "C’est une preuve pour un point, qui n’en aura plus";
        assertThat(a.lire(archive)).bodyText().contains("Proposer une élimination", avertie);
        a.lire("/");
        a.envoyer(archive + "/eliminations", "natures", "TRAVAIL", "motif", "Plus d’usage");
        assertThat(a.lire(archive)).bodyText().contains("Viser l’élimination", avertie);
        a.lire("/");
        a.envoyer(
                archive + "/eliminations/" + numero(a) + "/retirer",
                "version",
                "1",
                "motif",
                "Non");
        eliminer(a, fichier);
        assertThat(a.lire("/preuves/objets"))
                .bodyText()
                .contains("diagnostic.pdf", "ne prouve plus (éliminé).");
    }

    private static String premier(Navigation page, String adresse, Pattern lien) {
        var trouve = lien.matcher(Navigation.texte(page.lire(adresse)));
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    @Test
    void un_referent_sans_mandat_d_organisation_ne_propose_pas() {
        var page = scene.connecter(mvc, referente);
        page.lire("/");
        assertThat(page.envoyer(archive + "/eliminations", "natures", "TRAVAIL", "motif", "Place"))
                .hasStatus(403)
                .bodyText()
                .contains("direction ou administration d’une partie");
    }

    /// From its proposal to its execution, through the pages.
    private void eliminer(Navigation a, long fichier) {
        a.lire("/");
        a.envoyer(archive + "/eliminations", "natures", "TRAVAIL", "motif", "Plus d’usage");
        var elimination = archive + "/eliminations/" + numero(a);
        var b = scene.connecter(mvc, directeur);
        b.lire("/");
        b.envoyer(elimination + "/accord");
        b.lire("/");
        b.envoyer(
                elimination + "/viser",
                "version",
                "1",
                "privees",
                "true",
                "raisonPrivees",
                "Deux associations sans mission de service public");
        a.lire("/");
        a.envoyer(elimination + "/executer", "version", "2");
        assertThat(
                        scene.systeme(
                                "select count(*) from fichier where id = :f and elimine_le is not null",
                                "f",
                                fichier))
                .isOne();
    }

    private String numero(Navigation page) {
        var corps =
                new String(
                        page.lire(archive).getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8);
        var trouve = NUMERO.matcher(corps);
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }
}

package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.DocumentScelle;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.documents.Sceau;
import fr.unisson.documents.Verification;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class AvenantsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired Fichiers fichiers;
    @Autowired Impression impression;
    @Autowired Sceau sceau;
    @Autowired Verification verification;

    private record Decor(long convention, long ehpad, Personne animatrice, Personne etranger) {}

    @Test
    void un_avenant_s_ouvre_se_redige_et_montre_sa_difference() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        assertThat(page.lire("/conventions/" + d.convention() + "/avenants"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucun avenant", "Ouvrir un avenant", "Texte signé");
        assertThat(page.lire("/conventions/" + d.convention() + "/avenants/nouveau"))
                .hasStatus(200)
                .bodyText()
                .contains("Article 7. Engagements", "Durée ou prorogation");
        assertThat(
                        page.lire(
                                "/conventions/"
                                        + d.convention()
                                        + "/avenants/nouveau?modele=avenant-missions"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "value=\"Avenant de missions communes\"",
                        "Le comité de pilotage a examiné cette demande",
                        "La mission",
                        "value=\"MISSIONS\" checked");
        assertThat(
                        page.lire(
                                "/conventions/"
                                        + d.convention()
                                        + "/avenants/nouveau?modele=lettre-retrait"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Madame, Monsieur", "Rédaction proposée");
        long avenant = ouvrir(page, d);

        assertThat(page.lire("/conventions/" + avenant + "/modifications"))
                .hasStatus(200)
                .bodyText()
                .contains("Pas encore modifié", "Rédiger", "Selon ce que l’avenant modifiera");
        assertThat(page.lire("/conventions/" + avenant + "/articles/7/modifier")).hasStatus(200);
        assertThat(
                        page.envoyer(
                                "/conventions/" + avenant + "/articles/7/modifier",
                                "action",
                                "publier",
                                "base",
                                "1",
                                "texte",
                                "Réponse sous 24 heures."))
                .hasStatus(303);
        assertThat(page.lire("/conventions/" + avenant + "/modifications"))
                .hasStatus(200)
                .bodyText()
                .contains("Différence avec le texte en vigueur", "<ins>", "<del>")
                .contains("Une décision de chaque partie", "modifie l’article 7");
        assertThat(page.lire("/conventions/" + avenant + "/texte"))
                .hasStatus(200)
                .bodyText()
                .contains("Texte de l’avenant", "est désormais ainsi rédigé", "Figer le texte");
        assertThat(page.lire("/conventions/" + avenant))
                .hasStatus(200)
                .bodyText()
                .contains("Rédaction")
                .doesNotContain("Co-construction", "Rouvrir des volets");
        assertThat(page.lire("/conventions"))
                .hasStatus(200)
                .bodyText()
                .contains("Avenant\u00a0: Renfort de nuit");
    }

    @Test
    void l_etape_des_instances_dit_pourquoi_personne_n_est_consulte() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        scene.ecrire(
                """
                update avenant set validation_requise = false, validation_motif = 'simple coquille'
                 where convention_id = :a
                """,
                "a",
                avenant);
        assertThat(page.lire("/conventions/" + avenant))
                .bodyText()
                .contains("sans objet", "Simple coquille");
        scene.ecrire("update convention set etat = 'EN_SIGNATURE' where id = :a", "a", avenant);
        passer(avenant, 90, "OUVRIR_RELECTURE", "CONSOLIDATION", "RELECTURE", Instant.EPOCH);
        passer(
                avenant,
                91,
                "OUVRIR_SIGNATURE_SANS_INSTANCES",
                "RELECTURE",
                "EN_SIGNATURE",
                Instant.EPOCH);
        assertThat(page.lire("/conventions/" + avenant + "/validation"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune instance n’a été consultée, parce que simple coquille.")
                .doesNotContain("a donné son accord", "Avant d’ouvrir la signature");
        assertThat(page.lire("/conventions/" + avenant))
                .bodyText()
                .contains("sans objet", "Simple coquille");
    }

    @Test
    void une_annexe_signee_se_retire_par_l_avenant_et_se_garde_tant_qu_il_s_ecrit() {
        var d = decor();
        annexer(d.convention());
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        var adresse = "/conventions/" + avenant + "/annexes";
        assertThat(page.lire(adresse)).bodyText().contains("La retirer par cet avenant");
        assertThat(page.envoyer(adresse + "/retirees", "retiree", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une annexe signée");
        assertThat(page.envoyer(adresse + "/retirees", "retiree", "1")).hasStatus(303);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("La garder", "Annexe 1. Protocole de nuit")
                .doesNotContain("La retirer par cet avenant");
        assertThat(page.lire("/conventions/" + avenant + "/modifications"))
                .bodyText()
                .contains("L’annexe 1, «\u00a0Protocole de nuit\u00a0», n’en fait plus partie");
        assertThat(page.envoyer(adresse + "/retirees/1/annulation")).hasStatus(303);
        assertThat(page.lire(adresse)).bodyText().contains("La retirer par cet avenant");
    }

    /// As it was signed with the text.
    private void annexer(long c) {
        var fichier =
                Acteurs.systeme()
                        .executer(() ->
                                fichiers.conserver(
                                        "protocole.txt",
                                        "text/plain",
                                        Contenu.de(new byte[] {'A'}),
                                        null));
        scene.ecrire("update convention set etat = 'CONSOLIDATION' where id = :c", "c", c);
        scene.ecrire(
                """
                insert into annexe (convention_id, nature, rang, titre, cree_le)
                values (:c, 'FIGEE', 1, 'Protocole de nuit', now())
                """,
                "c",
                c);
        scene.ecrire(
                """
                insert into annexe_version (convention_id, annexe_id, version, fichier_id, empreinte,
                                            le)
                select :c, a.id, 1, :f, :e, now() from annexe a where a.convention_id = :c
                """,
                "c",
                c,
                "f",
                fichier.id().valeur(),
                "e",
                fichier.empreinte());
        scene.ecrire("update convention set etat = 'EN_VIGUEUR' where id = :c", "c", c);
    }

    /// The seal holds and the text does not: whoever checks the file learns both, and no name.
    @Test
    void un_document_scelle_dont_les_signatures_sont_annulees_ne_passe_plus_pour_valable() {
        var d = decor();
        long avenant = ouvrir(scene.connecter(mvc, d.animatrice()), d);
        var scelle = sceau.sceller(impression.imprimer(Maquette.de("Avenant", "<p>Texte</p>")));
        Acteurs.systeme().executer(() -> verification.inscrire(scelle, "convention", avenant));
        passer(avenant, 90, "SCELLER", "EN_SIGNATURE", "SIGNEE", scelle.le());
        assertThat(verifier(scelle)).contains("Document authentique et intact");
        var annule = scelle.le().plusSeconds(3_600);
        passer(avenant, 91, "REPARTIR_DU_TEXTE", "SIGNEE", "CONSOLIDATION", annule);
        assertThat(verifier(scelle))
                .contains(
                        "ce texte ne vaut plus",
                        "Un autre avenant a pris effet avant celui-ci",
                        Dates.moment(annule))
                .doesNotContain("Document authentique", "Renfort de nuit", "Nuits partagées");
        // Signed again: the former document stays void.
        passer(avenant, 92, "SCELLER", "EN_SIGNATURE", "SIGNEE", annule.plusSeconds(3_600));
        assertThat(verifier(scelle)).contains("ce texte ne vaut plus");
    }

    private String verifier(DocumentScelle scelle) {
        var page = new Navigation(mvc);
        page.lire("/verification");
        return Navigation.texte(
                page.envoyerFichier(
                        "/verification",
                        new MockMultipartFile("fichier", "a.pdf", null, scelle.pdf().octets())));
    }

    private void passer(
            long id, int version, String transition, String de, String vers, Instant le) {
        scene.ecrire(
                """
                insert into convention_historique (convention_id, version, transition, de, vers,
                  role, motif, le)
                values (:c, :v, :t, :de, :vers, 'SYSTEME', 'Parce que', :le)
                """,
                "c",
                id,
                "v",
                version,
                "t",
                transition,
                "de",
                de,
                "vers",
                vers,
                "le",
                le.atOffset(ZoneOffset.UTC));
    }

    /// The frozen version is what was signed; whoever opens it learns that it changed since.
    @Test
    void le_texte_signe_dit_ou_se_lit_celui_qui_est_en_vigueur() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        var adresse = "/conventions/" + d.convention() + "/texte";
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("ont changé depuis");
        long avenant = ouvrir(page, d);
        scene.ecrire(
                """
                insert into texte_consolide (convention_id, rang, avenant_id, texte, empreinte, le)
                values (:c, 1, :a, '# Nuits partagées', repeat('b', 64), now())
                """,
                "c",
                d.convention(),
                "a",
                avenant);
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Des avenants l’ont changé depuis",
                        "/conventions/" + d.convention() + "/textes/1");
    }

    @Test
    void le_texte_signe_porte_le_jour_de_sa_signature_et_une_comparaison_replie_l_inchange() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        scene.ecrire(
                "update convention set signee_le = '2025-06-30' where id = :c",
                "c",
                d.convention());
        scene.ecrire(
                """
                insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_le)
                values (:c, 2, repeat('Rien ne change ici.' || chr(10) || chr(10), 200),
                  repeat('c', 64), '{}', now())
                """,
                "c",
                d.convention());
        scene.ecrire(
                """
                insert into texte_consolide (convention_id, rang, avenant_id, texte, empreinte, le)
                select :c, 1, :a, texte || 'Un renfort de nuit.', repeat('b', 64), now()
                  from version_texte where convention_id = :c and numero = 2
                """,
                "c",
                d.convention(),
                "a",
                avenant);
        var ici = "/conventions/" + d.convention();
        assertThat(page.lire(ici + "/avenants")).bodyText().contains("Signé le 30 juin 2025");
        assertThat(page.lire(ici + "/textes/0")).bodyText().contains("Signé le 30 juin 2025");
        assertThat(page.lire(ici + "/textes?de=0&vers=1"))
                .hasStatus(200)
                .bodyText()
                .contains("Passage inchangé", "Un renfort de nuit.")
                .containsPattern("(?s)href=\"#changement-1\">Ajout\u00a0: .*id=\"changement-1\"");
    }

    @Test
    void un_avenant_a_ses_annexes_et_chaque_geste_sur_une_annexe_a_sa_page() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        assertThat(page.lire("/conventions/" + avenant + "/annexes"))
                .hasStatus(200)
                .bodyText()
                .contains("Annexes que cet avenant signe", "Ajouter une annexe")
                .doesNotContain("Annexes vivantes", "Qui la tient à jour");
        scene.ecrire(
                """
                with contenu as (
                    insert into fichier_contenu (empreinte, taille, octets)
                    values (encode(sha256('annuaire'::bytea), 'hex'), 8, 'annuaire'::bytea)
                    on conflict do nothing)
                insert into fichier (empreinte, nom, type, taille, depose_le)
                values (encode(sha256('annuaire'::bytea), 'hex'), :n, 'text/plain', 8, now())
                """,
                "n",
                "annuaire-" + d.convention() + ".txt");
        scene.ecrire(
                """
                insert into annexe (convention_id, nature, rang, titre, cree_le)
                values (:c, 'VIVANTE', 1, 'Annuaire', now())
                """,
                "c",
                d.convention());
        scene.ecrire(
                """
                insert into annexe_version (convention_id, annexe_id, version, fichier_id, empreinte, le)
                select a.convention_id, a.id, 1, f.id, f.empreinte, now()
                  from annexe a, fichier f where a.convention_id = :c and f.nom = :n
                """,
                "c",
                d.convention(),
                "n",
                "annuaire-" + d.convention() + ".txt");
        var annexes = "/conventions/" + d.convention() + "/annexes";
        long id =
                scene.systeme(
                        "select id from annexe where convention_id = :c", "c", d.convention());
        assertThat(page.lire(annexes)).hasStatus(200).bodyText().contains("Annexe 1. Annuaire");
        for (var geste : new String[] {"versions", "revue", "retrait"})
            assertThat(page.lire(annexes + "/" + id + "/" + geste)).as(geste).hasStatus(200);
        assertThat(page.envoyer(annexes + "/" + id + "/retrait", "version", "1", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi l’annexe est retirée");
        assertThat(
                        page.envoyer(
                                annexes + "/" + id + "/retrait",
                                "version",
                                "1",
                                "motif",
                                "Tenue ailleurs"))
                .hasStatus(303);
        assertThat(page.lire(annexes)).bodyText().contains("Annexes retirées", "Tenue ailleurs");
        assertThat(page.lire(annexes + "/" + id + "/retrait")).hasStatus(403);
    }

    @Test
    void une_saisie_refusee_garde_ce_qui_est_ecrit() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        var adresse = "/conventions/" + d.convention() + "/avenants/nouveau";
        page.lire(adresse);
        assertThat(
                        page.envoyer(
                                adresse,
                                "titre",
                                "",
                                "expose",
                                "Le bilan le demande",
                                "fin",
                                "hier"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’existe pas", "Le bilan le demande");
        assertThat(page.envoyer(adresse, "titre", "", "expose", "Le bilan le demande"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un titre", "Choisissez ce que l’avenant modifie");
    }

    @Test
    void qui_lit_sans_preparer_n_ouvre_pas_d_avenant() {
        var d = decor();
        var lecteur = scene.personne("Lise", "Lecture", d.ehpad(), "REPRESENTANT_USAGERS");
        scene.participant(d.convention(), lecteur, null, "REPRESENTANT_USAGERS");
        var page = scene.connecter(mvc, lecteur);
        assertThat(page.lire("/conventions/" + d.convention() + "/avenants"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Ouvrir un avenant");
        assertThat(page.lire("/conventions/" + d.convention() + "/avenants/nouveau"))
                .hasStatus(403);
    }

    @Test
    void les_pages_d_un_avenant_ne_s_ouvrent_pas_a_qui_n_y_a_pas_part() {
        var d = decor();
        long avenant = ouvrir(scene.connecter(mvc, d.animatrice()), d);
        var page = scene.connecter(mvc, d.etranger());
        for (var adresse :
                new String[] {
                    "/conventions/" + avenant,
                    "/conventions/" + avenant + "/modifications",
                    "/conventions/" + d.convention() + "/avenants",
                    "/conventions/" + d.convention() + "/textes/0",
                    "/conventions/" + d.convention() + "/textes/0/pdf"
                }) assertThat(page.lire(adresse)).as(adresse).hasStatus(404);
        page.lire("/conventions");
        assertThat(
                        page.envoyer(
                                "/conventions/" + avenant + "/modifications/articles",
                                "numero",
                                "9"))
                .hasStatus(404);
    }

    @Test
    void une_organisation_cherchee_dans_l_annuaire_adhere_puis_se_retire_de_l_avenant() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        long nouvelle = scene.organisation("Maison de santé des Avenants");
        var ici = "/conventions/" + avenant + "/modifications";
        assertThat(page.envoyer(ici + "/parties", "q", "Maison de santé des Avenants"))
                .hasStatus(200)
                .bodyText()
                .contains("Maison de santé des Avenants");
        assertThat(page.envoyer(ici + "/parties", "action", "ajouter:" + nouvelle)).hasStatus(303);
        assertThat(page.lire(ici)).bodyText().contains("adhère à la convention");
        assertThat(page.lire("/conventions/" + avenant + "/parties"))
                .bodyText()
                .contains("Partie à la convention", "Réponse attendue", "Invitée le")
                .doesNotContain("Invitation acceptée");
        long partie =
                scene.systeme(
                        "select partie_id from avenant_mouvement where convention_id = :a",
                        "a",
                        avenant);
        assertThat(page.envoyer(ici + "/mouvements/" + partie + "/annulation")).hasStatus(303);
        assertThat(page.lire(ici)).bodyText().doesNotContain("adhère à la convention");
    }

    @Test
    void le_cadre_l_article_nouveau_et_les_instances_se_changent() {
        var d = decor();
        var page = scene.connecter(mvc, d.animatrice());
        long avenant = ouvrir(page, d);
        var ici = "/conventions/" + avenant + "/modifications";
        assertThat(page.envoyer(ici + "/instances", "requise", "non")).hasStatus(422);
        assertThat(page.envoyer(ici + "/instances", "requise", "non", "motif", "mineur"))
                .hasStatus(303);
        assertThat(page.envoyer(ici + "/articles", "numero", "9")).hasStatus(303);
        assertThat(page.envoyer(ici + "/articles/nouveau", "intitule", "Télésanté")).hasStatus(303);
        assertThat(
                        page.envoyer(
                                ici + "/cadre",
                                "version",
                                "1",
                                "titre",
                                "Renfort de nuit et de jour",
                                "expose",
                                "",
                                "effet",
                                "2031-01-01"))
                .hasStatus(303);
        assertThat(page.lire(ici))
                .bodyText()
                .contains(
                        "Renfort de nuit et de jour",
                        "1er janvier 2031",
                        "Aucune décision n’est demandée",
                        "Article 9. Moyens",
                        "Article 10. Télésanté");
        assertThat(page.envoyer(ici + "/cadre", "version", "1", "titre", "Trop tard"))
                .hasStatus(409);
        assertThat(page.lire("/conventions/" + avenant + "/cadre")).hasStatus(303);
    }

    private long ouvrir(Navigation page, Decor d) {
        page.lire("/conventions/" + d.convention() + "/avenants/nouveau");
        var reponse =
                page.envoyer(
                        "/conventions/" + d.convention() + "/avenants/nouveau",
                        "titre",
                        "Renfort de nuit",
                        "expose",
                        "Les nuits manquent de bras.",
                        "types",
                        "PARTIES",
                        "articles",
                        "7");
        assertThat(reponse).hasStatus(303);
        var lieu = Objects.requireNonNull(reponse.getResponse().getHeader("Location"));
        return Long.parseLong(lieu.replaceAll("\\D", ""));
    }

    private Decor decor() {
        long ehpad = scene.organisation("EHPAD des Avenants");
        long cpts = scene.organisation("CPTS des Avenants");
        var animatrice = scene.personne("Aude", "Avenant", ehpad, "REFERENT_QUALITE");
        var etranger =
                scene.personne("Éric", "Ailleurs", scene.organisation("Ailleurs"), "DIRECTION");
        long c = scene.convention("Nuits partagées", "EN_VIGUEUR", animatrice);
        scene.partie(c, ehpad, "ACCEPTEE");
        scene.partie(c, cpts, "ACCEPTEE");
        scene.ecrire(
                "update convention set en_vigueur_le = current_date - 30 where id = :c", "c", c);
        scene.ecrire(
                """
                insert into convention_historique (convention_id, version, transition, de, vers, role, le)
                values (:c, 1, 'ENTRER_EN_VIGUEUR', 'SIGNEE', 'EN_VIGUEUR', 'SYSTEME', now())
                """,
                "c",
                c);
        scene.ecrire(
                """
                insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_le)
                values (:c, 1, '# Nuits partagées', repeat('a', 64), '{}', now())
                """,
                "c",
                c);
        article(c, "7", "Engagements", "Réponse sous 48 heures.");
        article(c, "9", "Moyens", "Sans flux financier.");
        return new Decor(c, ehpad, animatrice, etranger);
    }

    private void article(long c, String numero, String titre, String texte) {
        scene.ecrire(
                """
                with a as (
                    insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees)
                    values (:c, :n, :n::int, :t, false, 'AUCUNE') returning id)
                insert into article_version (convention_id, article_id, version, texte, origine, le)
                select :c, id, 1, :x, 'MODELE', now() from a
                """,
                "c",
                c,
                "n",
                numero,
                "t",
                titre,
                "x",
                texte);
    }
}

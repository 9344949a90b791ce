package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static fr.unisson.api.LogicielsDeTest.emplacement;
import static fr.unisson.api.LogicielsDeTest.etiquette;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichiers;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.UneConventionSuivie;
import fr.unisson.socle.Empreinte;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ConventionsApiTest {

    private static final String CONVENTIONS = "/api/v1/conventions";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired Scene scene;
    @Autowired Fichiers fichiers;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired JdbcClient db;

    private long ehpad;
    private long foyer;
    private Personne animatrice = new Personne(0, "");
    private Personne referente = new Personne(0, "");
    private Personne ailleurs = new Personne(0, "");
    private long convention;

    @BeforeEach
    void uneConvention() {
        var appui = scene.organisation("Structure d’appui");
        ehpad = scene.organisation("EHPAD Les Tilleuls");
        foyer = scene.organisation("Foyer des Rives");
        animatrice = scene.personne("Nadia", "Benhamou", appui, "FACILITATEUR_SRA");
        referente = scene.personne("Lise", "Ormes", ehpad, "REFERENT_QUALITE");
        ailleurs =
                scene.personne(
                        "Denis",
                        "Dehors",
                        scene.organisation("Clinique du Pré"),
                        "REFERENT_QUALITE");
        convention = scene.convention("Prévenir les chutes", "PRINCIPES", animatrice);
        scene.ecrire(
                """
                insert into convention_historique (convention_id, version, transition, de, vers, role,
                  compte_id, le)
                values (:c, 1, 'OUVRIR_PRINCIPES', 'DIAGNOSTIC', 'PRINCIPES', 'ANIMATEUR', :compte,
                  now())
                """,
                "c",
                convention,
                "compte",
                animatrice.compte());
        scene.participant(
                convention, referente, scene.partie(convention, ehpad, "ACCEPTEE"), "REFERENT");
        scene.partie(convention, foyer, "ACCEPTEE");
    }

    @Test
    void une_convention_se_lit_avec_ses_parties_ses_dates_et_les_versions_de_son_texte() {
        var empreinte = figer("Le texte");
        var lue = logiciel(referente).lire(adresse());
        assertThat(lue)
                .hasStatus(200)
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .hasPathSatisfying("$.titre", t -> t.assertThat().isEqualTo("Prévenir les chutes"))
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("PRINCIPES"))
                .hasPathSatisfying("$.parties.length()", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.effetSouhaite", d -> d.assertThat().isEqualTo("2027-09-01"))
                .hasPathSatisfying(
                        "$.versions[0].empreinte", e -> e.assertThat().isEqualTo(empreinte))
                .doesNotHavePath("$.terme");
        assertThat(logiciel(referente).lire(adresse() + "/versions/1"))
                .bodyJson()
                .extractingPath("$.texte")
                .isEqualTo("Le texte");
        scene.ecrire(
                """
                update convention set etat = 'EN_VIGUEUR', en_vigueur_le = '2026-01-31', mois = 36
                 where id = :c
                """,
                "c",
                convention);
        assertThat(logiciel(referente).lire(adresse()))
                .bodyJson()
                .extractingPath("$.terme.fin")
                .isEqualTo("2029-01-30");
    }

    @Test
    void la_liste_se_filtre_et_se_lit_page_apres_page() {
        var autre = scene.convention("Sortir d’hospitalisation", "DIAGNOSTIC", animatrice);
        scene.partie(autre, foyer, "INVITEE");
        var logiciel = logiciel(animatrice);
        nombre(logiciel, CONVENTIONS, 2);
        nombre(logiciel, CONVENTIONS + "?etat=DIAGNOSTIC", 1);
        nombre(logiciel, CONVENTIONS + "?etat=DIAGNOSTIC&etat=PRINCIPES", 2);
        nombre(logiciel, CONVENTIONS + "?texte=chutes", 1);
        nombre(logiciel, CONVENTIONS + "?organisation=" + ehpad, 1);
        nombre(logiciel, CONVENTIONS + "?type=convention-cadre-essms", 2);
        nombre(logiciel, CONVENTIONS + "?type=aucun", 0);
        var premiere = logiciel.lire(CONVENTIONS + "?taille=1");
        var suite = new String[1];
        assertThat(premiere)
                .bodyJson()
                .hasPathSatisfying("$.elements[0].id", i -> i.assertThat().isEqualTo((int) autre))
                .hasPathSatisfying(
                        "$.suite", s -> s.assertThat().satisfies(v -> suite[0] = "" + v));
        assertThat(logiciel.lire(CONVENTIONS + "?taille=1&suite=" + suite[0]))
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[0].id", i -> i.assertThat().isEqualTo((int) convention))
                .doesNotHavePath("$.suite");
        code(logiciel.lire(CONVENTIONS + "?etat=INCONNU"), 400, "ILLISIBLE");
    }

    @Test
    void qui_n_y_a_pas_acces_n_en_lit_rien() {
        var dehors = logiciel(ailleurs);
        nombre(dehors, CONVENTIONS, 0);
        for (var suite : List.of("", "/versions/1", "/passages", "/documents", "/engagements"))
            code(dehors.lire(adresse() + suite), 404, "INTROUVABLE");
        code(
                dehors.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        "{\"transition\": \"ABANDONNER\", \"motif\": \"Non\"}",
                        Map.of("If-Match", "\"1\"")),
                404,
                "INTROUVABLE");
    }

    @Test
    void un_observateur_ne_lit_que_ce_que_les_parties_lui_montrent() {
        figer("Le texte");
        var observateur = scene.personne("Omar", "Voit", scene.organisation("Agence"));
        scene.systeme(
                """
                with a as (select convention_accorder(:c, null, :compte::bigint, 'LECTURE', now()))
                select count(*) from a
                """,
                "c",
                convention,
                "compte",
                observateur.compte());
        scene.ecrire(
                """
                insert into participant (convention_id, compte_id, role, depuis)
                values (:c, :compte, 'OBSERVATEUR', now())
                """,
                "c",
                convention,
                "compte",
                observateur.compte());
        scene.ecrire(
                "update convention set visibilite_observateurs = 'ETAT_ET_PERIMETRE' where id = :c",
                "c",
                convention);
        var fichier = documentSigne();
        var logiciel = logiciel(observateur);
        assertThat(logiciel.lire(adresse()))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.versions.length()", n -> n.assertThat().isEqualTo(0))
                .hasPathSatisfying("$.parties.length()", n -> n.assertThat().isEqualTo(2));
        code(logiciel.lire(adresse() + "/versions/1"), 403, "INTERDIT");
        nombre(logiciel, adresse() + "/documents", 0);
        code(logiciel.lire(adresse() + "/documents/" + fichier), 404, "INTROUVABLE");
        nombre(logiciel, adresse() + "/passages", 0);
    }

    @Test
    void une_convention_s_ouvre_une_seule_fois_avec_la_meme_cle() {
        var logiciel = logiciel(referente);
        var cle = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var corps =
                """
                {"titre": "Mieux sortir", "type": "convention-cadre-essms", "organisation": %d,
                 "invitees": [%d], "effetSouhaite": "2028-01-01"}
                """
                        .formatted(ehpad, foyer);
        var premiere = logiciel.appeler(HttpMethod.POST, CONVENTIONS, corps, cle);
        var seconde = logiciel.appeler(HttpMethod.POST, CONVENTIONS, corps, cle);
        assertThat(seconde).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(emplacement(seconde)).isEqualTo(emplacement(premiere));
        assertThat(logiciel.lire(emplacement(premiere)))
                .bodyJson()
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("DIAGNOSTIC"))
                .hasPathSatisfying("$.parties.length()", n -> n.assertThat().isEqualTo(2));
        nombre(logiciel, CONVENTIONS + "?texte=Mieux sortir", 1);
    }

    @Test
    void une_convention_mal_demandee_dit_tout_ce_qui_est_a_corriger() {
        var logiciel = logiciel(referente);
        var refusee =
                logiciel.appeler(
                        HttpMethod.POST,
                        CONVENTIONS,
                        """
                        {"titre": " ", "organisation": %d, "invitees": [999999999],
                         "animateur": %d}
                        """
                                .formatted(foyer, ailleurs.compte()));
        code(refusee, 422, "REFUSE");
        assertThat(refusee)
                .bodyJson()
                .extractingPath("$.erreurs[*].code")
                .asArray()
                .containsExactly("TITRE", "TYPE", "ORGANISATION", "INVITEES", "ANIMATEUR");
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        CONVENTIONS,
                        """
                        {"titre": "Seule", "type": "convention-cadre-essms", "organisation": %d}
                        """
                                .formatted(ehpad)),
                422,
                "REFUSE");
        code(
                new LogicielsDeTest(mvc, personnages, jetons, sessions)
                        .pour(new CompteId(referente.compte()), Portee.CONVENTIONS_LIRE)
                        .appeler(HttpMethod.POST, CONVENTIONS, "{\"titre\": \"A\"}"),
                403,
                "PORTEE_INSUFFISANTE");
    }

    @Test
    void le_jeton_d_une_organisation_n_ouvre_pas_de_convention() {
        var maison = personnages.organisation("Résidence du Lac");
        var chef = personnages.membre("Paul", "Lac", maison, RoleOrganisation.ADMINISTRATION);
        code(
                new LogicielsDeTest(mvc, personnages, jetons, sessions)
                        .delegue(
                                chef,
                                maison,
                                RoleOrganisation.REFERENT_QUALITE,
                                Portee.CONVENTIONS_ECRIRE)
                        .appeler(
                                HttpMethod.POST,
                                CONVENTIONS,
                                """
                                {"titre": "A", "type": "convention-cadre-essms",
                                 "organisation": %s, "invitees": [%d]}
                                """
                                        .formatted(maison, foyer)),
                403,
                "INTERDIT");
    }

    @Test
    void un_passage_dit_ce_qui_manque_et_ne_se_fait_que_sur_ce_qui_a_ete_lu() {
        var logiciel = logiciel(animatrice);
        assertThat(logiciel.lire(adresse() + "/passages"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[*].transition",
                        t ->
                                t.assertThat()
                                        .asArray()
                                        .contains("REVENIR_AU_DIAGNOSTIC", "OUVRIR_CO_CONSTRUCTION")
                                        .doesNotContain("SCELLER"));
        var avancer = "{\"transition\": \"OUVRIR_CO_CONSTRUCTION\"}";
        var refuse =
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        avancer,
                        Map.of("If-Match", "\"1\""));
        code(refuse, 422, "REFUSE");
        assertThat(refuse)
                .bodyJson()
                .extractingPath("$.erreurs[*].code")
                .asArray()
                .contains("PERIMETRE_REDIGE");
        var reculer = "{\"transition\": \"REVENIR_AU_DIAGNOSTIC\", \"motif\": \"À revoir\"}";
        code(
                logiciel.appeler(HttpMethod.POST, adresse() + "/passages", reculer),
                428,
                "VERSION_ABSENTE");
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        reculer,
                        Map.of("If-Match", "\"7\"")),
                412,
                "VERSION_PERIMEE");
        var fait =
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        reculer,
                        Map.of("If-Match", etiquette(logiciel.lire(adresse()))));
        assertThat(fait)
                .hasStatus(200)
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("DIAGNOSTIC");
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        reculer,
                        Map.of("If-Match", "\"2\"")),
                409,
                "CONFLIT");
    }

    @Test
    void un_passage_revient_a_qui_le_tient_et_jamais_le_refus_de_signer() {
        var logiciel = logiciel(referente);
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        "{\"transition\": \"REVENIR_AU_DIAGNOSTIC\", \"motif\": \"Non\"}",
                        Map.of("If-Match", "\"1\"")),
                403,
                "INTERDIT");
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        "{\"transition\": \"REFUSER_LE_FOND\", \"motif\": \"Non\"}",
                        Map.of("If-Match", "\"1\"")),
                403,
                "INTERDIT");
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse() + "/passages",
                        "{\"motif\": \"Rien\"}",
                        Map.of("If-Match", "\"1\"")),
                422,
                "REFUSE");
    }

    @Test
    void le_document_signe_se_trouve_et_se_telecharge_avec_son_empreinte() {
        var fichier = documentSigne();
        var logiciel = logiciel(referente);
        var contenu = "%PDF-1.7 essai".getBytes(StandardCharsets.UTF_8);
        assertThat(logiciel.lire(adresse() + "/documents"))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.elements.length()", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.elements[0].nature", n -> n.assertThat().isEqualTo("SIGNE"))
                .hasPathSatisfying(
                        "$.elements[0].empreinte",
                        e -> e.assertThat().isEqualTo(Empreinte.de(contenu)))
                .hasPathSatisfying(
                        "$.elements[0].contenu",
                        a -> a.assertThat().isEqualTo(adresse() + "/documents/" + fichier));
        assertThat(logiciel.unParUn(adresse() + "/documents", "nom"))
                .containsExactly("convention.pdf", "plan.pdf");
        var lu = logiciel.lire(adresse() + "/documents/" + fichier);
        assertThat(lu)
                .hasStatus(200)
                .hasContentType("application/pdf")
                .headers()
                .containsHeader("Repr-Digest");
        assertThat(lu.getResponse().getContentAsByteArray()).isEqualTo(contenu);
        long autre = scene.convention("Une autre", "PRINCIPES", referente);
        code(
                logiciel.lire(CONVENTIONS + "/" + autre + "/documents/" + fichier),
                404,
                "INTROUVABLE");
    }

    @Test
    void les_engagements_disent_titre_etat_pourcentage_et_date_et_rien_d_autre() {
        var suivie =
                UneConventionSuivie.depuis(
                        LocalDate.of(2026, 1, 31),
                        scene,
                        ouverture,
                        cle ->
                                TexteQuiPromet.engagements(
                                        db,
                                        cle,
                                        UneConventionSuivie.EHPAD,
                                        "Ouvrir l’ergothérapeute",
                                        UneConventionSuivie.EHPAD,
                                        "Former les équipes de nuit",
                                        UneConventionSuivie.EHPAD,
                                        "Relire les chutes ensemble"));
        scene.ecrire(
                """
                update promesse set etat = 'EN_COURS', avancement = 40, note = 'Secret de la maison',
                       point_le = '2026-05-04T10:00:00Z'
                 where convention_id = :c and genre = 'ENGAGEMENT' and rang = 1
                """,
                "c",
                suivie.cle());
        var adresse = CONVENTIONS + "/" + suivie.cle() + "/engagements";
        var partenaire = logiciel(suivie.autre).lire(adresse);
        assertThat(partenaire)
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[0]",
                        e ->
                                e.assertThat()
                                        .asMap()
                                        .containsOnlyKeys(
                                                "id",
                                                "genre",
                                                "partie",
                                                "titre",
                                                "etat",
                                                "avancement",
                                                "le")
                                        .containsEntry("titre", "Ouvrir l’ergothérapeute")
                                        .containsEntry("etat", "EN_COURS")
                                        .containsEntry("avancement", 40)
                                        .containsEntry("le", "2026-05-04"));
        assertThat(partenaire).bodyText().doesNotContain("Secret");
        assertThat(logiciel(suivie.autre).unParUn(adresse, "titre"))
                .containsSubsequence(
                        "Ouvrir l’ergothérapeute",
                        "Former les équipes de nuit",
                        "Relire les chutes ensemble")
                .doesNotHaveDuplicates();
        code(logiciel(ailleurs).lire(adresse), 404, "INTROUVABLE");
    }

    private long documentSigne() {
        var fichier = new AtomicLong();
        scene.enSysteme(() -> {
            var annexe =
                    fichiers.conserver(
                            "plan.pdf",
                            "application/pdf",
                            Contenu.de("%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8)),
                            null);
            fichiers.joindre(annexe.id(), "convention", convention);
            var garde =
                    fichiers.conserver(
                            "convention.pdf",
                            "application/pdf",
                            Contenu.de("%PDF-1.7 essai".getBytes(StandardCharsets.UTF_8)),
                            null);
            fichiers.joindre(garde.id(), "convention", convention);
            fichier.set(garde.id().valeur());
        });
        scene.ecrire(
                """
                insert into document_final (convention_id, empreinte, fichier_id, empreinte_fichier,
                  niveau, scelle_le)
                values (:c, 'e', :f, 'f', 'B', now())
                """,
                "c",
                convention,
                "f",
                fichier.get());
        scene.ecrire("update convention set etat = 'SIGNEE' where id = :c", "c", convention);
        return fichier.get();
    }

    private String figer(String texte) {
        var empreinte = Empreinte.de(texte);
        scene.ecrire(
                """
                insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_le)
                values (:c, 1, :t, :e, '{}', now())
                """,
                "c",
                convention,
                "t",
                texte,
                "e",
                empreinte);
        return empreinte;
    }

    private String adresse() {
        return CONVENTIONS + "/" + convention;
    }

    private UnLogiciel logiciel(Personne qui) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions)
                .pour(new CompteId(qui.compte()), Portee.CONVENTIONS_ECRIRE);
    }

    private static void nombre(UnLogiciel logiciel, String adresse, int attendu) {
        assertThat(logiciel.lire(adresse))
                .as(adresse)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(attendu);
    }
}

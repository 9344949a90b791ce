package fr.unisson.socle.postgres;

import static fr.unisson.socle.postgres.ServeursDEssai.adresse;
import static fr.unisson.socle.postgres.ServeursDEssai.compter;
import static fr.unisson.socle.postgres.ServeursDEssai.maitre;
import static fr.unisson.socle.postgres.ServeursDEssai.preparer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// What « Mettre à jour nœud par nœud » of `docs/exploitation.md` promises, with real processes:
/// the former version serves, this one starts on the same database and migrates it, both serve the
/// same people, then the former stops. Run by `./unisson montee`, which builds the former version
/// and says where its archive is. Each test leaves the next one what it found.
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EssaiDeDeuxVersions {

    private static final String ANA = "ana.morel@exemple.fr";
    private static final String BAS = "bas.leroy@exemple.fr";
    private static final String MOT_DE_PASSE = "une longue phrase secrète";

    /// Read by everybody who has a role, in both versions.
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/actions",
                    "/actions/nouvelle",
                    "/indicateurs",
                    "/conventions",
                    "/evaluations",
                    "/echeances",
                    "/compte/notifications",
                    "/annuaire?q=Avant",
                    "/notifications",
                    "/compte");

    private static final String MIGRATIONS = "select count(*) from flyway_schema_history";

    @TempDir static Path ici;
    private ServeursDEssai serveurs;
    private ServeurPostgres base;
    private NoeudDEssai ancienne;
    private NoeudDEssai nouvelle;
    private final VisiteurDEssai ana = new VisiteurDEssai();
    private final VisiteurDEssai bas = new VisiteurDEssai();
    private long migrations;
    private final List<Integer> pendantLaMontee = new ArrayList<>();

    @BeforeAll
    void la_version_anterieure_sert_et_celle_ci_demarre_a_cote() throws Exception {
        serveurs = new ServeursDEssai(ici);
        base = serveurs.creer("base");
        base.demarrer(List.of());
        preparer(base);
        ancienne = NoeudDEssai.lancer(ici.resolve("ancienne"), reglages(false), anterieure());
        ancienne.attendre();
        try (var lien = maitre(base, "unisson")) {
            migrations = compter(lien, MIGRATIONS);
        }
        ouvrirLesComptes();
        ana.entrer(ancienne.adresse(), ANA, MOT_DE_PASSE);
        assertThat(ajouter(ana, ancienne, "Avant la montée")).isEqualTo(303);

        nouvelle = NoeudDEssai.lancer(ici.resolve("nouvelle"), reglages(true));
        var finie = new AtomicBoolean();
        try (var autre = Executors.newSingleThreadExecutor()) {
            var visites = CompletableFuture.runAsync(() -> visiter(finie), autre);
            try {
                nouvelle.attendre();
            } finally {
                finie.set(true);
                visites.join();
            }
        }
    }

    @AfterAll
    void arreter() throws Exception {
        ana.close();
        bas.close();
        if (nouvelle != null) nouvelle.close();
        if (ancienne != null) ancienne.close();
        serveurs.close();
    }

    @Test
    @Order(1)
    void la_version_anterieure_sert_pendant_que_l_autre_migre_la_base() throws Exception {
        System.out.printf(
                "Pendant la migration : %d pages et écritures de la version antérieure.%n",
                pendantLaMontee.size());
        assertThat(pendantLaMontee).isNotEmpty().containsOnly(200, 303);
        try (var lien = maitre(base, "unisson")) {
            assertThat(compter(lien, MIGRATIONS)).isGreaterThan(migrations);
        }
    }

    @Test
    @Order(2)
    void une_session_ouverte_chez_l_une_sert_chez_l_autre() throws Exception {
        assertThat(ana.lire(nouvelle.adresse(), "/compte").texte()).contains("Morel");
        assertThat(ana.lire(ancienne.adresse(), "/compte").texte()).contains("Morel");
        bas.entrer(nouvelle.adresse(), BAS, MOT_DE_PASSE);
        assertThat(bas.lire(ancienne.adresse(), "/compte").texte()).contains("Leroy");
        assertThat(bas.lire(nouvelle.adresse(), "/compte").texte()).contains("Leroy");
    }

    @Test
    @Order(3)
    void un_formulaire_ouvert_chez_l_une_s_enregistre_chez_l_autre() throws Exception {
        ana.lire(ancienne.adresse(), "/annuaire/ajout");
        assertThat(ajouter(ana, nouvelle, "Ouverte chez l’ancienne")).isEqualTo(303);
        bas.lire(nouvelle.adresse(), "/annuaire/ajout");
        assertThat(ajouter(bas, ancienne, "Ouverte chez la nouvelle")).isEqualTo(303);
    }

    @Test
    @Order(4)
    void ce_que_l_une_ecrit_l_autre_le_lit_et_le_continue() throws Exception {
        for (var sens : List.of(List.of(ancienne, nouvelle), List.of(nouvelle, ancienne))) {
            var ecrit = sens.getFirst();
            var lit = sens.getLast();
            var titre = ecrit == ancienne ? "Relire les chutes" : "Former les équipes";
            var action =
                    ana.poster(
                            ecrit.adresse(),
                            "/actions",
                            "titre",
                            titre,
                            "type",
                            "AMELIORATION",
                            "priorite",
                            "P3",
                            "visibilite",
                            "EQUIPE");
            assertThat(action.code()).as(titre).isEqualTo(303);
            assertThat(bas.lire(lit.adresse(), action.suite()).texte()).contains(titre);
            assertThat(
                            bas.poster(
                                            lit.adresse(),
                                            action.suite() + "/commentaires",
                                            "texte",
                                            "Vu : " + titre)
                                    .code())
                    .isEqualTo(303);
            assertThat(ana.lire(ecrit.adresse(), action.suite()).texte())
                    .contains("Vu\u00a0: " + titre);
        }
    }

    @Test
    @Order(5)
    void les_pages_de_chacune_se_lisent_sur_ce_que_l_autre_a_ecrit() throws Exception {
        for (var noeud : List.of(ancienne, nouvelle))
            for (var page : PAGES)
                assertThat(ana.lire(noeud.adresse(), page).code())
                        .as((noeud == ancienne ? "antérieure " : "nouvelle ") + page)
                        .isEqualTo(200);
    }

    @Test
    @Order(6)
    void qui_sort_chez_l_une_est_sorti_chez_l_autre() throws Exception {
        assertThat(bas.poster(ancienne.adresse(), "/deconnexion").code()).isEqualTo(303);
        assertThat(bas.lire(nouvelle.adresse(), "/compte").code()).isEqualTo(303);
        bas.entrer(ancienne.adresse(), BAS, MOT_DE_PASSE);
        assertThat(bas.lire(nouvelle.adresse(), "/compte").texte()).contains("Leroy");
    }

    @Test
    @Order(7)
    void la_version_anterieure_s_arrete_et_celle_ci_continue() throws Exception {
        ana.lire(ancienne.adresse(), "/annuaire/ajout");
        ancienne.close();
        assertThat(ajouter(ana, nouvelle, "Après la montée")).isEqualTo(303);
        assertThat(bas.lire(nouvelle.adresse(), "/actions").texte()).contains("Relire les chutes");
        for (var version : List.of(ancienne, nouvelle))
            assertThat(
                            version.journal()
                                    .lines()
                                    .filter(l -> l.contains("\"level\":\"ERROR\""))
                                    // No seal is given to this trial.
                                    .filter(l -> !l.contains("UNISSON_SCEAU_FICHIER")))
                    .isEmpty();
    }

    /// In turn, until told: a page, a write, each time on the former version.
    private void visiter(AtomicBoolean finie) {
        try {
            for (int fois = 0; !finie.get(); fois++) {
                pendantLaMontee.add(ana.lire(ancienne.adresse(), "/actions").code());
                pendantLaMontee.add(ajouter(ana, ancienne, "Pendant la montée " + fois));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int ajouter(VisiteurDEssai qui, NoeudDEssai noeud, String nom)
            throws IOException {
        return qui.poster(
                        noeud.adresse(),
                        "/annuaire/ajout",
                        "raisonSociale",
                        nom,
                        "sansIdentifiant",
                        "Organisation d’un essai",
                        "ville",
                        "Nantes",
                        "malgre",
                        "true")
                .code();
    }

    /// Two people of one home, who may work on its plan.
    private void ouvrirLesComptes() throws SQLException {
        var hache = new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(MOT_DE_PASSE);
        try (var lien = maitre(base, "unisson");
                var ordre =
                        lien.prepareStatement(
                                """
                                with o as (
                                  insert into organisation (source, fictive, raison_sociale, ville,
                                                            maj_le)
                                  values ('demonstration', true, 'EHPAD d’essai', 'Nantes', now())
                                  returning id),
                                c as (
                                  insert into compte (courriel, prenom, nom)
                                  values (?, 'Ana', 'Morel'), (?, 'Bas', 'Leroy') returning id),
                                s as (
                                  insert into compte_secret (compte_id, mot_de_passe)
                                  select id, ? from c)
                                insert into habilitation (compte_id, organisation_id, role)
                                select c.id, o.id, 'REFERENT_QUALITE' from c, o
                                """)) {
            ordre.setString(1, ANA);
            ordre.setString(2, BAS);
            ordre.setString(3, hache);
            ordre.executeUpdate();
        }
    }

    /// @param nouvelle with the setting that only this version has
    private Map<String, String> reglages(boolean nouvelle) {
        var reglages = NoeudDEssai.reglages(adresse(base, "unisson"));
        if (nouvelle) reglages.put("UNISSON_SESSION_TEMOINANTERIEUR", "true");
        return reglages;
    }

    private static List<String> anterieure() {
        var archive = System.getProperty("unisson.essai.anterieure", "");
        assertThat(Path.of(archive))
                .as("« ./unisson montee » fabrique l’archive de la version antérieure")
                .isRegularFile();
        return List.of("-jar", archive);
    }
}

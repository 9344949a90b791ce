package fr.unisson.socle.postgres;

import static fr.unisson.socle.postgres.ServeursDEssai.attendre;
import static fr.unisson.socle.postgres.ServeursDEssai.compter;
import static fr.unisson.socle.postgres.ServeursDEssai.connexion;
import static fr.unisson.socle.postgres.ServeursDEssai.executer;
import static fr.unisson.socle.postgres.ServeursDEssai.maitre;
import static fr.unisson.socle.postgres.ServeursDEssai.ouvrirUnCompte;
import static fr.unisson.socle.postgres.ServeursDEssai.preparer;
import static fr.unisson.socle.postgres.ServeursDEssai.reussir;
import static fr.unisson.socle.postgres.ServeursDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the chapter « Plusieurs nœuds » of `docs/exploitation.md` promises, on the machine's own
/// PostgreSQL: a primary, its synchronous replica, and two processes of the program that know both.
/// Run by `./unisson noeuds`. Each test leaves the next one what it found, up to the last, which
/// loses the primary.
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EssaiDeDeuxNoeuds {

    private static final String COURRIEL = "ana.morel@exemple.fr";
    private static final String MOT_DE_PASSE = "une longue phrase secrète";
    private static final int LETTRES = 60;
    private static final int ECRITURES = 40;

    @TempDir static Path ici;
    private ServeursDEssai serveurs;
    private ServeurPostgres primaire;
    private ServeurPostgres replique;
    private GreenMail poste;
    private final List<NoeudDEssai> noeuds = new ArrayList<>();
    private final VisiteurDEssai ana = new VisiteurDEssai();

    @BeforeAll
    void un_primaire_sa_replique_synchrone_et_deux_noeuds() throws Exception {
        serveurs = new ServeursDEssai(ici);
        primaire = serveurs.creer("primaire");
        primaire.demarrer(List.of());
        preparer(primaire);
        replique = serveurs.copier(primaire, "replique", "--write-recovery-conf");
        replique.demarrer(List.of("cluster_name=replique"));
        try (var base = maitre(primaire, "unisson")) {
            executer(
                    base,
                    "alter system set synchronous_standby_names = 'replique'",
                    "select pg_reload_conf()");
            attendre(
                    base, "select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
        }
        poste = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        poste.start();

        // Together, on an empty base: one migrates it, the other waits.
        noeuds.add(lancer("noeud-1"));
        noeuds.add(lancer("noeud-2"));
        for (var noeud : noeuds) noeud.attendre();
        ouvrirUnCompte(primaire, COURRIEL, MOT_DE_PASSE);
        ana.entrer(noeuds.getFirst().adresse(), COURRIEL, MOT_DE_PASSE);
    }

    @AfterAll
    void arreter() throws Exception {
        ana.close();
        for (var noeud : noeuds) noeud.close();
        poste.stop();
        serveurs.close();
    }

    @Test
    @Order(1)
    void un_travail_du_ne_se_fait_qu_une_fois_a_deux_noeuds() throws Exception {
        try (var base = maitre(primaire, "unisson")) {
            executer(
                    base,
                    """
                    insert into courrier (adresse, objet, texte, cree_le, prochaine_le)
                    select 'lea@exemple.fr', 'Lettre n' || n, 'Bonjour.', now(), now()
                      from generate_series(1, %d) n
                    """
                            .formatted(LETTRES));
            attendre(base, "select count(*) = 0 from courrier where etat = 'A_ENVOYER'");
            assertThat(compter(base, "select count(distinct picked_by) from scheduled_tasks"))
                    .isLessThanOrEqualTo(2);
        }
        assertThat(Arrays.stream(poste.getReceivedMessages()).map(EssaiDeDeuxNoeuds::objet))
                .hasSize(LETTRES)
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void une_lecture_tolerante_lit_la_replique_et_revient_au_primaire_quand_elle_est_en_retard()
            throws Exception {
        var noeud = noeuds.getFirst().adresse();
        try (var sur = maitre(replique, "unisson")) {
            executer(sur, "select pg_wal_replay_pause()");
            attendre(sur, "select pg_get_wal_replay_pause_state() = 'paused'");
            try (var base = maitre(primaire, "unisson")) {
                // The write is acknowledged once the replica has received it, replayed or not.
                assertThat(ana.poster(noeud, "/annuaire/ajout", organisation("Passereau")).code())
                        .isEqualTo(303);
                assertThat(cherche(noeud, "Passereau"))
                        .as("the search read the replica, which stands still")
                        .isFalse();
                assertThat(
                                compter(
                                        sur,
                                        """
                                        select count(*) from pg_stat_activity
                                         where usename = 'unisson_app' and datname = 'unisson'
                                        """))
                        .isPositive();
                jusqua(
                        Duration.ofSeconds(60),
                        _ -> cherche(noeud, "Passereau"),
                        "beyond the delay allowed, the search reads the primary");
                assertThat(compter(base, "select count(*) from organisation")).isPositive();
            } finally {
                executer(sur, "select pg_wal_replay_resume()");
            }
        }
        try (var sur = maitre(replique, "unisson")) {
            attendre(
                    sur,
                    "select count(*) = 1 from organisation where raison_sociale = 'Passereau'");
        }
    }

    @Test
    @Order(3)
    void la_securite_des_lignes_vaut_sur_la_replique_et_n_y_montre_rien_sans_acteur()
            throws Exception {
        try (var base = connexion(replique, "unisson", "unisson_app")) {
            assertThat(compter(base, "select count(*) from compte")).isZero();
            assertThat(compter(base, "select count(*) from courrier")).isZero();
            base.setAutoCommit(false);
            base.setReadOnly(true);
            executer(base, "select set_config('app.systeme', 'oui', true)");
            assertThat(compter(base, "select count(*) from courrier")).isEqualTo(LETTRES);
            base.commit();
            assertThat(compter(base, "select count(*) from courrier"))
                    .as("the actor ends with the transaction")
                    .isZero();
            base.rollback();
        }
    }

    @Test
    @Order(4)
    void une_personne_connectee_continue_sur_l_autre_noeud_quand_le_sien_est_tue()
            throws Exception {
        var premier = noeuds.getFirst();
        assertThat(ana.lire(premier.adresse(), "/compte").texte()).contains("Morel");
        ana.lire(premier.adresse(), "/annuaire/ajout");
        premier.tuer();

        var second = noeuds.getLast().adresse();
        // The form was opened on the node that died.
        var reponse = ana.poster(second, "/annuaire/ajout", organisation("Survivante"));
        assertThat(reponse.code()).isEqualTo(303);
        assertThat(reponse.suite()).contains("/annuaire/organisations/");
        assertThat(ana.lire(second, "/compte").texte()).contains("Morel");

        var relance = lancer("noeud-3");
        noeuds.set(0, relance);
        relance.attendre();
        assertThat(ana.lire(relance.adresse(), "/compte").texte()).contains("Morel");
    }

    @Test
    @Order(5)
    void la_promotion_de_la_replique_ne_perd_aucune_ecriture_acquittee() throws Exception {
        var pids = noeuds.stream().map(NoeudDEssai::pid).toList();
        var acquittees = new ArrayList<String>();
        ecrire(acquittees, ECRITURES);

        // Without waiting for anything: the last acknowledgement is a few milliseconds old.
        tuer(primaire);
        var perte = System.nanoTime();
        assertThat(
                        ana.poster(
                                        noeuds.getLast().adresse(),
                                        "/annuaire/ajout",
                                        organisation("Trop tot"))
                                .code())
                .as("said, not lost in silence")
                .isEqualTo(503);
        reussir(replique, "psql", "--quiet", "--command=select pg_promote()", "unisson");
        ecrire(acquittees, 2 * ECRITURES);
        var retour = Duration.ofNanos(System.nanoTime() - perte);

        try (var base = maitre(replique, "unisson")) {
            assertThat(texte(base, "select pg_is_in_recovery()")).isEqualTo("f");
            assertThat(noms(base)).containsAll(acquittees);
        }
        assertThat(acquittees).hasSize(2 * ECRITURES).doesNotHaveDuplicates();
        assertThat(noeuds).allMatch(NoeudDEssai::vivant);
        assertThat(noeuds.stream().map(NoeudDEssai::pid)).isEqualTo(pids);
        System.out.printf(
                "Promotion : %d écritures acquittées, aucune perdue ; %d s du kill -9 à la dernière"
                        + " des %d suivantes, sans redémarrer de nœud.%n",
                acquittees.size(), retour.toSeconds(), ECRITURES);
    }

    /// One after the other, on each node in turn, until so many were acknowledged in all. A refusal
    /// is tried again under another name: nobody knows whether the first was written.
    private void ecrire(List<String> acquittees, int jusqua) throws IOException {
        for (int essai = 0; acquittees.size() < jusqua; essai++) {
            var nom = "Acquittée %d-%d".formatted(jusqua, essai);
            var noeud = noeuds.get(essai % noeuds.size()).adresse();
            var code = ana.poster(noeud, "/annuaire/ajout", organisation(nom)).code();
            if (code == 303) acquittees.add(nom);
            else assertThat(code).as(nom).isEqualTo(503);
        }
    }

    private static void tuer(ServeurPostgres serveur) throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(serveur.pid())).orElseThrow();
        var tous = new ArrayList<>(postmaster.descendants().toList());
        tous.addFirst(postmaster);
        tous.forEach(ProcessHandle::destroyForcibly);
        tous.forEach(p -> p.onExit().join());
    }

    private boolean cherche(URI noeud, String nom) {
        try {
            return ana.lire(noeud, "/annuaire?q=" + nom)
                    .texte()
                    .contains("/annuaire/organisations/");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void jusqua(Duration attente, IntPredicate condition, String quoi) {
        long fin = System.nanoTime() + attente.toNanos();
        for (int essai = 0; System.nanoTime() < fin; essai++) {
            if (condition.test(essai)) return;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        throw new AssertionError(quoi);
    }

    private static String[] organisation(String nom) {
        return new String[] {
            "raisonSociale", nom,
            "sansIdentifiant", "Organisation d’un essai",
            "ville", "Nantes",
            "malgre", "true"
        };
    }

    private static List<String> noms(Connection base) throws SQLException {
        return List.of(
                texte(base, "select string_agg(raison_sociale, '|') from organisation")
                        .split("\\|", -1));
    }

    private NoeudDEssai lancer(String nom) throws IOException {
        var reglages = NoeudDEssai.reglages(adresses(primaire, replique));
        reglages.put("UNISSON_REPLIQUE_URL", adresses(replique, primaire));
        reglages.put("SPRING_MAIL_HOST", "127.0.0.1");
        reglages.put("SPRING_MAIL_PORT", Integer.toString(poste.getSmtp().getPort()));
        return NoeudDEssai.lancer(ici.resolve(nom), reglages);
    }

    private static String adresses(ServeurPostgres premier, ServeurPostgres second) {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/unisson"
                .formatted(premier.port(), second.port());
    }

    private static String objet(jakarta.mail.internet.MimeMessage lettre) {
        return GreenMailUtil.getHeaders(lettre)
                .lines()
                .filter(l -> l.startsWith("Subject:"))
                .findFirst()
                .orElse("");
    }
}

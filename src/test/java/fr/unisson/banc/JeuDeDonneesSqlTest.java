package fr.unisson.banc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.evaluations.CriteresEvaluations;
import fr.unisson.evaluations.donnees.EvaluationSql;
import fr.unisson.pilotage.donnees.ElementSql;
import fr.unisson.pilotage.donnees.PromesseSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.SourceDeRecherche;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The generator at its small scale, as the owner of the tables: the database itself checks every
/// constraint of every row.
@SqlTest
@TestMethodOrder(OrderAnnotation.class)
@TestPropertySource(properties = "unisson.test.base=neuve")
class JeuDeDonneesSqlTest {

    private static final Echelle E = Echelle.PETITE;
    private static final String HACHE = "$argon2id$v=19$m=16,t=2,p=1$c2VsIGR1IGJhbmM$aGFjaGU";

    @Autowired FlywayConnectionDetails proprietaire;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired List<SourceDeRecherche> sources;
    @Autowired ListeLecture conventions;
    @Autowired EvaluationSql evaluations;
    @Autowired PromesseSql promesses;
    @Autowired ElementSql elements;
    @Autowired Acteurs acteurs;

    private Connection base;
    private final List<String> trop = new ArrayList<>();
    private final List<String> dits = new ArrayList<>();

    @BeforeEach
    void connecter() throws Exception {
        base =
                DriverManager.getConnection(
                        requireNonNull(proprietaire.getJdbcUrl()),
                        proprietaire.getUsername(),
                        proprietaire.getPassword());
    }

    @Test
    @Order(2)
    void une_recherche_et_une_liste_ne_lisent_que_ce_qui_est_a_la_personne() throws Exception {
        if (compter("select count(*) from organisation where id > " + Cles.BASE) == 0) {
            charger(JeuDeDonnees.GRAINE, LocalDate.now(Dates.PARIS));
        }
        int o = 7;
        var referente = acteur(Cles.compte(o, 2), o);
        for (var source : sources) {
            verifier(
                    source.getClass().getSimpleName(),
                    referente,
                    () -> source.chercher(new SourceDeRecherche.Mots("charmes 3"), 20));
        }
        verifier(
                "liste des conventions",
                referente,
                () ->
                        conventions.lister(
                                new ListeLecture.Criteres(null, Set.of(), null, null, false),
                                null,
                                30));
        verifier("partenaires", referente, conventions::partenaires);
        verifier(
                "liste des évaluations",
                referente,
                () -> evaluations.lister(CriteresEvaluations.TOUTES, null, 30));
        assertThat(trop).isEmpty();
    }

    /// Rows read where an index could have chosen them, whatever the planner thinks of so few.
    private void verifier(String quoi, Acteur qui, Runnable lecture) {
        var avant = new HashMap<String, Long>();
        var apres = new HashMap<String, Long>();
        qui.executer(() ->
                transaction.execute(_ -> {
                    for (var chemin : List.of("seqscan", "hashjoin", "mergejoin")) {
                        db.sql("set local enable_" + chemin + " = off").update();
                    }
                    avant.putAll(lignesLues());
                    lecture.run();
                    apres.putAll(lignesLues());
                    return qui;
                }));
        apres.forEach((table, n) -> {
            long lues = n - avant.getOrDefault(table, 0L);
            if (lues > compter("select count(*) from " + table) / 2) {
                trop.add(quoi + " lit " + lues + " lignes de " + table);
            }
        });
    }

    private Map<String, Long> lignesLues() {
        return db
                .sql(
                        """
                        select relname, seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                         where relname in ('action', 'indicateur', 'convention', 'partie',
                                           'instance', 'reunion', 'evaluation_session', 'valeur')
                        """)
                .query((rs, _) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @AfterEach
    void fermer() throws Exception {
        base.close();
    }

    @Test
    @Order(1)
    void le_jeu_suit_sa_formule_ses_contraintes_et_sa_graine_et_chacun_n_y_lit_que_le_sien()
            throws Exception {
        var jour = LocalDate.now(Dates.PARIS);
        var index = index();
        var charge = charger(JeuDeDonnees.GRAINE, jour);

        assertThat(charge.lignes())
                .containsAllEntriesOf(
                        Map.of(
                                "organisation", (long) E.structures() + E.soutiens(),
                                "etablissement", (long) E.etablissements(),
                                "compte", (long) E.comptes(),
                                "convention", (long) E.conventions(),
                                "partie", (long) E.parties(),
                                "action", (long) E.actions(),
                                "valeur", (long) E.valeurs(),
                                "valeur_historique", 3L * E.valeurs(),
                                "evaluation_note_detachee", (long) E.cotations()));
        assertThat(dits).hasSizeGreaterThan(charge.lignes().size());
        assertThat(index()).as("built again").isEqualTo(index);
        assertThat(
                        compter(
                                "select count(*) from pg_class where relrowsecurity and"
                                        + " not relforcerowsecurity"))
                .as("closed again")
                .isZero();
        assertThat(compter("select count(*) from pg_trigger where tgenabled = 'D'")).isZero();
        lesVersionsSontCellesDeLHistoire();
        chacunNeLitQueLeSien();
        lesSuivisSontOuverts();

        assertThat(empreinte(JeuDeDonnees.GRAINE, jour)).isEqualTo(charge.empreinte());
        assertThat(empreinte(1, jour)).isNotEqualTo(charge.empreinte());
    }

    @Test
    void les_echelles_sont_celles_que_l_on_dit() {
        assertThat(Echelle.PAYS.structures()).isEqualTo(45_000);
        assertThat(Echelle.PAYS.etablissements()).isEqualTo(175_000);
        assertThat(Echelle.PAYS.actions()).isEqualTo(2_700_000);
        assertThat(Echelle.PAYS.valeurs()).isEqualTo(22_050_000);
        assertThat(Echelle.PAYS.cotations()).isEqualTo(4_320_000);
        assertThat(Echelle.REGION.structures()).isEqualTo(3_000);
    }

    private JeuDeDonnees.Charge charger(long graine, LocalDate jour) throws Exception {
        return new JeuDeDonnees(base, true, dits::add).charger(E, graine, jour, HACHE);
    }

    private String empreinte(long graine, LocalDate jour) throws Exception {
        return new JeuDeDonnees(base, true, dits::add).empreinte(E, graine, jour, HACHE);
    }

    private void lesVersionsSontCellesDeLHistoire() {
        for (var vie : List.of("convention", "volet", "action", "valeur", "reunion")) {
            assertThat(
                            compter(
                                    """
                                    select count(*) from %1$s t where t.version <> (
                                      select max(h.version) from %1$s_historique h
                                       where h.%1$s_id = t.id)
                                    or t.etat <> (select h.vers from %1$s_historique h
                                       where h.%1$s_id = t.id and h.version = t.version)
                                    """
                                            .formatted(vie)))
                    .as(vie)
                    .isZero();
        }
    }

    /// As the program would have opened them at each entry into force: its jobs have none to open.
    private void lesSuivisSontOuverts() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    assertThat(promesses.aOuvrir()).isEmpty();
                    assertThat(elements.aCompleter()).isEmpty();
                });
    }

    private void chacunNeLitQueLeSien() {
        int o = 7;
        var referente = acteur(Cles.compte(o, 2), o);
        assertThat(lus(referente, "select distinct organisation_id from valeur"))
                .containsExactly(Cles.organisation(o));
        assertThat(lus(referente, "select distinct organisation_id from action"))
                .containsExactly(Cles.organisation(o));
        var siennes = new ArrayList<Long>();
        for (int n = 1; n <= E.conventions(); n++) {
            for (int j = 0; j < Conventions.parties(n); j++) {
                if (Conventions.structure(E, n, j) == o) siennes.add(Cles.convention(n));
            }
        }
        assertThat(lus(referente, "select id from convention"))
                .hasSizeGreaterThan(2)
                .containsExactlyInAnyOrderElementsOf(siennes);
        assertThat(
                        lus(
                                referente,
                                "select distinct compte_id from echeance where compte_id is not null"))
                .contains(Cles.compte(o, 2))
                .isSubsetOf(Cles.compte(o, 1), Cles.compte(o, 2), Cles.compte(o, 3));
        assertThat(lus(Acteur.compte(1, "Ailleurs", Set.of()), "select id from action")).isEmpty();
        assertThat(
                        lus(
                                acteur(Cles.compteDeSoutien(E, 1), E.structures() + 1),
                                "select id from convention"))
                .hasSize(E.conventions());
    }

    private static Acteur acteur(long compte, int o) {
        return Acteur.compte(compte, "Banc", Set.of(Cles.organisation(o)));
    }

    private List<Long> lus(Acteur qui, String sql) {
        return qui.executer(() -> transaction.execute(_ -> db.sql(sql).query(Long.class).list()));
    }

    private long compter(String sql) {
        return Acteurs.systeme()
                .executer(() ->
                        requireNonNull(
                                transaction.execute(_ -> db.sql(sql).query(Long.class).single())));
    }

    private List<String> index() {
        return Acteurs.systeme()
                .executer(() ->
                        requireNonNull(
                                transaction.execute(_ ->
                                        db.sql(
                                                        "select indexdef from pg_indexes where"
                                                                + " schemaname = 'public' order by 1")
                                                .query(String.class)
                                                .list())));
    }
}

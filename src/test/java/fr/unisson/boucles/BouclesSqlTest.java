package fr.unisson.boucles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.actions.SuiteDeConstat.Efficacite;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.NoteBasse.Criteres;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.UneGrille;
import fr.unisson.socle.Introuvable;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Marks in time, on a real database: nothing of a session that is not closed, nothing for who does
/// not read it.
@SqlTest
class BouclesSqlTest {

    @Autowired Boucles boucles;
    @Autowired Inscriptions inscriptions;
    @Autowired Actions actions;
    @Autowired Constats origines;
    @Autowired ConstatsDesEvaluations constats;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId qualite = new CompteId(0);

    @BeforeEach
    void monde() {
        maison = personnages.organisation("Les Saules");
        qualite = personnages.membre("Aude", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
    }

    @Test
    void une_note_basse_mene_a_une_action_puis_a_la_note_suivante() {
        essai(() -> {
            var grille = UneGrille.publiee(db, maison);
            var premiere = close(grille, 400, "1", "3");
            var seule = boucle(premiere, grille, "A1");
            assertThat(seule.basses()).extracting(Suite::issue).containsExactly(Issue.A_RENOTER);
            assertThat(boucle(premiere, grille, "A2").basses()).isEmpty();

            agir(premiere, noeud(grille, "A1"));
            var suivante = close(grille, 20, "3", "2");
            var boucle = boucle(premiere, grille, "A1");
            assertThat(boucle.suites())
                    .extracting(s -> s.note().dite() + " " + s.note().basse() + " " + s.issue())
                    .containsExactly("1 sur 4 true MONTEE", "3 sur 4 false A_RENOTER");
            assertThat(boucle.suites().getFirst().actions())
                    .extracting(s -> s.action().titre() + " " + s.efficacite())
                    .containsExactly("Tenir la promesse A_MESURER");
            assertThat(boucle(suivante, grille, "A1")).isEqualTo(boucle);
            assertThat(boucle(suivante, grille, "A2").basses())
                    .extracting(Suite::issue)
                    .containsExactly(Issue.A_RENOTER);
            assertThat(basses()).containsExactlyInAnyOrder("A1 MONTEE", "A2 A_RENOTER");
        });
    }

    @Test
    void l_efficacite_se_lit_meme_une_fois_l_action_close() {
        essai(() -> {
            var grille = UneGrille.publiee(db, maison);
            var session = close(grille, 30, "1", "1");
            agir(session, noeud(grille, "A1"));
            for (var effet : List.of("EFFICACITE_VERIFIEE", "INEFFICACE")) {
                int version =
                        db.sql("select coalesce(max(version), 0) + 1 from action_historique")
                                .query(Integer.class)
                                .single();
                db.sql(
                                """
                                insert into action_historique (action_id, version, transition, de,
                                       vers, role, compte_id, le)
                                select id, :version, 'ESSAI', 'REALISEE', :effet, 'RESPONSABLE',
                                       acteur_compte(), now()
                                  from action where organisation_id = :o
                                """)
                        .param("version", version)
                        .param("effet", effet)
                        .param("o", maison.valeur())
                        .update();
                db.sql("update action set etat = 'CLOSE' where organisation_id = :o")
                        .param("o", maison.valeur())
                        .update();
                assertThat(boucle(session, grille, "A1").suites().getFirst().actions())
                        .extracting(SuiteDeConstat::efficacite)
                        .containsExactly(
                                effet.equals("INEFFICACE")
                                        ? Efficacite.INEFFICACE
                                        : Efficacite.EFFICACE);
            }
        });
    }

    @Test
    void rien_d_une_session_qui_n_est_pas_close_ni_pour_qui_ne_la_lit_pas() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        essai(() -> {
            var grille = UneGrille.publiee(db, maison);
            var session = session(grille);
            for (var etat : List.of("PREPARATION", "OUVERTE", "ECHANGE", "CONJOINTE")) {
                passer(session, grille, etat);
                if (etat.equals("CONJOINTE")) dire(session, grille, "A1", "1");
                assertThat(basses()).as(etat).isEmpty();
                assertThatThrownBy(() -> boucle(session, grille, "A1"))
                        .as(etat)
                        .isInstanceOf(Introuvable.class);
            }
            clore(session, 3);
            long a1 = noeud(grille, "A1");
            assertThat(basses()).containsExactly("A1 A_RENOTER");
            acteurs.devenir(
                    personnages.acteur(autre, ailleurs),
                    () -> {
                        assertThat(basses()).isEmpty();
                        assertThatThrownBy(
                                        () -> boucles.charger("evaluations", session.valeur(), a1))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    @Test
    void ce_qui_fut_clos_avant_que_les_notes_s_ecrivent_se_rattrape_une_fois() {
        essai(() -> {
            var grille = UneGrille.publiee(db, maison);
            close(grille, 30, "1", "3");
            inscriptions.rattraper();
            clore(session(grille, "1"), 3, false);
            assertThat(basses()).containsExactly("A1 A_RENOTER");
            assertThat(inscriptions.rattraper()).isOne();
            assertThat(basses()).containsExactly("A1 A_RENOTER", "A1 EGALE");
            assertThat(inscriptions.rattraper()).isZero();
            assertThat(basses()).hasSize(2);
        });
    }

    /// Noted for who lists the marks, whoever opened the action.
    @Test
    void une_action_ouverte_apres_la_cloture_sort_la_note_des_notes_sans_action() {
        essai(() -> {
            var grille = UneGrille.publiee(db, maison);
            var session = close(grille, 30, "1", "1");
            var sansAction = new Criteres("", null, true, "");
            assertThat(boucles.basses(maison, sansAction, null).elements()).hasSize(2);
            agir(session, noeud(grille, "A1"));
            assertThat(boucles.basses(maison, sansAction, null).elements())
                    .extracting(NoteBasse::code)
                    .containsExactly("A2");
            // What is rated again is written again, and remembers it.
            close(grille, 3, "3", "3");
            assertThat(boucles.basses(maison, sansAction, null).elements())
                    .extracting(NoteBasse::code)
                    .containsExactly("A2");
        });
    }

    @Test
    void d_une_version_a_l_autre_un_point_se_suit_s_il_demande_la_meme_chose() {
        essai(() -> {
            var une = UneGrille.publiee(db, maison);
            var deux = UneGrille.publiee(db, maison);
            db.sql("insert into grille_equivalence values (:n, :a, 'IDENTIQUE')")
                    .param("n", noeud(deux, "B1"))
                    .param("a", noeud(une, "A1"))
                    .update();
            var premiere = close(une, 300, "1", "1");
            var seconde = session(deux);
            mener(seconde, deux);
            dire(seconde, deux, "B1", "2");
            clore(seconde, 5);
            assertThat(boucle(premiere, une, "A1").suites())
                    .extracting(s -> s.note().point().code())
                    .containsExactly("A1", "B1");
            assertThat(boucle(premiere, une, "A2").suites()).hasSize(1);
        });
    }

    private List<String> basses() {
        return boucles.basses(maison, Criteres.AUCUN, null).elements().stream()
                .map(n -> n.code() + " " + n.issue())
                .toList();
    }

    private Boucle boucle(EvaluationId session, GrilleId grille, String code) {
        return boucles.charger("evaluations", session.valeur(), noeud(grille, code));
    }

    private void agir(EvaluationId session, long noeud) {
        var origine = origines.lire(constats.reference(session, noeud)).orElseThrow().origine();
        var resultat =
                actions.proposer(
                        maison,
                        ContenuAction.de("Tenir la promesse", "", Priorite.P2),
                        List.of(origine));
        assertThat(resultat.motifs()).isEmpty();
    }

    private EvaluationId close(GrilleId grille, int ilYA, String a1, String a2) {
        var session = session(grille);
        mener(session, grille);
        dire(session, grille, "A1", a1);
        dire(session, grille, "A2", a2);
        clore(session, ilYA);
        return session;
    }

    /// At the stage of joint marks, with one for A1.
    private EvaluationId session(GrilleId grille, String a1) {
        var session = session(grille);
        mener(session, grille);
        dire(session, grille, "A1", a1);
        return session;
    }

    private EvaluationId session(GrilleId grille) {
        return new EvaluationId(
                db.sql(
                                """
                                insert into evaluation_session (organisation_id, titre, grille_id,
                                       facilitateur_id, cree_par, cree_le, etat_le)
                                values (:o, 'Notre partenariat', :g, acteur_compte(),
                                        acteur_compte(), now(), now())
                                returning id
                                """)
                        .param("o", maison.valeur())
                        .param("g", grille.valeur())
                        .query(Long.class)
                        .single());
    }

    private void mener(EvaluationId session, GrilleId grille) {
        for (var etat : List.of("OUVERTE", "ECHANGE", "CONJOINTE")) passer(session, grille, etat);
    }

    /// Six people answer on paper, three of each college: no fewer would open the exchange.
    private void passer(EvaluationId session, GrilleId grille, String etat) {
        if (etat.equals("PREPARATION")) return;
        if (etat.equals("OUVERTE")) {
            db.sql(
                            """
                            insert into evaluation_participant (session_id, nom, qualite)
                            select :id, q || ' ' || i, q
                              from unnest(array['PROFESSIONNEL', 'PROCHE']) q,
                                   generate_series(1, 3) i
                            """)
                    .param("id", session.valeur())
                    .update();
        }
        if (etat.equals("ECHANGE")) {
            db.sql(
                            """
                            select count(evaluation_saisir(p.id, :n, '2', null, ''))
                              from evaluation_participant p where p.session_id = :id
                            """)
                    .param("n", noeud(grille, "A1"))
                    .param("id", session.valeur())
                    .query(Long.class)
                    .single();
        }
        db.sql("update evaluation_session set etat = :etat where id = :id")
                .param("etat", etat)
                .param("id", session.valeur())
                .update();
    }

    private void clore(EvaluationId session, int ilYA) {
        clore(session, ilYA, true);
    }

    private void clore(EvaluationId session, int ilYA, boolean inscrire) {
        db.sql(
                        """
                        update evaluation_session
                           set etat = 'CLOTUREE', cloturee_le = now() - make_interval(days => :jours)
                         where id = :id
                        """)
                .param("jours", ilYA)
                .param("id", session.valeur())
                .update();
        if (inscrire) inscriptions.inscrire("evaluations", session.valeur());
    }

    private void dire(EvaluationId session, GrilleId grille, String code, String note) {
        db.sql(
                        """
                        insert into evaluation_note_conjointe (session_id, grille_id, noeud_id, rang,
                               valeur, compte_id, le)
                        values (:s, :g, :n, 1, :note, acteur_compte(), now())
                        """)
                .param("s", session.valeur())
                .param("g", grille.valeur())
                .param("n", noeud(grille, code))
                .param("note", note)
                .update();
    }

    private long noeud(GrilleId grille, String code) {
        return db.sql("select id from grille_noeud where version_id = :g and code = :c")
                .param("g", grille.valeur())
                .param("c", code)
                .query(Long.class)
                .single();
    }

    private void essai(Runnable travail) {
        acteurs.defaire(personnages.acteur(qualite, maison), travail);
    }
}

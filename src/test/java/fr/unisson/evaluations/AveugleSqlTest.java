package fr.unisson.evaluations;

import static fr.unisson.evaluations.UneEvaluation.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.socle.Acteur;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/// During the blind pass, a mark is read by its author alone, by direct SQL too.
@SqlTest
class AveugleSqlTest {

    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired Notations notations;
    @Autowired ParticipantsDEvaluation participants;
    @Autowired Resultats resultats;
    @Autowired FlywayConnectionDetails migrations;

    UneEvaluation scene;

    @BeforeEach
    void ouvrir() {
        scene = new UneEvaluation(personnages, beans).ouverte();
    }

    @Test
    void pendant_les_reponses_chacun_ne_lit_que_les_siennes() {
        scene.notee();
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                notations.saisir(
                                        scene.participant("Madame Papier").id(),
                                        Map.of(scene.feuille("A1"), Note.de("2")))));
        var auteur = scene.usagers.getFirst();
        assertThat(lues(scene.acteur(auteur))).isEqualTo(4);
        tousSauf(auteur).forEach(a -> assertThat(luesDe(a, auteur)).as(a.toString()).isZero());
        Stream.of(
                        scene.acteur(scene.facilitateur),
                        scene.acteur(scene.administratrice),
                        scene.acteur(scene.observateur),
                        scene.acteur(scene.dehors),
                        Acteurs.systeme(),
                        Acteur.ANONYME)
                .forEach(a -> {
                    assertThat(lues(a)).as(a.toString()).isZero();
                    assertThat(chiffres(a)).as(a.toString()).isZero();
                });
        scene.professionnels.forEach(p -> assertThat(chiffres(scene.acteur(p))).isZero());
    }

    @Test
    void ni_ecriture_ni_lecture_pour_un_autre() {
        var cible = scene.participant("Paul").id();
        var feuille = scene.feuille("A1");
        for (var qui : List.of(scene.facilitateur, scene.administratrice, scene.usagers.get(1))) {
            assertThatThrownBy(() ->
                            scene.en(
                                    qui,
                                    () ->
                                            scene.db()
                                                    .sql(
                                                            """
                                                            insert into evaluation_note
                                                             (session_id, participant_id, grille_id,
                                                              noeud_id, valeur)
                                                            values (:s, :p, :g, :n, '4')
                                                            """)
                                                    .param("s", scene.id.valeur())
                                                    .param("p", cible)
                                                    .param("g", scene.grille.valeur())
                                                    .param("n", feuille)
                                                    .update()))
                    .hasStackTraceContaining("row-level security");
        }
        // The paper of who has an account is not typed by anybody.
        assertThat(
                        scene.en(
                                        scene.facilitateur,
                                        () ->
                                                notations.saisir(
                                                        cible, Map.of(feuille, Note.de("4"))))
                                .estFait())
                .isFalse();
        assertThatThrownBy(() -> sql(scene.facilitateur, "select * from evaluation_note_detachee"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(scene.usagers.getFirst(), "delete from evaluation_note"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void la_base_n_ouvre_pas_l_echange_sous_le_minimum() {
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.toutNoter(scene.usagers.getFirst(), "1");
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.REVELER).motifs())
                .extracting(m -> m.code())
                .containsExactly("MINIMUM_ATTEINT");
        assertThatThrownBy(() ->
                        sql(
                                scene.facilitateur,
                                "update evaluation_session set etat = 'ECHANGE' where id = "
                                        + scene.id))
                .hasStackTraceContaining("below its minimum");
        assertThatThrownBy(() ->
                        sql(
                                scene.facilitateur,
                                "update evaluation_session set minimum = 3 - 1 where id = "
                                        + scene.id))
                .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void sous_le_minimum_chacun_de_ceux_qui_ont_repondu_doit_accepter() {
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.toutNoter(scene.usagers.getFirst(), "1");
        scene.toutNoter(scene.usagers.get(1), "0");
        var ursule = scene.participant("Ursule").id();
        var uma = scene.participant("Uma").id();
        fait(
                scene.en(
                        scene.usagers.getFirst(),
                        () -> participants.renoncer(scene.id, ursule, true)));
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.REVELER).estFait())
                .isFalse();
        assertThat(
                        scene.en(
                                        scene.facilitateur,
                                        () -> participants.renoncer(scene.id, uma, true))
                                .estFait())
                .as("nobody accepts for who has an account")
                .isFalse();
        fait(scene.en(scene.usagers.get(1), () -> participants.renoncer(scene.id, uma, true)));
        fait(scene.en(scene.usagers.get(1), () -> participants.renoncer(scene.id, uma, false)));
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.REVELER).estFait())
                .isFalse();
        fait(scene.en(scene.usagers.get(1), () -> participants.renoncer(scene.id, uma, true)));
        scene.passer(TransitionEvaluation.REVELER);
        assertThat(chiffres(scene.acteur(scene.facilitateur))).isPositive();
    }

    @Test
    void un_critere_trop_peu_repondu_reste_masque() {
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.usagers.forEach(u -> fait(scene.noter(u, scene.feuille("A1"), "1")));
        fait(scene.noter(scene.usagers.getFirst(), scene.feuille("B1"), "0"));
        scene.revelee();
        var lus = scene.en(scene.facilitateur, () -> resultats.bruts(scene.id));
        assertThat(lus)
                .filteredOn(r -> r.college() == CollegeRepondant.USAGERS)
                .filteredOn(r -> r.noeud() == scene.feuille("B1"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.masque()).isTrue();
                    assertThat(r.valeur()).isNull();
                    assertThat(r.n()).isZero();
                });
        assertThat(lus)
                .filteredOn(r -> r.college() == CollegeRepondant.USAGERS)
                .filteredOn(r -> r.noeud() == scene.feuille("A1"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.valeur()).isEqualTo("1");
                    assertThat(r.n()).isEqualTo(3);
                });
    }

    @Test
    void une_fois_l_echange_ouvert_plus_aucune_note_ne_s_ecrit_et_personne_n_en_lit_une_autre() {
        scene.notee().revelee();
        var moi = scene.usagers.getFirst();
        assertThat(scene.noter(moi, scene.feuille("A1"), "4").estFait()).isFalse();
        assertThat(lues(scene.acteur(moi))).isEqualTo(4);
        assertThat(lues(scene.acteur(scene.facilitateur))).isZero();
        assertThat(chiffres(scene.acteur(moi))).isEqualTo(8);
        assertThat(chiffres(scene.acteur(scene.dehors))).isZero();
        assertThat(chiffres(scene.acteur(scene.observateur))).isZero();
    }

    @Test
    void rien_ne_ramene_aux_reponses_une_fois_l_echange_ouvert() {
        scene.notee().revelee();
        for (var etat : List.of("OUVERTE", "PREPARATION", "CLOTUREE")) {
            assertThatThrownBy(() ->
                            sql(
                                    scene.facilitateur,
                                    "update evaluation_session set etat = '"
                                            + etat
                                            + "' where id = "
                                            + scene.id))
                    .as(etat)
                    .hasStackTraceContaining("does not go from ECHANGE to " + etat);
        }
    }

    @Test
    void la_cloture_ne_laisse_aucun_lien_entre_une_note_et_une_personne() {
        scene.notee().revelee();
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        scene.conjointe("A1", "2");
        scene.passer(TransitionEvaluation.CLOTURER);
        var proprietaire = Proprietaire.de(migrations);
        assertThat(compte(proprietaire, "evaluation_note")).isZero();
        assertThat(compte(proprietaire, "evaluation_note_detachee")).isEqualTo(24);
        assertThat(
                        proprietaire
                                .sql(
                                        """
                                        select attname from pg_attribute
                                         where attrelid = 'evaluation_note_detachee'::regclass
                                           and attnum > 0 and not attisdropped
                                        """)
                                .query(String.class)
                                .list())
                .as("a mark keeps its college and nothing of its author")
                .containsExactlyInAnyOrder(
                        "id",
                        "session_id",
                        "college",
                        "noeud_id",
                        "valeur",
                        "nombre",
                        "commentaire");
        assertThat(
                        proprietaire
                                .sql(
                                        """
                                        select count(distinct xmin::text) from evaluation_note_detachee
                                         where session_id = :s
                                        """)
                                .param("s", scene.id.valeur())
                                .query(Integer.class)
                                .single())
                .as("written by one statement: no order of transactions")
                .isOne();
        assertThat(
                        proprietaire
                                .sql(
                                        """
                                        select conrelid::regclass::text from pg_constraint
                                         where confrelid = 'evaluation_note_detachee'::regclass
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
        assertThat(chiffres(scene.acteur(scene.usagers.getFirst()))).isEqualTo(8);
        assertThat(lues(scene.acteur(scene.usagers.getFirst()))).isZero();
    }

    /// A function that runs with the owner's rights passes the rules of marks: each one is known,
    /// and the tests of this class say what it tells. No view reads them, no detached mark is read.
    @Test
    void rien_d_autre_que_ces_fonctions_ne_touche_aux_notes() {
        var proprietaire = Proprietaire.de(migrations);
        assertThat(
                        proprietaire
                                .sql(
                                        """
                                        select proname from pg_proc
                                         where pronamespace = 'public'::regnamespace and prosecdef
                                           and prokind = 'f'
                                           and pg_get_functiondef(oid) ~ 'evaluation_note(_detachee)?\\M'
                                           and has_function_privilege('unisson_app', oid, 'execute')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "evaluation_resultats", "evaluation_saisir", "evaluation_participation");
        assertThat(
                        proprietaire
                                .sql(
                                        """
                                        select distinct v.relname from pg_depend d
                                          join pg_rewrite r on r.oid = d.objid
                                          join pg_class v on v.oid = r.ev_class
                                         where d.refobjid in ('evaluation_note'::regclass,
                                                              'evaluation_note_detachee'::regclass)
                                           and v.relkind in ('v', 'm')
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
        assertThatThrownBy(() ->
                        scene.en(
                                scene.facilitateur,
                                () ->
                                        scene.db()
                                                .sql(
                                                        "select count(*) from evaluation_note_detachee")
                                                .query(Integer.class)
                                                .single()))
                .hasStackTraceContaining("permission denied");
        assertThat(
                        scene.en(
                                scene.facilitateur,
                                () ->
                                        scene.db()
                                                .sql(
                                                        """
                                                        select count(*) from pg_stats
                                                         where tablename like 'evaluation_note%'
                                                           and tablename <> 'evaluation_note_conjointe'
                                                        """)
                                                .query(Integer.class)
                                                .single()))
                .as("no statistics of marks either")
                .isZero();
    }

    /// Whatever table is added later.
    @Test
    void apres_la_cloture_ce_qui_a_ete_ecrit_ne_se_trouve_plus_que_detache() {
        scene.notee();
        for (var qui :
                Stream.concat(scene.professionnels.stream(), scene.usagers.stream()).toList()) {
            fait(
                    scene.en(
                            qui,
                            () ->
                                    notations.noter(
                                            scene.id,
                                            scene.feuille("A1"),
                                            new Note("2", null, "Trace-" + scene.id + "-fin"))));
        }
        assertThat(tablesQuiPortent("Trace-" + scene.id + "-fin"))
                .containsExactly("evaluation_note");
        scene.revelee();
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        scene.conjointe("A1", "2");
        scene.passer(TransitionEvaluation.CLOTURER);
        assertThat(tablesQuiPortent("Trace-" + scene.id + "-fin"))
                .containsExactly("evaluation_note_detachee");
    }

    private List<String> tablesQuiPortent(String mots) {
        var proprietaire = Proprietaire.de(migrations);
        return proprietaire
                .sql(
                        """
                        select relname from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(t ->
                        proprietaire
                                .sql(
                                        "select exists (select 1 from %s t where strpos(t::text, :m) > 0)"
                                                .formatted(t))
                                .param("m", mots)
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    @Test
    void noter_un_critere_et_dire_ou_l_on_en_est_ne_font_qu_une_requete() {
        var moi = scene.usagers.getFirst();
        fait(scene.noter(moi, scene.feuille("A1"), "2"));
        long b1 = scene.feuille("B1");
        var requetes =
                scene.en(
                        moi,
                        () ->
                                Requetes.compter(() ->
                                        assertThat(
                                                        fait(
                                                                notations.noter(
                                                                        scene.id,
                                                                        b1,
                                                                        Note.de("4"))))
                                                .isEqualTo(2)));
        assertThat(requetes).isOne();
    }

    @Test
    void l_abandon_efface_les_notes() {
        scene.notee();
        scene.passer(TransitionEvaluation.ABANDONNER);
        assertThat(lues(scene.acteur(scene.usagers.getFirst()))).isZero();
        assertThat(chiffres(scene.acteur(scene.facilitateur))).isZero();
    }

    @Test
    void deux_cents_personnes_notent_en_meme_temps_sans_rien_perdre() throws Exception {
        var foule =
                scene.en(
                        Acteurs.systeme(),
                        () ->
                                scene.db()
                                        .sql(
                                                """
                                                insert into compte (courriel, prenom, nom)
                                                select gen_random_uuid() || '@exemple.fr', 'Foule', i::text
                                                  from generate_series(1, 200) i returning id
                                                """)
                                        .query(Long.class)
                                        .list());
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                participants.inviter(
                                        scene.id,
                                        foule.stream()
                                                .map(c ->
                                                        new ParticipantsDEvaluation.Invite(
                                                                new CompteId(c),
                                                                "",
                                                                Qualite.PERSONNE_ACCOMPAGNEE))
                                                .toList())));
        var version = scene.lire().version();
        var feuilles = scene.feuilles();
        try (var fils = Executors.newFixedThreadPool(16)) {
            var travaux =
                    foule.stream()
                            .map(c ->
                                    fils.submit(() ->
                                            Acteurs.compte(c)
                                                    .executer(() ->
                                                            feuilles.forEach(f ->
                                                                    fait(
                                                                            notations.noter(
                                                                                    scene.id,
                                                                                    f,
                                                                                    Note.de(
                                                                                            "2")))))))
                            .toList();
            for (var travail : travaux) travail.get();
        }
        assertThat(scene.lire().version()).as("no rater touches the session").isEqualTo(version);
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.revelee();
        assertThat(scene.en(scene.facilitateur, () -> resultats.bruts(scene.id)))
                .filteredOn(r -> r.college() == CollegeRepondant.USAGERS)
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.n()).isEqualTo(200));
    }

    private int compte(JdbcClient db, String table) {
        return db.sql("select count(*) from " + table + " where session_id = :s")
                .param("s", scene.id.valeur())
                .query(Integer.class)
                .single();
    }

    private Stream<Acteur> tousSauf(CompteId auteur) {
        return Stream.of(
                        scene.professionnels,
                        scene.usagers,
                        List.of(scene.facilitateur, scene.administratrice, scene.observateur))
                .flatMap(List::stream)
                .filter(c -> !c.equals(auteur))
                .map(scene::acteur);
    }

    private int lues(Acteur qui) {
        return scene.en(
                qui,
                () ->
                        scene.db()
                                .sql("select count(*) from evaluation_note where session_id = :s")
                                .param("s", scene.id.valeur())
                                .query(Integer.class)
                                .single());
    }

    private int luesDe(Acteur qui, CompteId auteur) {
        return scene.en(
                qui,
                () ->
                        scene.db()
                                .sql(
                                        """
                                        select count(*) from evaluation_note n
                                          join evaluation_participant p on p.id = n.participant_id
                                         where n.session_id = :s and p.compte_id = :c
                                        """)
                                .param("s", scene.id.valeur())
                                .param("c", auteur.valeur())
                                .query(Integer.class)
                                .single());
    }

    private int chiffres(Acteur qui) {
        return scene.en(
                qui,
                () ->
                        scene.db()
                                .sql("select count(*) from evaluation_resultats(:s)")
                                .param("s", scene.id.valeur())
                                .query(Integer.class)
                                .single());
    }

    private int sql(CompteId qui, String ordre) {
        return scene.en(qui, () -> scene.db().sql(ordre).update());
    }
}

package fr.unisson.boucles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.NoteBasse.Criteres;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.boucles.domaine.Repere;
import fr.unisson.boucles.donnees.NoteBasseSql;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.UneGrille;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The low marks written at the closing of ratings: a page of them costs what it shows, and who
/// does not read a rating does not read its marks.
@SqlTest
class NotesBassesSqlTest {

    private static final Pattern LUES =
            Pattern.compile("on boucle_note.*?actual (?:time=\\S+ )?rows=(\\d+)");
    private static final Pattern ECARTEES = Pattern.compile("Rows Removed by Filter: (\\d+)");

    @Autowired Boucles boucles;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId qualite = new CompteId(0);

    @BeforeEach
    void monde() {
        maison = personnages.organisation("Les Tilleuls du temps");
        qualite = personnages.membre("Aude", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
    }

    @Test
    void une_page_suit_l_autre_sans_rien_perdre_ni_repeter() {
        essai(() -> {
            ecrire(UneGrille.publiee(db, maison), 70);
            var toutes = new ArrayList<Repere>();
            Repere apres = null;
            do {
                var page = boucles.basses(maison, Criteres.AUCUN, apres);
                assertThat(page.elements()).hasSizeLessThanOrEqualTo(50);
                page.elements().forEach(n -> toutes.add(n.repere()));
                apres = Repere.lire(page.suite()).orElse(null);
            } while (apres != null);
            assertThat(toutes).hasSize(140).doesNotHaveDuplicates();
            assertThat(toutes).extracting(Repere::le).isSortedAccordingTo((a, b) -> b.compareTo(a));
        });
    }

    @Test
    void chaque_filtre_garde_les_siennes() {
        essai(() -> {
            ecrire(UneGrille.publiee(db, maison), 12);
            assertThat(lues(new Criteres("", Issue.BAISSEE, false, "")))
                    .isNotEmpty()
                    .allMatch(n -> n.issue() == Issue.BAISSEE);
            assertThat(lues(new Criteres("audits", null, false, ""))).isEmpty();
            assertThat(lues(new Criteres("evaluations", null, false, ""))).hasSize(24);
            assertThat(lues(new Criteres("", null, true, "")))
                    .isNotEmpty()
                    .noneMatch(NoteBasse::suivie);
            assertThat(lues(new Criteres("", null, false, "CRITÈRE A1")))
                    .hasSize(12)
                    .allMatch(n -> n.code().equals("A1"));
            assertThat(lues(new Criteres("", null, false, "100 %"))).isEmpty();
        });
    }

    /// Ten times the history: the same statements, and no more rows read.
    @Test
    void une_page_coute_autant_quelle_que_soit_l_histoire() {
        var couts = new HashMap<Integer, Map<String, Long>>();
        for (int sessions : List.of(90, 900)) {
            essai(() -> {
                ecrire(UneGrille.publiee(db, maison), sessions);
                var cout = new HashMap<String, Long>();
                cout.put("requêtes", Requetes.compter(() -> lues(Criteres.AUCUN)));
                cout.put("requêtes du bilan", Requetes.compter(() -> boucles.bilan(maison)));
                cout.put("lignes", parcourues(Criteres.AUCUN));
                cout.put(
                        "lignes d’une issue",
                        parcourues(new Criteres("", Issue.BAISSEE, false, "")));
                cout.put(
                        "lignes d’une source",
                        parcourues(new Criteres("evaluations", null, false, "")));
                cout.put("lignes sans action", parcourues(new Criteres("", null, true, "")));
                couts.put(sessions, cout);
            });
        }
        assertThat(couts.get(900)).isEqualTo(couts.get(90));
        assertThat(couts.get(90))
                .containsEntry("lignes", 51L)
                .containsEntry("requêtes du bilan", 1L)
                .hasEntrySatisfying("requêtes", n -> assertThat(n).isLessThanOrEqualTo(3));
    }

    @Test
    void le_bilan_ne_compte_que_les_dernieres() {
        essai(() -> {
            ecrire(UneGrille.publiee(db, maison), 90);
            assertThat(boucles.bilan(maison).nombre()).isEqualTo(180);
            assertThat(boucles.bilan(maison).partiel()).isFalse();
        });
        essai(() -> {
            ecrire(UneGrille.publiee(db, maison), 110);
            var bilan = boucles.bilan(maison);
            assertThat(bilan.nombre()).isEqualTo(200);
            assertThat(bilan.partiel()).isTrue();
            assertThat(bilan.montees() + bilan.egalesOuBaissees() + bilan.aRenoter())
                    .isEqualTo(200);
        });
    }

    /// Of the database itself: nobody writes, and who does not read the session reads nothing.
    @Test
    void la_base_ne_montre_ni_ne_laisse_ecrire_une_note_a_qui_ne_lit_pas_la_session() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var dehors = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        var soignante =
                personnages.membre("Awa", "Soignante", maison, RoleOrganisation.PROFESSIONNEL);
        essai(() -> {
            ecrire(UneGrille.publiee(db, maison), 2);
            assertThat(nombre()).isEqualTo(4);
            for (var lecteur :
                    List.of(
                            personnages.acteur(dehors, ailleurs),
                            personnages.acteur(soignante, maison),
                            fr.unisson.socle.Acteur.ANONYME)) {
                acteurs.devenir(lecteur, () -> assertThat(nombre()).isZero());
            }
            assertThat(db.sql("delete from boucle_note").update()).isZero();
            assertThat(db.sql("select count(*) from boucle_cotation").query(Long.class).single())
                    .isZero();
            assertThatThrownBy(
                            () -> db.sql("update boucle_note set dite = 'tout va bien'").update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    /// A row knows a point, a rating and an organisation: no account, no person, no college.
    @Test
    void une_note_basse_ne_sait_le_nom_de_personne() {
        essai(() ->
                assertThat(
                                db.sql(
                                                """
                                                select column_name from information_schema.columns
                                                 where table_name = 'boucle_note'
                                                """)
                                        .query(String.class)
                                        .list())
                        .isNotEmpty()
                        .noneMatch(c ->
                                c.matches(
                                        ".*(compte|personne|participant|college|commentaire).*")));
    }

    private List<NoteBasse> lues(Criteres criteres) {
        return boucles.basses(maison, criteres, null).elements();
    }

    private long nombre() {
        return db.sql("select count(*) from boucle_note where organisation_id = :o")
                .param("o", maison.valeur())
                .query(Long.class)
                .single();
    }

    /// The rows of marks that the first page goes through, kept or not. Nothing was analysed in a
    /// test: what is asked is what the index saves.
    private long parcourues(Criteres criteres) {
        db.sql("set local enable_seqscan = off").update();
        db.sql("set local enable_sort = off").update();
        db.sql("set local enable_bitmapscan = off").update();
        var plan =
                String.join(
                        "\n",
                        db.sql(
                                        "explain (analyze, costs off, timing off) "
                                                + NoteBasseSql.requete(criteres, null))
                                .param("organisation", maison.valeur())
                                .param("origine", criteres.source())
                                .param("issue", Objects.toString(criteres.issue(), ""))
                                .param("taille", 51)
                                .query(String.class)
                                .list());
        var lues = LUES.matcher(plan);
        assertThat(lues.find()).as(plan).isTrue();
        var ecartees = ECARTEES.matcher(plan);
        return Long.parseLong(lues.group(1))
                + (ecartees.find() ? Long.parseLong(ecartees.group(1)) : 0);
    }

    /// Two low marks for each session, of which one in two rose, and one in three had no action.
    private List<Long> ecrire(GrilleId grille, int sessions) {
        var ids =
                db.sql(
                                """
                                insert into evaluation_session (organisation_id, titre, grille_id,
                                       facilitateur_id, cree_par, cree_le, etat_le)
                                select :o, 'Session ' || i, :g, acteur_compte(), acteur_compte(),
                                       now(), now()
                                  from generate_series(1, :n) i
                                returning id
                                """)
                        .param("o", maison.valeur())
                        .param("g", grille.valeur())
                        .param("n", sessions)
                        .query(Long.class)
                        .list();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        insert into boucle_note (source, cotation_id, noeud_id,
                                               organisation_id, suivi, le, titre, code, libelle, lien,
                                               dite, avant, issue, suivante_dite, suivante_le,
                                               suivante_basse, suivie)
                                        select 'evaluations', e.id, n.id, :o, 'organisation-' || :o,
                                               date '2020-01-01' + (e.id % 900)::int, 'Session',
                                               n.code, n.libelle, '/evaluations', '1 sur 4', 0,
                                               case when e.id % 2 = 0 then 'MONTEE' else 'BAISSEE' end,
                                               '2 sur 4', date '2026-01-01', true, e.id % 3 > 0
                                          from evaluation_session e, grille_noeud n
                                         where e.id = any (:ids) and n.version_id = :g
                                           and n.code in ('A1', 'A2')
                                        """)
                                .param("o", maison.valeur())
                                .param("g", grille.valeur())
                                .param("ids", ids.toArray(Long[]::new))
                                .update());
        return ids;
    }

    private void essai(Runnable travail) {
        acteurs.defaire(personnages.acteur(qualite, maison), travail);
    }
}

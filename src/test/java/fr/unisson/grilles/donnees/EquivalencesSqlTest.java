package fr.unisson.grilles.donnees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.UneGrille;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What asks the same thing, through the versions that lie between; read cheaply on large grids.
@SqlTest
class EquivalencesSqlTest {

    private static final int POINTS = 340;

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired Grilles grilles;
    @Autowired EquivalencesSql equivalences;

    @Test
    void l_identique_se_suit_de_version_en_version_et_le_proche_ne_se_suit_pas() {
        var maison = personnages.organisation("Les Aulnes");
        var qualite =
                personnages.membre("Aude", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        acteurs.defaire(
                personnages.acteur(qualite, maison),
                () -> {
                    var un = UneGrille.publiee(db, maison);
                    var deux = UneGrille.publiee(db, maison);
                    var trois = UneGrille.publiee(db, maison);
                    lier(un, "A1", deux, "A1", "IDENTIQUE");
                    lier(trois, "B1", deux, "A1", "IDENTIQUE");
                    lier(un, "A2", trois, "A2", "PROCHE");
                    long a1 = noeud(un, "A1");
                    long a2 = noeud(un, "A2");
                    var memes = grilles.memes(List.of(a1, a2));
                    assertThat(memes.get(a1))
                            .containsExactlyInAnyOrder(a1, noeud(deux, "A1"), noeud(trois, "B1"));
                    assertThat(memes.get(a2)).isEqualTo(Set.of(a2));
                    assertThat(grilles.memes(List.of(noeud(trois, "B1"))).values())
                            .containsExactly(memes.get(a1));
                });
    }

    /// Counted in rows read, in the transaction that wrote them: without statistics, nested scans
    /// of the two versions read tens of millions of them.
    @Test
    void ce_qui_distingue_deux_grandes_versions_se_lit_sans_relire_chacune_pour_chaque_point() {
        essai(() -> {
            var un = grande(UneGrille.brouillon(db, null));
            var deux = grande(UneGrille.brouillon(db, null));
            equivalences.remplir(
                    deux,
                    un,
                    List.of(
                            new EquivalenceEcrite("P7", "P8", NatureDEquivalence.IDENTIQUE),
                            new EquivalenceEcrite("P9", "", NatureDEquivalence.IDENTIQUE),
                            new EquivalenceEcrite("P10", "P10", NatureDEquivalence.PROCHE)));
            long avant = lues();
            assertThat(equivalences.exceptions(deux, un))
                    .extracting(e -> e.code() + ">" + e.ancien() + " " + e.nature())
                    .containsExactlyInAnyOrder(
                            "P7>P8 IDENTIQUE", "P9> IDENTIQUE", "P10>P10 PROCHE");
            assertThat(lues() - avant).isLessThan(POINTS * 100L);
        });
    }

    private void essai(Runnable travail) {
        acteurs.defaire(Acteurs.systeme(), travail);
    }

    private GrilleId grande(GrilleId version) {
        db.sql(
                        """
                        insert into grille_noeud (version_id, rang, code, libelle)
                        select :v, 100 + i, 'P' || i, 'Point ' || i from generate_series(1, :n) i
                        """)
                .param("v", version.valeur())
                .param("n", POINTS)
                .update();
        return version;
    }

    /// Rows that this transaction read so far.
    private long lues() {
        return db.sql(
                        """
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
                          from pg_stat_xact_user_tables
                        """)
                .query(Long.class)
                .single();
    }

    private void lier(GrilleId de, String code, GrilleId vers, String autre, String nature) {
        db.sql("insert into grille_equivalence values (:n, :a, :nature)")
                .param("n", noeud(de, code))
                .param("a", noeud(vers, autre))
                .param("nature", nature)
                .update();
    }

    private long noeud(GrilleId grille, String code) {
        return db.sql("select id from grille_noeud where version_id = :g and code = :c")
                .param("g", grille.valeur())
                .param("c", code)
                .query(Long.class)
                .single();
    }
}

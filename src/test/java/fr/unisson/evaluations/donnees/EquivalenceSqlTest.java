package fr.unisson.evaluations.donnees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.UneGrille;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Only what was declared the same is compared, through the versions that lie between.
@SqlTest
class EquivalenceSqlTest {

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired EquivalenceSql equivalences;

    @Test
    void l_identique_se_suit_de_version_en_version_et_le_proche_ne_se_compare_pas() {
        var maison = personnages.organisation("Les Acacias");
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
                    // Became two items: nothing says which one to compare.
                    lier(un, "B1", trois, "A1", "IDENTIQUE");
                    lier(un, "B1", trois, "B2", "IDENTIQUE");
                    assertThat(equivalences.identiques(un, trois))
                            .isEqualTo(Map.of(noeud(un, "A1"), noeud(trois, "B1")));
                    assertThat(equivalences.identiques(trois, un))
                            .containsEntry(noeud(trois, "B1"), noeud(un, "A1"))
                            .doesNotContainKey(noeud(trois, "A2"));
                });
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

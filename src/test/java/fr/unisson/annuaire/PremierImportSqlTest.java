package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.donnees.FusionSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Filling an empty directory without its indexes, which are built at the end. A database of its
/// own: others of this kind are filled by imports.
@SqlTest
@TestPropertySource(properties = {"unisson.test.base=neuve", "unisson.test.pour=premier-import"})
class PremierImportSqlTest {

    @Autowired FusionSql fusion;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void les_index_otes_sont_exactement_refaits() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var avant = index();
                    assertThat(fusion.alleger()).isTrue();
                    assertThat(index()).hasSizeLessThan(avant.size() / 2);
                    fusion.indexer();
                    assertThat(index()).isEqualTo(avant);
                });
    }

    @Test
    void un_annuaire_en_usage_garde_ses_index() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var avant = index();
                    db.sql(
                                    """
                                    insert into organisation (source, siren, raison_sociale, maj_le)
                                    select 'saisie', n::text, 'Organisation ' || n, now()
                                      from generate_series(1, 1001) n
                                    """)
                            .update();
                    assertThat(fusion.alleger()).isFalse();
                    assertThat(index()).isEqualTo(avant);
                });
    }

    @Test
    void nul_autre_que_la_plateforme_n_ote_un_index() {
        acteurs.defaire(
                Acteurs.compte(7),
                () ->
                        assertThatThrownBy(() -> fusion.alleger())
                                .isInstanceOf(DataAccessException.class));
        acteurs.defaire(
                Acteurs.compte(7),
                () ->
                        assertThatThrownBy(() -> fusion.indexer())
                                .isInstanceOf(DataAccessException.class));
    }

    private List<String> index() {
        return db.sql(
                        """
                        select indexdef from pg_indexes
                         where tablename in ('organisation', 'etablissement') order by 1
                        """)
                .query(String.class)
                .list();
    }
}

package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Vies.Vie;
import fr.unisson.socle.vie.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The graph in the code and the one that the histories point at are the same, for every life.
@SqlTest
class GraphesSqlTest {

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.unisson.Vies#toutes")
    void le_code_et_la_base_connaissent_les_memes_passages(Vie vie) {
        var filtre = vie.part().isEmpty() ? "" : " where vie = '" + vie.part() + "'";
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThat(
                                        db.sql("select de, vers from " + vie.table() + filtre)
                                                .query(Transition.Arete.class)
                                                .set())
                                .isEqualTo(vie.aretes()));
    }

    @Test
    void chaque_graphe_de_la_base_est_celui_d_une_vie() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThat(
                                        db.sql(
                                                        """
                                                        select relname from pg_class
                                                         where relkind = 'r'
                                                           and relname like '%\\_etat\\_suivant'
                                                        """)
                                                .query(String.class)
                                                .set())
                                .isEqualTo(
                                        Vies.toutes()
                                                .map(Vie::table)
                                                .collect(java.util.stream.Collectors.toSet())));
    }
}

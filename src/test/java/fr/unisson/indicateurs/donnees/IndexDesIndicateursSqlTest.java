package fr.unisson.indicateurs.donnees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each reading that grows with the years has an index: where a table is still read from end to end
/// although that is made dear, none serves. Tables that row-level security reads beside are left
/// out: a small one is rightly read whole.
@SqlTest
class IndexDesIndicateursSqlTest {

    private record Lecture(String sql, String table) {}

    private static final Map<String, Lecture> LECTURES =
            Map.of(
                    "la valeur d’une période", new Lecture(ValeursSql.TROUVER, "valeur"),
                    "les séries d’un tableau de bord", new Lecture(ValeursSql.SERIES, "valeur"),
                    "la grille d’une période", new Lecture(ValeursSql.EN_PERIODE, "valeur"),
                    "les dernières valeurs d’une liste",
                            new Lecture(ValeursSql.DERNIERES, "valeur"),
                    "les commentaires d’une série",
                            new Lecture(SuiviSql.COMMENTAIRES, "indicateur_commentaire"),
                    "les mesures d’une valeur", new Lecture(SuiviSql.MESURES, "valeur_mesure"),
                    "les lignes d’une valeur", new Lecture(LignesSql.LIRE, "valeur_ligne"));

    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la valeur d’une période",
                "les séries d’un tableau de bord",
                "la grille d’une période",
                "les dernières valeurs d’une liste",
                "les commentaires d’une série",
                "les mesures d’une valeur",
                "les lignes d’une valeur"
            })
    void une_lecture_qui_grossit_avec_les_ans_suit_un_index(String lecture) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    db.sql("set local enable_seqscan = off").update();
                    var lue = Objects.requireNonNull(LECTURES.get(lecture));
                    var plan = plan(lue.sql());
                    assertThat(plan)
                            .as(String.join("\n", plan))
                            .anyMatch(l -> l.contains("Index"))
                            .noneMatch(l -> l.matches(".*Seq Scan on " + lue.table() + "\\b.*"));
                });
    }

    @Test
    void une_serie_ne_cherche_pas_qui_a_saisi_chaque_valeur() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    assertThat(plan(ValeursSql.TROUVER)).anyMatch(l -> l.contains("valeur_mesure"));
                    assertThat(plan(ValeursSql.SERIES)).noneMatch(l -> l.contains("valeur_mesure"));
                });
    }

    private List<String> plan(String sql) {
        var jour = LocalDate.of(2026, 1, 1);
        return db.sql("explain " + sql)
                .param("indicateur", 1L)
                .param("indicateurs", new Long[] {1L, 2L})
                .param("organisation", 1L)
                .param("id", 1L)
                .param("valeur", 1L)
                .param("debut", jour)
                .param("depuis", jour)
                .param("frequence", "MOIS")
                .param("nombre", 2)
                .query(String.class)
                .list();
    }
}

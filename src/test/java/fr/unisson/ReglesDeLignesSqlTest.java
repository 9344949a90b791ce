package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the rules of row-level security are written: a rule on one row that gathers a whole table
/// first costs, for each row written, the size of the country.
@SqlTest
class ReglesDeLignesSqlTest {

    /// Few rows, whatever the number of organisations: versions of grids, sheets joined into one.
    private static final Set<String> PETITES = Set.of("grille_version", "rattachement");

    private static final String TABLES_RASSEMBLEES =
            """
            select p.tablename || '.' || p.policyname as regle, t.trouve[1] as rassemblee
              from pg_policies p,
                   regexp_matches(coalesce(p.qual, '') || ' ' || coalesce(p.with_check, ''),
                     'IN \\( SELECT [a-z_]+\\.[a-z_]+\\s+FROM ([a-z_]+) [a-z]+', 'g') as t (trouve)
            """;

    private static final String LISTES_SANS_INDEX =
            """
            select p.proname from pg_proc p
             where p.pronamespace = 'public'::regnamespace and p.proretset and not p.prosecdef
               and coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
                     ~* '= any \\(+acteur_organisations\\(\\)'
            """;

    @Autowired JdbcClient db;

    @Test
    void aucune_regle_ne_rassemble_une_table_qui_grandit_avec_le_pays() {
        var regles =
                db.sql(TABLES_RASSEMBLEES)
                        .query((rs, _) ->
                                new String[] {rs.getString("regle"), rs.getString("rassemblee")})
                        .list();
        assertThat(regles).as("la lecture des règles trouve celles qui restent").isNotEmpty();
        assertThat(regles).filteredOn(r -> !PETITES.contains(r[1])).extracting(r -> r[0]).isEmpty();
    }

    /// A condition that calls a function stays above the rule of rows; one on a value already
    /// computed, `any ((select acteur_organisations())::bigint[])`, goes to the index.
    @Test
    void aucune_liste_ne_compare_les_organisations_de_l_acteur_sous_la_regle() {
        assertThat(db.sql(LISTES_SANS_INDEX).query(String.class).list()).isEmpty();
    }
}

package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table forces row-level security, or stands here with the reason why it need not.
@SqlTest
class SecuriteDesLignesSqlTest {

    /// Public reference data, the same for everybody, Flyway's own history, and the calendar of
    /// jobs, polled outside any transaction of ours: names of jobs and dates.
    private static final Set<String> PUBLIQUES = Set.of("flyway_schema_history", "scheduled_tasks");

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;

    @Test
    void chaque_table_impose_la_securite_des_lignes() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThat(
                                        db.sql(
                                                        """
                                                        select c.relname from pg_class c
                                                          join pg_namespace n on n.oid = c.relnamespace
                                                         where n.nspname = 'public'
                                                           and c.relkind in ('r', 'p')
                                                           and not (c.relrowsecurity
                                                                    and c.relforcerowsecurity)
                                                        """)
                                                .query(String.class)
                                                .set())
                                .isSubsetOf(PUBLIQUES));
    }

    @Test
    void l_application_ne_possede_aucune_table_et_ne_contourne_rien() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    assertThat(
                                    db.sql(
                                                    """
                                                    select count(*) from pg_class c
                                                      join pg_roles r on r.oid = c.relowner
                                                     where r.rolname = current_user
                                                    """)
                                            .query(Long.class)
                                            .single())
                            .isZero();
                    assertThat(
                                    db.sql(
                                                    """
                                                    select rolsuper or rolbypassrls from pg_roles
                                                     where rolname = current_user
                                                    """)
                                            .query(Boolean.class)
                                            .single())
                            .isFalse();
                });
    }
}

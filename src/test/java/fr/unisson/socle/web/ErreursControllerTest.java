package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import unisson.pages.StaticTemplates;

/// What the database alone refused.
class ErreursControllerTest {

    private final ErreursController erreurs = new ErreursController(new StaticTemplates());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new row violates row-level security policy \"archive_ajouter\" for table \"avis\"",
                "la nouvelle ligne viole la politique « archive_modifier » de la table « avis »"
            })
    void un_refus_de_l_archive_repond_par_une_page(String message) {
        var page = erreurs.archive(echec(message, "42501"));
        assertThat(page.getStatusCode().value()).isEqualTo(409);
        assertThat(String.valueOf(page.getBody() == null ? null : page.getBody().render()))
                .contains("Cette convention est archivée", "Rien n’a été enregistré");
    }

    @Test
    void une_autre_panne_de_la_base_reste_une_panne() {
        for (var autre :
                new DataAccessException[] {
                    echec("violates row-level security policy \"proposer\"", "42501"),
                    echec("archive_ajouter", "23505"),
                    new UncategorizedSQLException("x", "x", new SQLException("?")),
                    new EmptyResultDataAccessException(1)
                }) assertThatThrownBy(() -> erreurs.archive(autre)).isSameAs(autre);
    }

    private static DataAccessException echec(String message, String code) {
        return new BadSqlGrammarException("écrire", "insert", new SQLException(message, code));
    }
}

package fr.unisson.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import fr.unisson.socle.Acteur;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole demonstration, loaded at the start of the context as at the first start of the
/// program, on a database of its own.
@SqlTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "unisson.test.base=neuve")
class DemonstrationSqlTest {

    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void les_conventions_sont_aux_etapes_que_dit_le_recit() {
        assertThat(etats())
                .containsExactlyInAnyOrder(
                        "CO_CONSTRUCTION", "EN_SIGNATURE", "EN_VIGUEUR", "DIAGNOSTIC");
    }

    private List<String> etats() {
        return lire(() -> db.sql("select etat from convention").query(String.class).list());
    }

    private <T> T lire(Supplier<T> lecture) {
        return Acteur.systeme("test")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> lecture.get())));
    }
}

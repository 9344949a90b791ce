package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.DemarrageRefuse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class CleTemoinSqlTest {

    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Acteurs acteurs;

    @TempDir Path dossier;

    @Test
    void la_base_refuse_un_noeud_qui_a_une_autre_cle_que_le_premier() {
        acteurs.defaire(
                Acteur.systeme("test"),
                () -> {
                    demarrer("premier");
                    assertThatCode(() -> demarrer("premier")).doesNotThrowAnyException();
                    assertThatExceptionOfType(DemarrageRefuse.class)
                            .isThrownBy(() -> demarrer("second"))
                            .satisfies(refus -> assertThat(refus.remede()).contains("UNISSON_CLE"));
                });
    }

    /// Each folder makes its own key.
    private void demarrer(String noeud) {
        new CleTemoin(db, transaction, new Coffre("", dossier.resolve(noeud)))
                .run(new DefaultApplicationArguments());
    }
}

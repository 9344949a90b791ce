package fr.unisson.acces.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetonTest {

    private static final Instant FIN = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-1, false, VALABLE",
        "0, false, EXPIRE",
        "1, false, EXPIRE",
        "-1, true, DEJA_UTILISE",
        "1, true, DEJA_UTILISE"
    })
    void un_lien_vaut_jusqu_a_sa_fin_et_une_seule_fois(
            long secondes, boolean utilise, Jeton.Etat attendu) {
        var jeton = new Jeton(Jeton.Usage.CONNEXION, 1L, null, FIN, utilise);
        assertThat(jeton.etat(FIN.plusSeconds(secondes))).isEqualTo(attendu);
    }
}

package fr.unisson.evolutions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose party has a signatory, what this person is, then whether the act is theirs and may be
/// done.
class QuiEngageTest {

    @ParameterizedTest(name = "partie signée {0}, signataire {1}, direction {2}, mandat {3}")
    @CsvSource({
        "true,  true,  false, true,  true,  true",
        "true,  true,  true,  false, true,  false",
        "true,  true,  false, false, true,  false",
        "true,  false, true,  true,  false, true",
        "true,  false, true,  false, false, false",
        "true,  false, false, false, false, false",
        "false, false, true,  true,  true,  true",
        "false, false, true,  false, true,  true",
        "false, false, false, true,  true,  true",
        "false, false, false, false, false, false"
    })
    void le_signataire_sinon_la_direction_ou_un_mandat(
            boolean signee,
            boolean signataire,
            boolean dirige,
            boolean mandate,
            boolean sien,
            boolean permis) {
        var qui = QuiEngage.de(signee);
        assertThat(qui.revientA(signataire, dirige, mandate)).isEqualTo(sien);
        assertThat(qui.permet(dirige, mandate)).isEqualTo(permis);
    }
}

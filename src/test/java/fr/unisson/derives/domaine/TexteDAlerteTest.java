package fr.unisson.derives.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TexteDAlerteTest {

    @ParameterizedTest
    @EnumSource
    void qui_juge_masque_et_chacun_ses_propres_mots(RoleAlerte role) {
        var roles = EnumSet.of(RoleAlerte.LECTEUR, role);
        assertThat(TexteDAlerte.masquable(roles, false))
                .isEqualTo(role == RoleAlerte.PRESIDENCE || role == RoleAlerte.SUPPLEANCE);
        assertThat(TexteDAlerte.masquable(roles, true)).isTrue();
    }
}

package fr.unisson.derives.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceDansLAlerteTest {

    /// `+` is what they are, `-` what they are not, `*` either.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # préside | supplée | siège | élargie | concernée | rôles pour juger
                    +         | -       | -     | -       | -         | PRESIDENCE
                    +         | *       | *     | *       | +         | PRESIDENCE_CONCERNEE
                    +         | -       | +     | +       | -         | PRESIDENCE COMITE_ELARGI
                    -         | +       | -     | -       | -         | SUPPLEANCE
                    -         | +       | +     | +       | -         | SUPPLEANCE COMITE_ELARGI
                    -         | -       | +     | +       | -         | COMITE_ELARGI
                    -         | -       | +     | -       | -         |
                    -         | *       | *     | *       | +         |
                    -         | -       | -     | *       | -         |
                    """)
    void personne_ne_juge_une_alerte_qui_concerne_sa_partie(
            String preside,
            String supplee,
            String siege,
            String elargie,
            String concernee,
            String attendus) {
        for (int n = 0; n < 8; n++) {
            var place =
                    new PlaceDansLAlerte(
                            preside.equals("+"),
                            est(supplee, (n & 1) == 0),
                            est(siege, (n & 2) == 0),
                            est(elargie, (n & 4) == 0),
                            concernee.equals("+"),
                            false,
                            false);
            assertThat(place.roles().stream().map(Enum::name).collect(Collectors.toSet()))
                    .as("%s", place)
                    .isEqualTo(
                            java.util.stream.Stream.concat(
                                            java.util.stream.Stream.of("LECTEUR"),
                                            attendus == null
                                                    ? java.util.stream.Stream.of()
                                                    : Arrays.stream(attendus.split(" ", -1)))
                                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false, PARTIE", "false, true, SIGNALANT"})
    void parler_pour_la_partie_et_signaler_restent_a_qui_de_droit(
            boolean referent, boolean signale, RoleAlerte role) {
        assertThat(
                        new PlaceDansLAlerte(false, false, false, false, true, referent, signale)
                                .roles())
                .containsExactlyInAnyOrder(RoleAlerte.LECTEUR, role);
    }

    private static boolean est(String signe, boolean auHasard) {
        return signe.equals("*") ? auHasard : signe.equals("+");
    }
}

package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.gouvernance.FonctionSiege;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what in a body: the whole table.
class GesteInstanceTest {

    /// One letter per role, in the order of the enum: présidence, secrétariat, animation,
    /// direction, appui, membre, invité, collègue; a dot where it is not permitted.
    @ParameterizedTest
    @CsvSource({
        "LIRE, psadamic",
        "REGLER, psada...",
        "CLORE,               p..da...",
        "COMPOSER, psada...",
        "ANIMER, psada...",
        "PROPOSER, psadam..",
        "SE_POSITIONNER,      psa..m..",
        "DEMANDER_UN_AVIS, psada...",
        "RENDRE_UN_AVIS, psada...",
        "REPONDRE_A_UN_AVIS,  ...d....",
        "TENIR_LA_CHARTE, psada...",
        "ECRIRE_LE_BILAN, psada...",
        "VOIR_LES_COURRIELS, psada...",
    })
    void la_table_des_gestes(GesteInstance geste, String attendu) {
        int place = 0;
        for (var role : RoleInstance.values()) {
            assertThat(geste.permisA(Set.of(role)))
                    .as("%s par %s", geste, role)
                    .isEqualTo(attendu.charAt(place++) != '.');
        }
        assertThat(geste.permisA(Set.of())).isFalse();
    }

    @Test
    void la_table_ci_dessus_est_complete() throws NoSuchMethodException {
        var lignes =
                GesteInstanceTest.class
                        .getDeclaredMethod("la_table_des_gestes", GesteInstance.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        assertThat(Arrays.stream(lignes).map(l -> l.split(",", -1)[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(GesteInstance.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATION, APPUI COLLEGUE",
        "DIRECTION, DIRECTION COLLEGUE",
        "REFERENT_QUALITE, DIRECTION COLLEGUE",
        "SECRETAIRE_INSTANCE, APPUI COLLEGUE",
        "PROFESSIONNEL, COLLEGUE",
        "REPRESENTANT_USAGERS, COLLEGUE",
        "FACILITATEUR_SRA, APPUI COLLEGUE",
        "OBSERVATEUR, ''",
    })
    void un_role_dans_l_organisation_donne_un_role_dans_l_instance(
            RoleOrganisation role, String attendu) {
        var attendus =
                Arrays.stream(attendu.split(" "))
                        .filter(r -> !r.isEmpty())
                        .map(RoleInstance::valueOf)
                        .toList();
        assertThat(RoleInstance.de(List.of(role))).containsExactlyInAnyOrderElementsOf(attendus);
    }

    @ParameterizedTest
    @CsvSource({
        "PRESIDENCE, PRESIDENCE",
        "VICE_PRESIDENCE, PRESIDENCE",
        "SECRETARIAT, SECRETARIAT",
        "ANIMATION, ANIMATION",
        "MEMBRE, MEMBRE",
        "INVITE, INVITE",
    })
    void une_fonction_donne_un_role(FonctionSiege fonction, RoleInstance role) {
        assertThat(RoleInstance.de(fonction)).isEqualTo(role);
        assertThat(fonction.tient()).isEqualTo(RoleInstance.TENANTS.contains(role));
    }
}

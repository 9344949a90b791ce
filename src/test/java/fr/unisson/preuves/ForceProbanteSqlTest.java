package fr.unisson.preuves;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.ForceProbante;
import fr.unisson.gouvernance.ForceProbante.Obstacle;
import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.domaine.EtatAvis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Each kind of object says of each of its states whether it proves, and why not.
@SqlTest
class ForceProbanteSqlTest {

    @Autowired List<ObjetsConcernes> genres;

    static Stream<Arguments> vies() {
        return Stream.of(
                Arguments.of("action", EtatAction.class),
                Arguments.of("avis", EtatAvis.class),
                Arguments.of("decision_instance", EtatDecision.class),
                Arguments.of("reunion", EtatReunion.class),
                Arguments.of("convention", EtatConvention.class),
                Arguments.of("audit", EtatAudit.class),
                Arguments.of("alerte", EtatAlerte.class));
    }

    @ParameterizedTest
    @MethodSource("vies")
    <E extends Enum<E>> void chaque_etat_dit_s_il_prouve(String type, Class<E> etats) {
        assertThat(force(type).dits())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(etats.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void un_avis_a_rendre_ne_prouve_pas_encore_et_un_etat_inconnu_ne_prouve_rien() {
        var avis = force("avis");
        assertThat(avis.obstacle("A_RENDRE").map(Obstacle::phrase))
                .contains("ne prouve pas encore (pas encore rendu)");
        assertThat(avis.obstacle("RENDU")).isEmpty();
        assertThat(avis.obstacle("SANS_OBJET").map(Obstacle::phrase))
                .contains("ne prouve plus (retiré ou sans objet)");
        assertThat(avis.obstacle("ETAT_DE_DEMAIN")).contains(ForceProbante.INCONNU);
    }

    private ForceProbante force(String type) {
        return genres.stream()
                .filter(g -> g.genre().type().equals(type))
                .findFirst()
                .orElseThrow()
                .force();
    }
}

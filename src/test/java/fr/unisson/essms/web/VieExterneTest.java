package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Etape.Avancement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VieExterneTest {

    @ParameterizedTest
    @EnumSource(EtatExterne.class)
    void chaque_etat_a_sa_place_sur_la_ligne(EtatExterne etat) {
        var dernier =
                switch (etat) {
                    case CLOTUREE -> Avancement.FAITE;
                    case ANNULEE -> Avancement.ARRETEE;
                    default -> Avancement.ICI;
                };
        var atteintes = avancements(etat).stream().filter(a -> a != Avancement.A_VENIR).toList();
        assertThat(atteintes.getLast()).isEqualTo(dernier);
        assertThat(atteintes.subList(0, atteintes.size() - 1)).allMatch(a -> a == Avancement.FAITE);
    }

    @Test
    void les_observations_se_font_pendant_le_pre_rapport() {
        assertThat(avancements(EtatExterne.OBSERVATIONS_ENVOYEES))
                .isEqualTo(avancements(EtatExterne.PRE_RAPPORT_RECU))
                .isNotEqualTo(avancements(EtatExterne.RAPPORT_DEFINITIF));
    }

    private static List<Avancement> avancements(EtatExterne etat) {
        return VieExterne.etapes(etat).stream().map(Etape::avancement).toList();
    }
}

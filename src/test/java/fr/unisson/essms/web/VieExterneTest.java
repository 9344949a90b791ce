package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.PassageExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Etape.Avancement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
        assertThat(atteintes.subList(0, atteintes.size() - 1))
                .allMatch(a -> a == Avancement.FAITE || a == Avancement.SANS_OBJET);
    }

    @Test
    void des_observations_jamais_envoyees_sont_sans_objet() {
        assertThat(avancements(EtatExterne.OBSERVATIONS_ENVOYEES))
                .isNotEqualTo(avancements(EtatExterne.PRE_RAPPORT_RECU));
        assertThat(avancements(EtatExterne.RAPPORT_DEFINITIF).get(3))
                .isEqualTo(Avancement.SANS_OBJET);
        var envoyees =
                new PassageExterne(
                        TransitionExterne.OBSERVER,
                        EtatExterne.OBSERVATIONS_ENVOYEES,
                        LocalDate.of(2026, 6, 1),
                        "Rose Ferrand",
                        "",
                        Set.of(),
                        Instant.EPOCH);
        assertThat(VieExterne.etapes(EtatExterne.RAPPORT_DEFINITIF, List.of(envoyees)).get(3))
                .isEqualTo(Etape.faite("Observations", "1er juin 2026", "Rose Ferrand"));
    }

    private static List<Avancement> avancements(EtatExterne etat) {
        return VieExterne.etapes(etat, List.of()).stream().map(Etape::avancement).toList();
    }
}

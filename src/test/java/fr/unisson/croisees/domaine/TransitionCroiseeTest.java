package fr.unisson.croisees.domaine;

import static fr.unisson.croisees.domaine.TransitionCroisee.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.croisees.EtatCroisee;
import fr.unisson.socle.vie.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionCroiseeTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 23);
    private static final DossierCroisee PRET =
            new DossierCroisee(JOUR, true, JOUR, 3, 3, List.of(), List.of(), true, List.of());

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionCroisee, String> TABLE =
            Map.of(
                    PROGRAMMER, "∅ → PROGRAMMEE : COMITE REFERENT",
                    OUVRIR, "PROGRAMMEE → AUTOEVALUATION : COMITE REFERENT",
                    METTRE_EN_COMMUN, "AUTOEVALUATION → MISE_EN_COMMUN : COMITE",
                    REDIGER, "MISE_EN_COMMUN → BILAN_PROJET : COMITE",
                    APPROUVER, "BILAN_PROJET → BILAN_APPROUVE : COMITE REFERENT",
                    TRANSMETTRE, "BILAN_APPROUVE → TRANSMISE : COMITE REFERENT",
                    ABANDONNER,
                            "PROGRAMMEE AUTOEVALUATION MISE_EN_COMMUN BILAN_PROJET → ABANDONNEE :"
                                    + " COMITE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionCroisee transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatCroisee.values(),
                RoleCroisee.values(),
                PRET);
    }

    static Stream<Arguments> manques() {
        var hier = JOUR.minusDays(1);
        var rien = List.<String>of();
        return Stream.of(
                manque(OUVRIR, "EN_VIGUEUR", false, JOUR, 3, 3, rien, rien, true, rien),
                manque(OUVRIR, "DEUX_PARTIES", true, JOUR, 1, 1, rien, rien, true, rien),
                manque(OUVRIR, "DATE_DE_REPONSE", true, hier, 3, 0, rien, rien, true, rien),
                manque(
                        METTRE_EN_COMMUN,
                        "GRILLES_REMISES",
                        true,
                        JOUR,
                        3,
                        2,
                        List.of("C"),
                        rien,
                        true,
                        rien),
                manque(
                        METTRE_EN_COMMUN,
                        "DEUX_GRILLES",
                        true,
                        hier,
                        3,
                        1,
                        List.of("C"),
                        rien,
                        true,
                        rien),
                manque(METTRE_EN_COMMUN, "", true, hier, 3, 2, List.of("C"), rien, true, rien),
                manque(
                        REDIGER,
                        "ECARTS_DISCUTES",
                        true,
                        JOUR,
                        3,
                        3,
                        rien,
                        List.of("A2"),
                        true,
                        rien),
                manque(APPROUVER, "BILAN_ECRIT", true, JOUR, 3, 3, rien, rien, false, rien),
                manque(
                        APPROUVER,
                        "TOUTES_LES_POSITIONS",
                        true,
                        JOUR,
                        3,
                        3,
                        rien,
                        rien,
                        true,
                        List.of("C")));
    }

    private static Arguments manque(
            TransitionCroisee transition,
            String code,
            boolean engagee,
            LocalDate avant,
            int parties,
            int remises,
            List<String> manquent,
            List<String> aDiscuter,
            boolean bilan,
            List<String> sansPosition) {
        return Arguments.of(
                transition,
                code,
                new DossierCroisee(
                        JOUR,
                        engagee,
                        avant,
                        parties,
                        remises,
                        manquent,
                        aDiscuter,
                        bilan,
                        sansPosition));
    }

    @ParameterizedTest(name = "{0} sans {1}")
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionCroisee transition, String code, DossierCroisee dossier) {
        assertThat(Tables.manques(transition, dossier))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    /// Scenario 16 of the domain: a gap of 2 or more goes to the discussion.
    @ParameterizedTest
    @CsvSource({
        "2 2 2, 0, false",
        "1 2, 1, false",
        "1 2.9, 1.9, false",
        "1 3, 2, true",
        "3 1 2, 2, true",
        "0 4 4, 4, true",
        "4, , false",
        "'', , false"
    })
    void un_ecart_de_deux_points_se_discute(String vues, BigDecimal etendue, boolean aDiscuter) {
        var ecart =
                EcartCroise.de(
                        vues.isEmpty()
                                ? List.of()
                                : Arrays.stream(vues.split(" ", -1)).map(BigDecimal::new).toList());
        assertThat(ecart.etendue()).isEqualTo(etendue);
        assertThat(ecart.aDiscuter()).isEqualTo(aDiscuter);
    }
}

package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.domaine.TransitionReunion.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation.Dite;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionReunionTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 16);
    private static final EtatDuQuorum ATTEINT = new EtatDuQuorum(Quorum.MOITIE, 8, 4, 0);
    private static final EtatDuQuorum MANQUANT = new EtatDuQuorum(Quorum.MOITIE, 8, 3, 0);
    private static final EtatDeLApprobation ACQUISE =
            EtatDeLApprobation.de(
                    List.of(new Dite("Ana", Position.ACCORD, Instant.EPOCH)),
                    1,
                    0,
                    JOUR,
                    null,
                    JOUR);

    /// The table, written a second time by hand.
    private static final Map<TransitionReunion, String> TABLE =
            Map.of(
                    PLANIFIER, "∅ → PLANIFIEE : ANIMATEUR",
                    CONVOQUER, "PLANIFIEE REPORTEE → CONVOQUEE : ANIMATEUR",
                    REPORTER, "PLANIFIEE CONVOQUEE REPORTEE → REPORTEE : ANIMATEUR motif",
                    ANNULER, "PLANIFIEE CONVOQUEE REPORTEE → ANNULEE : ANIMATEUR motif",
                    OUVRIR, "CONVOQUEE → EN_SEANCE : ANIMATEUR",
                    CONSTATER_LE_DEFAUT_DE_QUORUM, "EN_SEANCE → SANS_QUORUM : ANIMATEUR",
                    LEVER, "EN_SEANCE → TENUE : ANIMATEUR",
                    DIFFUSER, "TENUE → CR_DIFFUSE : ANIMATEUR",
                    APPROUVER, "CR_DIFFUSE → CR_APPROUVE : ANIMATEUR PLATEFORME");

    /// All that every passage asks for; only the quorum cannot be both.
    private static DossierReunion pret(TransitionReunion t) {
        return new DossierReunion(
                2,
                List.of(),
                5,
                true,
                JOUR,
                JOUR,
                t == CONSTATER_LE_DEFAUT_DE_QUORUM ? MANQUANT : ATTEINT,
                ACQUISE);
    }

    @ParameterizedTest
    @EnumSource(TransitionReunion.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionReunion t) {
        Tables.verifier(t, TABLE.get(t), EtatReunion.values(), RoleReunion.values(), pret(t));
    }

    static Stream<Arguments> manques() {
        var demain = JOUR.plusDays(1);
        var enCours = EtatDeLApprobation.de(List.of(), 1, 0, JOUR, null, JOUR);
        return Stream.of(
                manque(CONVOQUER, "ORDRE_DU_JOUR", dossier(0, List.of(), 5, true, JOUR, ATTEINT)),
                manque(
                        CONVOQUER,
                        "PERSONNES_A_CONVOQUER",
                        dossier(2, List.of(), 0, true, JOUR, ATTEINT)),
                manque(CONVOQUER, "LIEU_DIT", dossier(2, List.of(), 5, false, JOUR, ATTEINT)),
                manque(
                        CONVOQUER,
                        "DATE_A_VENIR",
                        dossier(2, List.of(), 5, true, JOUR.minusDays(1), ATTEINT)),
                manque(OUVRIR, "JOUR_VENU", dossier(2, List.of(), 5, true, demain, ATTEINT)),
                manque(
                        LEVER,
                        "POINTS_TRAITES",
                        dossier(2, List.of("Repas"), 5, true, JOUR, ATTEINT)),
                manque(LEVER, "QUORUM_ATTEINT", dossier(2, List.of(), 5, true, JOUR, MANQUANT)),
                manque(
                        CONSTATER_LE_DEFAUT_DE_QUORUM,
                        "QUORUM_MANQUANT",
                        dossier(2, List.of(), 5, true, JOUR, ATTEINT)),
                manque(
                        APPROUVER,
                        "APPROBATION_ACQUISE",
                        new DossierReunion(2, List.of(), 5, true, JOUR, JOUR, ATTEINT, enCours)));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_exigence_refuse_seule(TransitionReunion t, String regle, DossierReunion dossier) {
        var demande = new Demande(RoleReunion.ANIMATEUR, "Parce que");
        assertThat(t.deciderSansEtat(dossier, demande).motifs())
                .extracting(Motif::code)
                .containsExactly(regle);
    }

    @Test
    void chaque_exigence_a_son_manque() {
        var eprouvees = manques().map(a -> (String) a.get()[1]).toList();
        assertThat(Arrays.stream(ExigenceReunion.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    private static DossierReunion dossier(
            int points,
            List<String> ouverts,
            int convoques,
            boolean lieu,
            LocalDate jour,
            EtatDuQuorum quorum) {
        return new DossierReunion(points, ouverts, convoques, lieu, jour, JOUR, quorum, ACQUISE);
    }

    private static Arguments manque(TransitionReunion t, String regle, DossierReunion dossier) {
        return Arguments.of(t, regle, dossier);
    }
}

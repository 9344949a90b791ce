package fr.unisson.campagnes.domaine;

import static fr.unisson.campagnes.domaine.TransitionCampagne.*;
import static fr.unisson.campagnes.domaine.TransitionInvitation.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsDeCampagneTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 23);

    /// The tables of the domain, written a second time by hand.
    private static final Map<TransitionCampagne, String> CAMPAGNE =
            Map.of(
                    COMPOSER, "∅ → PREPARATION : PILOTE",
                    PROGRAMMER, "PREPARATION → PROGRAMMEE : PILOTE",
                    REPRENDRE, "PROGRAMMEE → PREPARATION : PILOTE",
                    OUVRIR, "PROGRAMMEE → OUVERTE : PILOTE PLATEFORME",
                    CLOTURER, "OUVERTE → CLOTUREE : PILOTE PLATEFORME",
                    ABANDONNER, "PREPARATION PROGRAMMEE OUVERTE → ABANDONNEE : PILOTE motif");

    private static final Map<TransitionInvitation, String> INVITATION =
            Map.of(
                    ACCEPTER, "INVITEE DECLINEE → ACCEPTEE : ORGANISATION",
                    DECLINER, "INVITEE ACCEPTEE → DECLINEE : ORGANISATION motif",
                    DESIGNER, "ACCEPTEE → ACCEPTEE : ORGANISATION",
                    ENVOYER, "ACCEPTEE → ENVOYEE : ORGANISATION REPONDANT",
                    RETIRER, "ENVOYEE → ACCEPTEE : ORGANISATION REPONDANT");

    @ParameterizedTest
    @EnumSource
    void une_campagne_suit_sa_table(TransitionCampagne transition) {
        Tables.verifier(
                transition,
                CAMPAGNE.get(transition),
                EtatCampagne.values(),
                RoleCampagne.values(),
                transition == CLOTURER
                        ? campagne(true, 5, 5, JOUR.minusDays(9), JOUR.minusDays(1))
                        : campagne(true, 5, 5, JOUR, JOUR.plusDays(9)));
    }

    @ParameterizedTest
    @EnumSource
    void une_invitation_suit_sa_table(TransitionInvitation transition) {
        Tables.verifier(
                transition,
                INVITATION.get(transition),
                EtatInvitation.values(),
                RoleCampagne.values(),
                new DossierInvitation(true, 1));
    }

    static Stream<Arguments> manques() {
        var loin = JOUR.plusDays(9);
        return Stream.of(
                Arguments.of(PROGRAMMER, "GRILLE_COMPARABLE", campagne(false, 5, 5, JOUR, loin)),
                Arguments.of(PROGRAMMER, "PERIODE", campagne(true, 5, 5, null, loin)),
                Arguments.of(PROGRAMMER, "PERIODE", campagne(true, 5, 5, JOUR, null)),
                Arguments.of(
                        PROGRAMMER,
                        "PERIODE",
                        campagne(true, 5, 5, JOUR.minusDays(5), JOUR.minusDays(1))),
                Arguments.of(PROGRAMMER, "PERIODE", campagne(true, 5, 5, JOUR.minusDays(5), JOUR)),
                Arguments.of(PROGRAMMER, "PERIODE", campagne(true, 5, 5, loin, loin)),
                Arguments.of(PROGRAMMER, "ASSEZ_D_INVITEES", campagne(true, 5, 4, JOUR, loin)),
                Arguments.of(PROGRAMMER, "ASSEZ_D_INVITEES", campagne(true, 8, 7, JOUR, loin)),
                Arguments.of(
                        OUVRIR, "JOUR_D_OUVERTURE", campagne(true, 5, 5, JOUR.plusDays(1), loin)),
                Arguments.of(
                        CLOTURER, "PERIODE_FINIE", campagne(true, 5, 5, JOUR.minusDays(9), JOUR)));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_a_une_campagne_est_refuse_par_son_nom(
            TransitionCampagne transition, String code, DossierCampagne dossier) {
        assertThat(Tables.manques(transition, dossier)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTER, false, 0, CAMPAGNE_OUVERTE",
        "DECLINER, false, 0, CAMPAGNE_OUVERTE",
        "DESIGNER, false, 0, CAMPAGNE_OUVERTE",
        "ENVOYER, false, 3, CAMPAGNE_OUVERTE",
        "ENVOYER, true, 0, REPONSE_PRETE",
        "RETIRER, false, 0, CAMPAGNE_OUVERTE"
    })
    void ce_qui_manque_a_une_organisation_est_refuse_par_son_nom(
            TransitionInvitation transition, boolean ouverte, int dits, String code) {
        assertThat(Tables.manques(transition, new DossierInvitation(ouverte, dits)))
                .isEqualTo(List.of(code));
    }

    private static DossierCampagne campagne(
            boolean notable,
            int minimum,
            int invitees,
            @Nullable LocalDate ouvre,
            @Nullable LocalDate ferme) {
        return new DossierCampagne(JOUR, notable, minimum, invitees, ouvre, ferme);
    }
}

package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.domaine.TransitionAvis.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionAvisTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    private static final DossierAvis PRET =
            dossier("Pour", SensAvis.FAVORABLE, JOUR, Suite.SUIVI, "Parce que", JOUR, "Fait");
    private static final String TENANTS = "PRESIDENCE SECRETARIAT ANIMATION DIRECTION APPUI";

    /// The table, written a second time by hand.
    private static final Map<TransitionAvis, String> TABLE =
            Map.of(
                    DEMANDER, "∅ → A_RENDRE : " + TENANTS,
                    EMETTRE, "∅ → RENDU : " + TENANTS,
                    RENDRE, "A_RENDRE → RENDU : " + TENANTS,
                    REPONDRE, "RENDU → REPONDU : DIRECTION",
                    CONSTATER_L_EFFET, "REPONDU → EFFET_CONSTATE : " + TENANTS,
                    CLASSER, "A_RENDRE → SANS_OBJET : " + TENANTS + " motif",
                    RETIRER, "RENDU → SANS_OBJET : PRESIDENCE SECRETARIAT ANIMATION motif");

    @ParameterizedTest
    @EnumSource(TransitionAvis.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAvis t) {
        Tables.verifier(t, TABLE.get(t), EtatAvis.values(), RoleInstance.values(), PRET);
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                manque(
                        EMETTRE,
                        dossier(" ", null, null, null, "", null, ""),
                        "TEXTE REPONSE_DATEE"),
                manque(EMETTRE, dossier("Oui", null, JOUR, null, "", null, ""), ""),
                manque(
                        RENDRE,
                        dossier("", null, null, null, "", null, ""),
                        "TEXTE SENS REPONSE_DATEE"),
                manque(
                        REPONDRE,
                        dossier("Oui", SensAvis.FAVORABLE, JOUR, null, " ", null, ""),
                        "SUITE RAISONS"),
                manque(
                        REPONDRE,
                        dossier("Oui", null, JOUR, Suite.SUIVI, "Car", null, ""),
                        "EFFET_DATE"),
                manque(
                        REPONDRE,
                        dossier("Oui", null, JOUR, Suite.PARTIELLEMENT, "Car", null, ""),
                        "EFFET_DATE"),
                manque(REPONDRE, dossier("Oui", null, JOUR, Suite.NON_SUIVI, "Car", null, ""), ""),
                manque(
                        REPONDRE,
                        dossier("Oui", null, JOUR, Suite.NON_SUIVI, "", null, ""),
                        "RAISONS"),
                manque(
                        CONSTATER_L_EFFET,
                        dossier("Oui", null, JOUR, Suite.SUIVI, "Car", JOUR, ""),
                        "EFFET"),
                manque(
                        CONSTATER_L_EFFET,
                        dossier("Oui", null, JOUR, Suite.NON_SUIVI, "Car", null, "Rien"),
                        "AVIS_SUIVI"));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_se_dit(TransitionAvis t, DossierAvis dossier, List<String> codes) {
        var role = t.roleParmi(List.of(RoleInstance.values())).orElseThrow();
        assertThat(t.deciderSansEtat(dossier, Demande.de(role)).motifs())
                .extracting(Motif::code)
                .isEqualTo(codes);
    }

    private static Arguments manque(TransitionAvis t, DossierAvis dossier, String codes) {
        return Arguments.of(
                t, dossier, codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)));
    }

    private static DossierAvis dossier(
            String texte,
            @Nullable SensAvis sens,
            @Nullable LocalDate reponsePour,
            @Nullable Suite suite,
            String reponse,
            @Nullable LocalDate effetPour,
            String effet) {
        return new DossierAvis(texte, sens, reponsePour, suite, reponse, effetPour, effet);
    }
}

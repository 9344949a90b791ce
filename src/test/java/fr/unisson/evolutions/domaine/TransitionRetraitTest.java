package fr.unisson.evolutions.domaine;

import static fr.unisson.evolutions.domaine.EtatRetrait.*;
import static fr.unisson.evolutions.domaine.TransitionRetrait.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionRetraitTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 6, 1);
    private static final LocalDate PREAVIS = LocalDate.of(2026, 8, 1);

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionRetrait, String> TABLE =
            Map.of(
                    ANNONCER, "∅ → ANNONCE : REFERENT SIGNATAIRE",
                    ECHANGER, "ANNONCE → ECHANGE : PRESIDENT_COPIL ANIMATEUR motif",
                    NOTIFIER, "ANNONCE ECHANGE → NOTIFIE : SIGNATAIRE",
                    RENONCER, "ANNONCE ECHANGE NOTIFIE → RENONCE : SIGNATAIRE",
                    CONSTATER, "NOTIFIE → EFFECTIF : SYSTEME");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionRetrait transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatRetrait.values(),
                RoleConvention.values(),
                pret(transition));
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                Arguments.of(
                        NOTIFIER, "MANDAT_EN_COURS", dossier(false, PREAVIS, "Repris", "Rendu")),
                Arguments.of(NOTIFIER, "PREAVIS_RESPECTE", dossier(true, null, "Repris", "Rendu")),
                Arguments.of(
                        NOTIFIER,
                        "PREAVIS_RESPECTE",
                        dossier(true, PREAVIS.minusDays(1), "Repris", "Rendu")),
                Arguments.of(NOTIFIER, "ENGAGEMENTS_DITS", dossier(true, PREAVIS, " ", "Rendu")),
                Arguments.of(NOTIFIER, "RESTITUTION_DITE", dossier(true, PREAVIS, "Repris", "")),
                Arguments.of(RENONCER, "MANDAT_EN_COURS", dossier(false, PREAVIS, "", "")),
                Arguments.of(CONSTATER, "EFFET_PASSE", dossier(true, JOUR, "", "")),
                Arguments.of(CONSTATER, "EFFET_PASSE", dossier(true, null, "", "")));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionRetrait transition, String code, DossierRetrait dossier) {
        var depuis = transition.passage().depuis().iterator().next();
        var role = transition.roleParmi(List.of(RoleConvention.values())).orElseThrow();
        assertThat(transition.decider(depuis, dossier, new Demande(role, null)).motifs())
                .extracting(Motif::code)
                .containsExactly(code);
    }

    /// The exchange is offered: notice may be given without it.
    @Test
    void l_echange_ne_retarde_pas_la_notification() {
        assertThat(
                        NOTIFIER.decider(
                                        ANNONCE,
                                        pret(NOTIFIER),
                                        new Demande(RoleConvention.SIGNATAIRE, null))
                                .permise())
                .isTrue();
    }

    private static DossierRetrait pret(TransitionRetrait transition) {
        return dossier(
                true, transition == CONSTATER ? JOUR.minusDays(1) : PREAVIS, "Repris", "Rendu");
    }

    private static DossierRetrait dossier(
            boolean mandat, @Nullable LocalDate effet, String engagements, String restitution) {
        return new DossierRetrait(JOUR, mandat, effet, PREAVIS, engagements, restitution);
    }
}

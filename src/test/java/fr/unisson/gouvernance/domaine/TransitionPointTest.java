package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Transition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The lives of a point and of a decision, over every state, every moment and every role.
class TransitionPointTest {

    private static final String AVANT = "PLANIFIEE CONVOQUEE REPORTEE";

    /// The table, written a second time by hand: from, to, moments of the meeting, roles.
    private static final Map<TransitionPoint, String> POINTS =
            Map.of(
                    TransitionPoint.PROPOSER,
                    "∅ → PROPOSE @ " + AVANT + " : ANIMATEUR MEMBRE",
                    TransitionPoint.AJOUTER,
                    "∅ → INSCRIT @ " + AVANT + " EN_SEANCE : ANIMATEUR PLATEFORME",
                    TransitionPoint.INSCRIRE,
                    "PROPOSE → INSCRIT @ " + AVANT + " EN_SEANCE : ANIMATEUR",
                    TransitionPoint.ECARTER,
                    "PROPOSE INSCRIT → ECARTE @ " + AVANT + " : ANIMATEUR motif",
                    TransitionPoint.AJOURNER,
                    "PROPOSE INSCRIT → AJOURNE @ " + AVANT + " EN_SEANCE : ANIMATEUR motif",
                    TransitionPoint.TRAITER,
                    "INSCRIT → TRAITE @ EN_SEANCE : ANIMATEUR",
                    TransitionPoint.REPRENDRE,
                    "TRAITE AJOURNE → INSCRIT @ EN_SEANCE : ANIMATEUR");

    private static final Map<TransitionDecision, String> DECISIONS =
            Map.of(
                    TransitionDecision.PRENDRE, "∅ → A_FAIRE : ANIMATEUR",
                    TransitionDecision.CONFIER, "A_FAIRE → A_FAIRE : ANIMATEUR",
                    TransitionDecision.REALISER, "A_FAIRE → FAITE : ANIMATEUR PORTEUR",
                    TransitionDecision.ABANDONNER, "A_FAIRE → ABANDONNEE : ANIMATEUR motif");

    @ParameterizedTest
    @EnumSource(TransitionPoint.class)
    void un_point_suit_la_table(TransitionPoint t) {
        var parties = POINTS.getOrDefault(t, "").split(" → | @ | : ", -1);
        var moments = Set.of(parties[2].split(" ", -1));
        for (var reunion : EtatReunion.values()) {
            suivre(
                    t,
                    EtatPoint.values(),
                    reunion,
                    parties[0],
                    moments.contains(reunion.name()) ? parties[3] : "");
        }
        assertThat(t.passage().destinations()).containsExactly(EtatPoint.valueOf(parties[1]));
    }

    @ParameterizedTest
    @EnumSource(TransitionDecision.class)
    void une_decision_suit_la_table(TransitionDecision t) {
        var parties = DECISIONS.getOrDefault(t, "").split(" → | : ", -1);
        suivre(t, EtatDecision.values(), Set.of(), parties[0], parties[2]);
        assertThat(t.passage().destinations()).containsExactly(EtatDecision.valueOf(parties[1]));
    }

    private static <E extends Enum<E>, D> void suivre(
            Transition<E, D> t, E[] etats, D dossier, String origines, String titulaires) {
        var depuis = Set.of(origines.split(" ", -1));
        var roles = Set.of(titulaires.split(" ", -1));
        for (var role : RoleReunion.values()) {
            var demande = new Demande(role, "Parce que");
            boolean permis = roles.contains(role.name());
            if (depuis.contains("∅")) {
                assertThat(t.deciderSansEtat(dossier, demande).permise())
                        .as("%s par %s (%s)", t, role, dossier)
                        .isEqualTo(permis);
            }
            for (var etat : etats) {
                boolean attendu = depuis.contains(etat.name()) && permis;
                assertThat(t.decider(etat, dossier, demande).permise())
                        .as("%s depuis %s par %s (%s)", t, etat, role, dossier)
                        .isEqualTo(attendu);
                if (!attendu) continue;
                assertThat(t.decider(etat, dossier, demande.car("")).motifs())
                        .extracting(Motif::code)
                        .isEqualTo(roles.contains("motif") ? List.of(Motif.SANS_MOTIF) : List.of());
            }
        }
    }

    @Test
    void une_decision_n_est_pas_faite_tant_que_ses_actions_sont_ouvertes() {
        var demande = Demande.de(RoleReunion.PORTEUR);
        assertThat(
                        TransitionDecision.REALISER
                                .decider(EtatDecision.A_FAIRE, Set.of("Acheter"), demande)
                                .motifs())
                .extracting(Motif::phrase)
                .containsExactly("Des actions sont encore ouvertes : Acheter.");
    }
}

package fr.unisson.derives.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The life of an alert as random walks: at each step somebody asks for anything, with facts that
/// may lack something.
class VieDUneAlerteTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 4);
    private static final int PAS = 200;

    /// What was asked and what became of it.
    private record Pas(
            TransitionAlerte transition,
            EtatAlerte de,
            EtatAlerte vers,
            DossierAlerte dossier,
            Demande demande,
            Decision<EtatAlerte> decision) {
        boolean fait() {
            return decision.permise();
        }
    }

    @Test
    void ce_qui_est_refuse_dit_pourquoi_et_ne_change_rien() {
        marches()
                .flatMap(List::stream)
                .filter(p -> !p.fait())
                .forEach(p -> {
                    assertThat(p.vers()).isEqualTo(p.de());
                    assertThat(p.decision().motifs())
                            .isNotEmpty()
                            .allSatisfy(m -> assertThat(m.phrase()).isNotBlank());
                });
    }

    /// Who acts may act, and says why wherever a reason is due.
    @Test
    void chaque_passage_a_un_titre_et_sa_raison() {
        marches()
                .flatMap(List::stream)
                .filter(Pas::fait)
                .forEach(p -> {
                    assertThat(p.transition().roles()).contains(p.demande().role());
                    assertThat(p.dossier().archivee()).as("%s", p).isFalse();
                    if (p.transition().motifRequis()) {
                        assertThat(p.demande().motif()).as("%s", p).isNotBlank();
                    }
                });
    }

    @Test
    void une_alerte_close_ne_bouge_plus() {
        marches()
                .forEach(chemin -> {
                    boolean close = false;
                    for (var pas : chemin) {
                        if (close) assertThat(pas.fait()).as("%s", pas).isFalse();
                        close = !pas.vers().ouverte();
                    }
                });
    }

    /// A plan came first and the committee decided: nothing else lifts an alert.
    @Test
    void une_levee_suit_un_plan_et_une_decision_du_comite() {
        marches()
                .forEach(chemin -> {
                    var vus = EnumSet.of(EtatAlerte.DETECTEE);
                    for (var pas : chemin) {
                        if (!pas.fait()) continue;
                        if (pas.vers() == EtatAlerte.LEVEE) {
                            assertThat(vus).contains(EtatAlerte.PLAN_DE_REDRESSEMENT);
                            assertThat(pas.dossier().decision()).isTrue();
                            assertThat(pas.demande().role())
                                    .isIn(
                                            RoleAlerte.PRESIDENCE,
                                            RoleAlerte.PRESIDENCE_CONCERNEE,
                                            RoleAlerte.SUPPLEANCE);
                        }
                        if (pas.vers() != EtatAlerte.QUALIFIEE && !vus.contains(pas.vers())) {
                            assertThat(
                                            vus.contains(EtatAlerte.QUALIFIEE)
                                                    || pas.demande().role() == RoleAlerte.SYSTEME)
                                    .as("%s", chemin)
                                    .isTrue();
                        }
                        vus.add(pas.vers());
                    }
                });
    }

    @Test
    void la_partie_concernee_ne_clot_jamais_seule() {
        assertThat(
                        marches()
                                .flatMap(List::stream)
                                .filter(Pas::fait)
                                .filter(p -> p.demande().role() == RoleAlerte.PARTIE))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.vers()).isEqualTo(EtatAlerte.PLAN_DE_REDRESSEMENT));
    }

    /// It was qualified by somebody outside the party, and only they file it.
    @Test
    void une_presidence_concernee_ne_qualifie_ni_ne_classe() {
        assertThat(
                        marches()
                                .flatMap(List::stream)
                                .filter(Pas::fait)
                                .filter(p -> p.demande().role() == RoleAlerte.PRESIDENCE_CONCERNEE))
                .isNotEmpty()
                .noneMatch(
                        p -> p.vers() == EtatAlerte.QUALIFIEE || p.vers() == EtatAlerte.SANS_SUITE);
    }

    @Test
    void ensemble_les_marches_prennent_chaque_passage_et_chaque_etat() {
        var faits = marches().flatMap(List::stream).filter(Pas::fait).toList();
        assertThat(faits).extracting(Pas::transition).contains(TransitionAlerte.values());
        assertThat(faits)
                .extracting(Pas::vers)
                .containsAll(EnumSet.complementOf(EnumSet.of(EtatAlerte.DETECTEE)));
    }

    private static Stream<List<Pas>> marches() {
        var hasard = new Random(11);
        return IntStream.range(0, 300).mapToObj(_ -> marcher(hasard));
    }

    private static List<Pas> marcher(Random hasard) {
        var chemin = new ArrayList<Pas>();
        var etat = EtatAlerte.DETECTEE;
        for (int i = 0; i < PAS; i++) {
            var transition = un(hasard, TransitionAlerte.values());
            // The platform may close at every step: rarer here, or most walks would end in it.
            if (transition.roles().contains(RoleAlerte.SYSTEME) && hasard.nextInt(8) > 0) continue;
            var dossier = dossier(hasard);
            var demande =
                    new Demande(un(hasard, RoleAlerte.values()), hasard.nextBoolean() ? "" : "Dit");
            var decision = transition.decider(etat, dossier, demande);
            var vers = decision instanceof Decision.Permise<EtatAlerte>(var v) ? v : etat;
            chemin.add(new Pas(transition, etat, vers, dossier, demande, decision));
            etat = vers;
        }
        return chemin;
    }

    private static DossierAlerte dossier(Random hasard) {
        return new DossierAlerte(
                hasard.nextInt(10) == 0,
                hasard.nextBoolean() ? null : un(hasard, Gravite.values()),
                new DossierAlerte.Plan(
                        hasard.nextInt(4) == 0 ? " " : "Former un relais",
                        hasard.nextInt(4) == 0 ? "" : "Lise Ormes",
                        hasard.nextInt(4) == 0 ? null : JOUR.plusDays(hasard.nextInt(-2, 20))),
                hasard.nextBoolean() ? "" : "Le délai est tenu",
                hasard.nextBoolean(),
                hasard.nextBoolean() ? " " : "Réunion du 4 mars",
                hasard.nextInt(3) == 0 ? null : un(hasard, IssueAlerte.values()),
                JOUR);
    }

    private static <T> T un(Random hasard, T[] choix) {
        return choix[hasard.nextInt(choix.length)];
    }
}

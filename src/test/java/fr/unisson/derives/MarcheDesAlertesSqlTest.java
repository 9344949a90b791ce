package fr.unisson.derives;

import static fr.unisson.derives.UneDerive.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.pilotage.Acte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random lives of alerts in the database: anybody asks for anything, with a page that may have
/// aged, and what is written is exactly what was granted.
@SqlTest
class MarcheDesAlertesSqlTest {

    private static final int MARCHES = 12;
    private static final int PAS = 24;
    private static final Set<TransitionAlerte> PAR_LA_PLATEFORME =
            EnumSet.of(
                    TransitionAlerte.CONSTATER_LA_FIN, TransitionAlerte.CLORE_AVEC_LA_CONVENTION);

    @Autowired Alertes alertes;
    @Autowired Signalements signalements;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    private final Random hasard = new Random(7);
    private final Set<TransitionAlerte> prises = EnumSet.noneOf(TransitionAlerte.class);

    @Test
    void une_marche_n_ecrit_que_ce_qui_est_accorde_et_n_efface_rien() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var d = UneDerive.dans(db, jour().minusDays(20));
                    long decision = d.decision(d.comite());
                    for (int i = 0; i < MARCHES; i++) marcher(d, decision);
                    for (int i = 0; i < 3; i++) disparaitre(d, decision);
                });
        assertThat(prises)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(TransitionAlerte.class));
    }

    private void marcher(UneDerive d, long decision) {
        var a = signaler(d);
        var acteursPossibles =
                List.of(
                        d.c.enAnimateur(),
                        d.c.enAnimateur(),
                        d.c.enAnimateur(),
                        d.c.enAnimateur(),
                        d.c.enReferent(0),
                        d.c.enReferent(1),
                        d.c.enSignataire(1));
        for (int i = 0, closes = 0; i < PAS && closes < 3; i++) {
            var qui = acteursPossibles.get(hasard.nextInt(acteursPossibles.size()));
            acteurs.devenir(qui, () -> demander(d, a, decision, une(alertes.lire(a).etat())));
            if (!alertes.lire(a).etat().ouverte()) closes++;
        }
        // What a walk left open ends with its convention.
        acteurs.devenir(
                Acteurs.systeme(),
                () -> demander(d, a, decision, TransitionAlerte.CLORE_AVEC_LA_CONVENTION));
        acteurs.devenir(d.c.enAnimateur(), () -> relire(a));
    }

    /// What nobody qualified and is observed no more.
    private void disparaitre(UneDerive d, long decision) {
        var a = signaler(d);
        acteurs.devenir(
                Acteurs.systeme(),
                () -> demander(d, a, decision, TransitionAlerte.CONSTATER_LA_FIN));
        acteurs.devenir(d.c.enAnimateur(), () -> relire(a));
    }

    /// One request; nothing but what it was granted may have changed.
    private void demander(UneDerive d, AlerteId a, long decision, TransitionAlerte transition) {
        var avant = alertes.lire(a);
        var histoire = alertes.histoire(a);
        int plans = alertes.plans(a).size();
        boolean agee = hasard.nextInt(6) == 0;
        int version = agee ? avant.version() - 1 : avant.version();
        var issue = alertes.franchir(a, version, transition, dits(d, decision));

        var apres = alertes.lire(a);
        if (!(issue instanceof Resultat.Fait<EtatAlerte>(var vers))) {
            assertThat(issue.motifs()).isNotEmpty();
            assertThat(apres).isEqualTo(avant);
            assertThat(alertes.histoire(a)).isEqualTo(histoire);
            assertThat(alertes.plans(a)).hasSize(plans);
            return;
        }
        prises.add(transition);
        assertThat(agee).isFalse();
        assertThat(avant.etat().ouverte()).isTrue();
        assertThat(apres.etat()).isEqualTo(vers);
        assertThat(apres.version()).isEqualTo(avant.version() + 1);
        var attendue = new ArrayList<>(histoire);
        attendue.addFirst(alertes.histoire(a).getFirst());
        assertThat(alertes.histoire(a)).isEqualTo(attendue);
        assertThat(attendue.getFirst().transition()).isEqualTo(transition);
        assertThat(attendue.getFirst().vers()).isEqualTo(vers);
        boolean planifie =
                transition == TransitionAlerte.PLANIFIER
                        || transition == TransitionAlerte.REVOIR_LE_PLAN;
        assertThat(alertes.plans(a)).hasSize(planifie ? plans + 1 : plans);
    }

    /// At the end of a walk: who, when and why stand on each line, each line starts where the one
    /// before ended, and something is due exactly while the alert is open.
    private void relire(AlerteId a) {
        var lignes = alertes.histoire(a).reversed();
        for (int i = 0; i < lignes.size(); i++) {
            var ligne = lignes.get(i);
            assertThat(ligne.version()).isEqualTo(i + 1);
            assertThat(ligne.le()).isNotNull();
            var transition = ligne.transition();
            if (transition == null) continue;
            assertThat(transition.possibleDepuis(lignes.get(i - 1).vers())).isTrue();
            if (transition.motifRequis()) assertThat(ligne.note()).isNotBlank();
            assertThat(ligne.par() == null).isEqualTo(PAR_LA_PLATEFORME.contains(transition));
        }
        assertThat(
                        db.sql(
                                        "select exists (select 1 from echeance where module ="
                                                + " 'derives' and objet_type = 'alerte' and"
                                                + " objet_id = :a and levee_le is null)")
                                .param("a", a.valeur())
                                .query(Boolean.class)
                                .single())
                .isEqualTo(alertes.lire(a).etat().ouverte());
    }

    private AlerteId signaler(UneDerive d) {
        var ids = new ArrayList<AlerteId>();
        acteurs.devenir(
                d.c.enReferent(1),
                () ->
                        ids.add(
                                fait(
                                        signalements.signaler(
                                                d.c.id(),
                                                NatureSignalement.ENGAGEMENT,
                                                "Des faits",
                                                "",
                                                d.c.partie(0)))));
        return ids.getFirst();
    }

    /// Mostly one that starts from here and goes on, else most walks would be short.
    private TransitionAlerte une(EtatAlerte etat) {
        var toutes =
                Arrays.stream(TransitionAlerte.values())
                        .filter(t -> hasard.nextInt(5) == 0 || t.possibleDepuis(etat))
                        .filter(t -> t != TransitionAlerte.CLASSER || hasard.nextInt(4) == 0)
                        .toList();
        return toutes.isEmpty()
                ? TransitionAlerte.QUALIFIER
                : toutes.get(hasard.nextInt(toutes.size()));
    }

    private Dits dits(UneDerive d, long decision) {
        var dits =
                Dits.de(hasard.nextInt(4) == 0 ? " " : "Dit en comité")
                        .selon(
                                hasard.nextInt(3) == 0
                                        ? Acte.AUCUN
                                        : new Acte("Décision COPIL 2026-001", decision))
                        .avec(
                                new Alertes.Plan(
                                        hasard.nextInt(5) == 0 ? "" : "Former un relais",
                                        d.c.compteDuReferent(0),
                                        jour().plusDays(20),
                                        null));
        if (hasard.nextInt(4) > 0) {
            dits = dits.grave(unParmi(Gravite.values()));
        }
        return hasard.nextInt(4) == 0 ? dits : dits.par(unParmi(IssueAlerte.values()));
    }

    private <T> T unParmi(T[] valeurs) {
        return valeurs[hasard.nextInt(valeurs.length)];
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}

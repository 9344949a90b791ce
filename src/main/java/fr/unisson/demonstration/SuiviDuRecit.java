package fr.unisson.demonstration;

import static fr.unisson.pilotage.domaine.TransitionPromesse.NE_PAS_ACTIVER;
import static fr.unisson.pilotage.domaine.TransitionPromesse.POURSUIVRE;
import static fr.unisson.pilotage.domaine.TransitionPromesse.TENIR;
import static fr.unisson.pilotage.domaine.TransitionPromesse.TENIR_EN_PARTIE;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.Contestations;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of the promises of the convention in force, told by each party.
@Component
@Profile("demo")
class SuiviDuRecit {

    static final String EN_VIGUEUR =
            "select id from convention where titre = 'Prévenir ensemble les chutes et la dénutrition'";

    /// What a party said of its promise.
    ///
    /// @param debut first words of the promise
    private record Point(
            int jour,
            String qui,
            String debut,
            TransitionPromesse transition,
            @Nullable Integer avancement,
            String note) {}

    private static final List<Point> POINTS =
            List.of(
                    new Point(
                            -300,
                            "ruellan",
                            "Ouvrir",
                            POURSUIVRE,
                            20,
                            "Une première demi-journée chez chaque partenaire."),
                    new Point(
                            -240,
                            "lehuede",
                            "Tenir le parc",
                            POURSUIVRE,
                            10,
                            "L’inventaire est commencé."),
                    new Point(
                            -210,
                            "menoret",
                            "Former",
                            POURSUIVRE,
                            30,
                            "Une équipe sur trois a son relais."),
                    new Point(
                            -130,
                            "ruellan",
                            "Ouvrir",
                            POURSUIVRE,
                            60,
                            "Deux demi-journées posées avec le service de soins."),
                    new Point(
                            -60,
                            "menoret",
                            "Peser",
                            TENIR_EN_PARTIE,
                            61,
                            "Le poids est relevé chaque mois pour six personnes sur dix."),
                    new Point(
                            -50,
                            "ruellan",
                            "Analyser",
                            POURSUIVRE,
                            55,
                            "Deux analyses sur trois dans les quinze jours ; l’été a manqué de"
                                    + " bras."),
                    new Point(
                            -35,
                            "kervadec",
                            "Que les personnes",
                            POURSUIVRE,
                            null,
                            "Les entretiens courts ont commencé dans les trois lieux."),
                    new Point(
                            -20,
                            "menoret",
                            "Former",
                            TENIR_EN_PARTIE,
                            60,
                            "Deux équipes sur trois ont leur relais."),
                    new Point(
                            -16,
                            "lehuede",
                            "Tenir le parc",
                            NE_PAS_ACTIVER,
                            null,
                            "Le local n’est libre qu’en début d’année."),
                    new Point(
                            -12,
                            "ruellan",
                            "Ouvrir",
                            TENIR,
                            null,
                            "Une demi-journée par mois tenue, planning partagé."));

    private final Promesses promesses;
    private final Contestations contestations;
    private final LiensAvecLesPlans liens;
    private final Actions actions;
    private final JdbcClient db;

    SuiviDuRecit(
            Promesses promesses,
            Contestations contestations,
            LiensAvecLesPlans liens,
            Actions actions,
            JdbcClient db) {
        this.promesses = promesses;
        this.contestations = contestations;
        this.liens = liens;
        this.actions = actions;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        for (var p : POINTS) agenda.noter(p.jour(), () -> point(recit, reperes, p));
        agenda.noter(
                -9,
                () ->
                        dire(
                                recit,
                                reperes,
                                -9,
                                "lehuede",
                                () ->
                                        contestations.contester(
                                                trouver("Former").id(),
                                                "La feuille de présence ne nomme qu’une équipe.")));
        agenda.noter(-6, () -> relier(recit, reperes));
    }

    private void point(Recit recit, Reperes reperes, Point dit) {
        dire(
                recit,
                reperes,
                dit.jour(),
                dit.qui(),
                () -> {
                    var p = trouver(dit.debut());
                    return promesses.franchir(
                            p.id(),
                            p.version(),
                            dit.transition(),
                            new Dits(dit.note(), dit.avancement(), Acte.AUCUN, null));
                });
    }

    /// The nursing home opens an action of its plan, joins it, then confirms what the plan says.
    private void relier(Recit recit, Reperes reperes) {
        var tilleuls = Reperes.de(reperes.organisations, "tilleuls");
        var action =
                recit.dire(
                        -6,
                        reperes.acteur("ruellan"),
                        () ->
                                actions.proposer(
                                        tilleuls,
                                        ContenuAction.de(
                                                "Analyser chaque chute grave avec l’équipe de jour",
                                                "Une demi-heure dans les quinze jours, avec la fiche"
                                                        + " commune.",
                                                Priorite.P2),
                                        List.of()));
        if (!(action instanceof Resultat.Fait<ActionId>(var id))) {
            throw new IllegalStateException(action.motifs().toString());
        }
        dire(recit, reperes, -6, "ruellan", () -> liens.lier(trouver("Analyser").id(), id, true));
        dire(
                recit,
                reperes,
                -5,
                "ruellan",
                () -> {
                    var p = trouver("Analyser");
                    return liens.confirmer(p.id(), liens.proposition(p).orElseThrow().empreinte());
                });
    }

    private PromesseVue trouver(String debut) {
        var convention = new ConventionId(db.sql(EN_VIGUEUR).query(Long.class).single());
        return promesses.lister(convention).stream()
                .filter(p -> p.enonce().startsWith(debut))
                .findFirst()
                .orElseThrow();
    }

    /// A refusal stops the load with its reasons.
    private static <T> void dire(
            Recit recit, Reperes reperes, int jour, String qui, Supplier<Resultat<T>> geste) {
        if (recit.dire(jour, reperes.acteur(qui), geste) instanceof Resultat.Refus<T>(var motifs)) {
            throw new IllegalStateException("J%+d, %s : %s".formatted(jour, qui, motifs));
        }
    }
}

package fr.unisson.evaluations.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a session must have before it moves.
public enum ExigenceEvaluation implements Exigence<DossierEvaluation> {
    GRILLE_NOTABLE(
            "Une grille dont l’échelle se compare",
            d ->
                    si(
                            !d.notable(),
                            "Choisissez une grille qui a des critères et une échelle bornée.")),
    STRUCTURE_DITE(
            "La structure évaluée",
            d ->
                    si(
                            !d.situee(),
                            "Dites quelle structure est évaluée : la grille n’en demande pas autant"
                                    + " à toutes.")),
    DEUX_COLLEGES(
            "Des participants dans chaque collège",
            d ->
                    si(
                            !d.sansPersonne().isEmpty(),
                            "Il manque des participants : "
                                    + d.sansPersonne().stream()
                                            .map(CollegeRepondant::libelle)
                                            .collect(Collectors.joining(", "))
                                    + ".")),
    DATE_DE_REPONSE(
            "Une date de réponse à venir",
            d ->
                    si(
                            d.noterAvant() == null || d.noterAvant().isBefore(d.aujourdhui()),
                            "Dites avant quel jour répondre ; ce jour ne doit pas être passé.")),
    /// Nobody is recognised behind a figure: three answers, or the agreement of all who answered.
    MINIMUM_ATTEINT(
            "Assez de réponses dans chaque collège, ou l’accord de qui a répondu",
            d ->
                    si(
                            !d.sousLeMinimum().isEmpty(),
                            d.sousLeMinimum().stream()
                                    .map(c -> manque(d, c))
                                    .collect(Collectors.joining(" ")))),
    UNE_SEULE_VOIX(
            "Un questionnaire, sans participants de deux collèges",
            d ->
                    si(
                            !d.uneVoix(),
                            "Une organisation répond d’une seule voix à un questionnaire ou à une"
                                    + " grille de maturité, quand personne n’est invité à noter de"
                                    + " son côté.")),
    UNE_NOTE_CONJOINTE(
            "Au moins une note conjointe",
            d -> si(d.conjointes() == 0, "Le groupe n’a encore noté aucun critère ensemble."));

    private final String libelle;
    private final Function<DossierEvaluation, Optional<Manque>> regle;

    ExigenceEvaluation(String libelle, Function<DossierEvaluation, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierEvaluation dossier) {
        return regle.apply(dossier);
    }

    private static String manque(DossierEvaluation d, CollegeRepondant college) {
        int n = d.compte(college).repondants();
        if (n == 0) return college.libelle() + "\u00a0: personne n’a encore répondu.";
        return college.libelle()
                + "\u00a0: "
                + n
                + (n == 1 ? " réponse" : " réponses")
                + " pour "
                + d.minimum()
                + " attendues. Il en faut d’autres, ou l’accord de chaque personne qui a répondu.";
    }
}

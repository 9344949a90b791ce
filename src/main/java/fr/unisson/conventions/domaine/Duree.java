package fr.unisson.conventions.domaine;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Effect, term, renewal and notice, as the text says them; [Termes] computes their dates.
///
/// @param mois length of the first term; null means open-ended (Code civil, article 1211)
/// @param periodeMois length of each renewed period
/// @param preavisMois notice before the end of the **current** period
/// @param finitAvecLeCadre a specific convention that does not outlive its framework
/// @param renouvellementSuppose nobody said what follows the term: a careful default stands for it
/// @param preavisSuppose nobody said the notice: no date is computed from it
public record Duree(
        ModePriseEffet mode,
        @Nullable LocalDate dateEffet,
        @Nullable String evenement,
        @Nullable Integer mois,
        ModeRenouvellement renouvellement,
        @Nullable Integer periodeMois,
        @Nullable Integer renouvellementsMax,
        int preavisMois,
        boolean evaluationPrealable,
        boolean finitAvecLeCadre,
        boolean renouvellementSuppose,
        boolean preavisSuppose) {

    /// Of a convention that hangs from no framework, or outlives it, and of which all was said.
    public Duree(
            ModePriseEffet mode,
            @Nullable LocalDate dateEffet,
            @Nullable String evenement,
            @Nullable Integer mois,
            ModeRenouvellement renouvellement,
            @Nullable Integer periodeMois,
            @Nullable Integer renouvellementsMax,
            int preavisMois,
            boolean evaluationPrealable) {
        this(
                mode,
                dateEffet,
                evenement,
                mois,
                renouvellement,
                periodeMois,
                renouvellementsMax,
                preavisMois,
                evaluationPrealable,
                false,
                false,
                false);
    }

    /// The same, of which only a part was said.
    public Duree supposant(boolean renouvellementInconnu, boolean preavisInconnu) {
        return new Duree(
                mode,
                dateEffet,
                evenement,
                mois,
                renouvellement,
                periodeMois,
                renouvellementsMax,
                preavisMois,
                evaluationPrealable,
                finitAvecLeCadre,
                renouvellementInconnu,
                preavisInconnu);
    }

    public static Duree parDefaut() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                36,
                ModeRenouvellement.EXPRES,
                36,
                null,
                2,
                true);
    }

    /// How the parties read it in the convention.
    public String enToutesLettres() {
        var effet =
                switch (mode) {
                    case DATE_FIXE -> "le " + (dateEffet == null ? "…" : Dates.jour(dateEffet));
                    case DERNIERE_SIGNATURE -> "au jour de la dernière signature";
                    case EVENEMENT ->
                            "à la survenue de l’événement suivant : "
                                    + (evenement == null ? "…" : evenement)
                                    + ", déclaré par les référents de deux parties";
                };
        var terme =
                mois == null
                        ? "pour une durée indéterminée"
                        : "pour une durée de " + mois + " mois";
        return Stream.of(
                        "La convention prend effet " + effet + ", " + terme + ".",
                        renouvellementEnLettres(),
                        finitAvecLeCadre
                                ? "Elle prend fin au plus tard avec la convention-cadre dont elle"
                                        + " dépend."
                                : "",
                        preavisSuppose
                                ? "Le préavis n’est pas renseigné."
                                : "Chaque partie peut se retirer avec un préavis de "
                                        + preavisMois
                                        + " mois.")
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String renouvellementEnLettres() {
        if (mois == null) return "";
        if (renouvellementSuppose)
            return "Son renouvellement n’est pas renseigné : par défaut, à confirmer, elle n’est"
                    + " pas reconduite sans accord exprès.";
        var phrase =
                switch (renouvellement) {
                    case AUCUN -> "Elle n’est pas renouvelée à son terme.";
                    case EXPRES -> "Son renouvellement demande un accord exprès des parties.";
                    case TACITE ->
                            "Elle est reconduite tacitement par périodes de "
                                    + periodeMois
                                    + " mois"
                                    + (renouvellementsMax == null
                                            ? "."
                                            : ", " + renouvellementsMax + " fois au plus.");
                };
        return evaluationPrealable && renouvellement != ModeRenouvellement.AUCUN
                ? phrase + " Une évaluation commune précède tout renouvellement."
                : phrase;
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point of agreement or a divergence, with the last stance of everyone.
///
/// @param etat null for an agreement
/// @param redaction version of the article that settled it
/// @param reserve words printed in the annex
/// @param decision words of the committee that settled it
public record PointVue(
        long id,
        int version,
        @Nullable Long volet,
        @Nullable Integer numeroVolet,
        @Nullable Long article,
        @Nullable String numeroArticle,
        String enonce,
        @Nullable EtatDivergence etat,
        boolean bloquante,
        @Nullable Integer redaction,
        @Nullable String reserve,
        @Nullable LocalDate dateReport,
        @Nullable String decision,
        @Nullable String notePar,
        Instant noteLe,
        List<Prise> positions) {

    /// @param partie the party in whose name it is taken, null for a users' representative or an
    ///   expert
    public record Prise(
            long point,
            @Nullable Long partie,
            long compte,
            String nom,
            @Nullable String nomPartie,
            boolean usagers,
            Position position,
            @Nullable String motif,
            Instant le) {

        /// Party first, then the person: « CPTS (Mme Orhant) ».
        public String qui() {
            if (nomPartie != null) return nomPartie + " (" + nom + ")";
            return usagers ? nom + ", représentant des usagers" : nom;
        }
    }

    public PointVue {
        positions = List.copyOf(positions);
    }

    public boolean divergence() {
        return etat != null;
    }

    /// How it ended, in words.
    public @Nullable String issue() {
        if (etat == null) return null;
        return switch (etat) {
            case ACCEPTEE_COMME_RESERVE -> reserve;
            case ARBITREE -> decision;
            case LEVEE ->
                    numeroArticle == null
                            ? null
                            : "Nouvelle rédaction de l’article " + numeroArticle + ".";
            case REPORTEE ->
                    dateReport == null
                            ? null
                            : "À revoir le " + fr.unisson.socle.Dates.jour(dateReport) + ".";
            case OUVERTE, EN_DISCUSSION -> null;
        };
    }
}

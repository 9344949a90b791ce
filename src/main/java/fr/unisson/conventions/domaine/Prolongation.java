package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One recorded act that moved the end of a convention, in the order it was taken.
///
/// @param acquiseLe day of the last signature of a prorogation or of an express renewal; day on
///   which a tacit renewal was recorded
/// @param fin the end agreed on; null for a renewed period, whose length the convention fixes
public record Prolongation(Nature nature, LocalDate acquiseLe, @Nullable LocalDate fin) {

    /// Code civil, articles 1213 to 1215.
    public enum Nature {
        PROROGATION("Prorogation par avenant"),
        RENOUVELLEMENT("Renouvellement exprès"),
        RECONDUCTION("Reconduction tacite");

        private final String libelle;

        Nature(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public static Prolongation reconduction(LocalDate acquiseLe) {
        return new Prolongation(Nature.RECONDUCTION, acquiseLe, null);
    }

    public static Prolongation prorogation(LocalDate acquiseLe, LocalDate fin) {
        return new Prolongation(Nature.PROROGATION, acquiseLe, fin);
    }
}

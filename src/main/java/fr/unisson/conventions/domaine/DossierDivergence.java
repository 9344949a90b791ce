package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the life of a divergence looks at.
///
/// @param opposants parties and users' representatives whose last stance is a disagreement or a
///   blockage
/// @param bloqueurs those among them who block
/// @param nouvelleRedaction the article version that settles it
/// @param reserve the words of the reservation, printed in the annex
/// @param decision the words of the committee
public record DossierDivergence(
        List<String> opposants,
        List<String> bloqueurs,
        @Nullable Long nouvelleRedaction,
        @Nullable String reserve,
        @Nullable LocalDate dateReport,
        LocalDate aujourdhui,
        @Nullable String decision) {

    public DossierDivergence {
        opposants = List.copyOf(opposants);
        bloqueurs = List.copyOf(bloqueurs);
    }
}

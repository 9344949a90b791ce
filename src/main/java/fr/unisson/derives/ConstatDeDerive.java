package fr.unisson.derives;

import fr.unisson.socle.Typographie;
import org.jspecify.annotations.Nullable;

/// What a source finds in a convention on a day, with the spaces that French does not break.
///
/// @param objet what it is about, as the source names it: one open alert for each
/// @param cle names the fact itself, so that it is told once: the date missed, the period measured
/// @param titre the alert, in a few words
/// @param regle the rule with its threshold
/// @param constat the figures and their dates, and whose they are
/// @param partie the party concerned, null when all are
/// @param lien where the object is read, empty when the parties have no such page
public record ConstatDeDerive(
        String objet,
        String cle,
        String titre,
        String regle,
        String constat,
        @Nullable Long partie,
        String lien) {

    public ConstatDeDerive {
        titre = Typographie.francaise(titre);
        regle = Typographie.francaise(regle);
        constat = Typographie.francaise(constat);
    }
}

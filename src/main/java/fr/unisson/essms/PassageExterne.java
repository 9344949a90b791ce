package fr.unisson.essms;

import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.domaine.TransitionExterne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step that an evaluation by an outside body made.
///
/// @param transition null for its birth
/// @param jour when it happened
/// @param sans the documents it went on without
/// @param le when it was noted
public record PassageExterne(
        @Nullable TransitionExterne transition,
        EtatExterne vers,
        LocalDate jour,
        String qui,
        String note,
        Set<NaturePiece> sans,
        Instant le) {

    public PassageExterne {
        sans = Set.copyOf(sans);
    }
}

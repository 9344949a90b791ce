package fr.unisson.essms.domaine;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts on which an evaluation by an outside body goes on.
///
/// @param fait the day on which the step happened
/// @param dernier the day of the step before it
/// @param pour by when the next one is expected
/// @param pieces what is joined
/// @param deja documents that an earlier step went on without
/// @param sans documents that this one goes on without
/// @param raison why, or a remark, was given
public record DossierExterne(
        LocalDate aujourdhui,
        @Nullable LocalDate fait,
        @Nullable LocalDate dernier,
        @Nullable LocalDate pour,
        Set<NaturePiece> pieces,
        Set<NaturePiece> deja,
        Set<NaturePiece> sans,
        boolean raison) {

    public DossierExterne {
        pieces = Set.copyOf(pieces);
        deja = Set.copyOf(deja);
        sans = Set.copyOf(sans);
    }
}

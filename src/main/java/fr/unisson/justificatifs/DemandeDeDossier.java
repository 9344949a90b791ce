package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What somebody asks for.
///
/// @param precision who exactly, or which mission
/// @param natures in the order of the audience, whatever the order they came in
public record DemandeDeDossier(
        PublicVise pour,
        String precision,
        LocalDate debut,
        LocalDate fin,
        List<NaturePiece> natures,
        List<ConventionId> conventions) {

    public DemandeDeDossier {
        Set<NaturePiece> choisies =
                natures.isEmpty() ? EnumSet.noneOf(NaturePiece.class) : EnumSet.copyOf(natures);
        natures = pour.ordre().stream().filter(choisies::contains).toList();
        conventions = conventions.stream().distinct().toList();
    }

    /// A whole year, with what this audience usually asks for.
    public static DemandeDeDossier deLAnnee(
            PublicVise pour, int annee, List<ConventionId> conventions) {
        return new DemandeDeDossier(
                pour,
                "",
                LocalDate.of(annee, 1, 1),
                LocalDate.of(annee, 12, 31),
                pour.natures(),
                conventions);
    }

    public boolean couvre(LocalDate jour) {
        return !jour.isBefore(debut) && !jour.isAfter(fin);
    }
}

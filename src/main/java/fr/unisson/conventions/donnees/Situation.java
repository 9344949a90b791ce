package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a convention stands once its text is frozen: what validation and signature look at.
///
/// @param empreinte digest of the latest frozen version, null before the first
public record Situation(
        long id,
        int version,
        EtatConvention etat,
        String titre,
        boolean avenant,
        @Nullable String numero,
        ModePriseEffet mode,
        @Nullable LocalDate dateEffet,
        @Nullable LocalDate effetSouhaite,
        @Nullable LocalDate signeeLe,
        @Nullable String empreinte,
        int numeroVersion,
        List<Partie> parties) {

    /// A party that accepted the invitation.
    ///
    /// @param mandat the mandate under which it will sign
    public record Partie(
            long id, long organisation, String nom, boolean referent, @Nullable Long mandat) {}

    public Situation {
        parties = List.copyOf(parties);
    }

    public Partie partie(long id) {
        return parties.stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }
}

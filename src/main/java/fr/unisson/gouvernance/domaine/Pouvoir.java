package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.MotifMandat;
import fr.unisson.gouvernance.SourceMandat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A power to sign, with the power it was delegated from when it was.
///
/// @param plafond highest amount in euros, none when null
/// @param fin last day, included; none means until closed
/// @param revoqueLe first day without power
/// @param departLe first day on which the holder is no longer in the organisation
/// @param donneur the power of the giver, when the giver holds one here
public record Pouvoir(
        SourceMandat source,
        Set<Matiere> matieres,
        @Nullable BigDecimal plafond,
        LocalDate debut,
        @Nullable LocalDate fin,
        boolean sousDelegation,
        @Nullable LocalDate revoqueLe,
        @Nullable LocalDate departLe,
        @Nullable Pouvoir donneur) {

    public Pouvoir {
        matieres = Set.copyOf(matieres);
    }

    /// Whether this power allows signing that day; the answer is the reason why not.
    ///
    /// A later end never voids what was signed before: the day is the day of the signature.
    public Optional<MotifMandat> refus(
            LocalDate jour, Matiere matiere, @Nullable BigDecimal montant) {
        if (jour.isBefore(debut)) return Optional.of(MotifMandat.PAS_ENCORE_COMMENCE);
        if (atteint(revoqueLe, jour)) return Optional.of(MotifMandat.REVOQUE);
        if (atteint(departLe, jour)) return Optional.of(MotifMandat.TITULAIRE_PARTI);
        if (fin != null && jour.isAfter(fin)) return Optional.of(MotifMandat.EXPIRE);
        if (!couvre(matiere)) return Optional.of(MotifMandat.MATIERE_NON_COUVERTE);
        if (depasse(montant)) return Optional.of(MotifMandat.PLAFOND_DEPASSE);
        return refusDuDonneur(jour, matiere, montant);
    }

    public boolean valide(LocalDate jour, Matiere matiere) {
        return refus(jour, matiere, null).isEmpty();
    }

    /// Why this power may not be delegated in these terms.
    public Optional<MotifMandat> refusDeDeleguer(
            Set<Matiere> quoi, @Nullable BigDecimal jusquA, LocalDate des, @Nullable LocalDate a) {
        if (source == SourceMandat.DELEGATION && !sousDelegation) {
            return Optional.of(MotifMandat.SOUS_DELEGATION_INTERDITE);
        }
        boolean plusLarge =
                !quoi.stream().allMatch(this::couvre)
                        || (plafond != null && (jusquA == null || jusquA.compareTo(plafond) > 0))
                        || des.isBefore(debut)
                        || (fin != null && (a == null || a.isAfter(fin)));
        return plusLarge ? Optional.of(MotifMandat.POUVOIR_PLUS_LARGE) : Optional.empty();
    }

    /// The last day on which this power can be used, as known today; none when open-ended.
    public Optional<LocalDate> dernierJour() {
        return java.util.stream.Stream.of(
                        Optional.ofNullable(fin),
                        Optional.ofNullable(revoqueLe).map(j -> j.minusDays(1)),
                        Optional.ofNullable(departLe).map(j -> j.minusDays(1)),
                        Optional.ofNullable(donneur).flatMap(Pouvoir::dernierJour))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private boolean couvre(Matiere matiere) {
        return matieres.contains(Matiere.TOUT) || matieres.contains(matiere);
    }

    private boolean depasse(@Nullable BigDecimal montant) {
        return plafond != null && montant != null && montant.compareTo(plafond) > 0;
    }

    private Optional<MotifMandat> refusDuDonneur(
            LocalDate jour, Matiere matiere, @Nullable BigDecimal montant) {
        if (donneur == null) return Optional.empty();
        if (donneur.source == SourceMandat.DELEGATION && !donneur.sousDelegation) {
            return Optional.of(MotifMandat.SOUS_DELEGATION_INTERDITE);
        }
        return donneur.refus(jour, matiere, montant).map(_ -> MotifMandat.DONNEUR_SANS_POUVOIR);
    }

    private static boolean atteint(@Nullable LocalDate date, LocalDate jour) {
        return date != null && !jour.isBefore(date);
    }
}

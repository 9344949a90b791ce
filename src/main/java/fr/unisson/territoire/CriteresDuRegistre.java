package fr.unisson.territoire;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register keeps.
///
/// @param etats all when empty
/// @param partenaire an organisation that takes part
/// @param finDu first end kept
/// @param finAu last end kept: what has no end is then left out
public record CriteresDuRegistre(
        @Nullable String texte,
        Set<EtatConvention> etats,
        @Nullable String modele,
        @Nullable Long partenaire,
        @Nullable LocalDate finDu,
        @Nullable LocalDate finAu,
        @Nullable Provenance provenance) {

    public static final CriteresDuRegistre AUCUN =
            new CriteresDuRegistre(null, Set.of(), null, null, null, null, null);

    public CriteresDuRegistre {
        etats = Set.copyOf(etats);
    }

    /// The few words under which a register is read.
    public enum Situation {
        PREPARATION(
                "En préparation",
                EnumSet.range(EtatConvention.DIAGNOSTIC, EtatConvention.EN_SIGNATURE)),
        EN_COURS(
                "Signées et en vigueur",
                EnumSet.of(
                        EtatConvention.SIGNEE,
                        EtatConvention.EN_VIGUEUR,
                        EtatConvention.SUSPENDUE)),
        FINIES("Terminées", EnumSet.range(EtatConvention.EXPIREE, EtatConvention.ARCHIVEE)),
        ABANDONNEES(
                "Abandonnées ou retirées",
                EnumSet.of(EtatConvention.ABANDONNEE, EtatConvention.RETIREE));

        private final String libelle;
        private final Collection<EtatConvention> etats;

        Situation(String libelle, Collection<EtatConvention> etats) {
            this.libelle = libelle;
            this.etats = Set.copyOf(etats);
        }

        public String libelle() {
            return libelle;
        }

        public Set<EtatConvention> etats() {
            return Set.copyOf(etats);
        }
    }
}

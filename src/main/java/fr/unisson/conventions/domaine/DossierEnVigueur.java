package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the life of a convention in force looks at, read at one moment.
///
/// @param dernierDepart last day of the party that left last, null when none did
/// @param terme null before the day of effect is known
/// @param seReconduit whether it is renewed tacitly: the text says so and at least two parties did
///   not oppose
/// @param suspendueJusquAu last day of the suspension that runs, null when none does
/// @param cadreFini the framework ended, and the text says that this convention ends with it
/// @param reprise what is known of a convention that was signed elsewhere
/// @param successeurEnVigueur whether the convention that renews or replaces it is in force
public record DossierEnVigueur(
        LocalDate aujourdhui,
        int partiesActives,
        @Nullable LocalDate dernierDepart,
        @Nullable Terme terme,
        boolean seReconduit,
        @Nullable LocalDate suspendueJusquAu,
        Resiliation resiliation,
        boolean successeurEnVigueur,
        boolean cadreFini,
        Cloture cloture,
        Reprise reprise,
        Saisie saisie) {

    /// The facts of a convention that nobody left or takes back.
    public DossierEnVigueur(
            LocalDate aujourdhui,
            int partiesActives,
            @Nullable Terme terme,
            boolean seReconduit,
            @Nullable LocalDate suspendueJusquAu,
            Resiliation resiliation,
            boolean successeurEnVigueur,
            boolean cadreFini,
            Cloture cloture,
            Saisie saisie) {
        this(
                aujourdhui,
                partiesActives,
                null,
                terme,
                seReconduit,
                suspendueJusquAu,
                resiliation,
                successeurEnVigueur,
                cadreFini,
                cloture,
                Reprise.aucune(),
                saisie);
    }

    /// The facts on which the withdrawal of an import depends.
    public static DossierEnVigueur de(LocalDate aujourdhui, Reprise reprise) {
        return new DossierEnVigueur(
                aujourdhui,
                0,
                null,
                null,
                false,
                null,
                Resiliation.aucune(),
                false,
                false,
                new Cloture(false, 0),
                reprise,
                Saisie.vide());
    }

    /// The first day of what a dated passage brings, which may be noted later; null when it counts
    /// from the moment it is taken.
    public @Nullable LocalDate effet(TransitionEnVigueur transition) {
        return switch (transition) {
            case EXPIRER -> lendemain(terme == null ? null : terme.fin());
            case RESILIER -> resiliation.effet();
            case REPRENDRE_A_L_ECHEANCE -> lendemain(suspendueJusquAu);
            case DEVENIR_CADUQUE -> lendemain(dernierDepart);
            default -> null;
        };
    }

    private static @Nullable LocalDate lendemain(@Nullable LocalDate jour) {
        return jour == null ? null : jour.plusDays(1);
    }

    /// A convention that its party described, signed elsewhere.
    ///
    /// @param douteuse no other party has confirmed it
    /// @param liees titles of what starts from it: amendments, specific conventions, what follows
    public record Reprise(boolean douteuse, List<String> liees) {
        public Reprise {
            liees = List.copyOf(liees);
        }

        public static Reprise aucune() {
            return new Reprise(false, List.of());
        }
    }

    /// A termination by common accord: one deed, agreed to by the referent of each party.
    ///
    /// @param effet first day on which the convention holds no longer, null without deed
    /// @param sansAccord names of the parties whose accord is awaited
    public record Resiliation(@Nullable LocalDate effet, List<String> sansAccord) {
        public Resiliation {
            sansAccord = List.copyOf(sansAccord);
        }

        public static Resiliation aucune() {
            return new Resiliation(null, List.of());
        }
    }

    /// What must be settled before the archive.
    ///
    /// @param bilan whether the closing report is filed, or waived with its reason
    public record Cloture(boolean bilan, int alertesOuvertes) {}

    /// What is given with the request itself.
    ///
    /// @param decision whether a decision of the committee is attached
    /// @param fin last day of the suspension that is asked
    public record Saisie(boolean decision, @Nullable LocalDate fin) {
        public static Saisie vide() {
            return new Saisie(false, null);
        }
    }
}

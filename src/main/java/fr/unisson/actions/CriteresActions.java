package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.EtablissementId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which actions of an organisation to list, and in what order.
///
/// @param texte words of the title, the description or the reference, or the number
/// @param etats states to keep, all when empty
/// @param retard only those whose date is past: of the work, or of the check of its effect
/// @param miennes only those the actor pilots or contributes to
public record CriteresActions(
        @Nullable String texte,
        Set<EtatAction> etats,
        @Nullable CompteId pilote,
        @Nullable Priorite priorite,
        boolean retard,
        boolean miennes,
        Precisions precisions,
        Tri tri) {

    /// What a reader asks less often; nothing asked when null.
    ///
    /// @param origine kind of one of its findings
    /// @param du first due day, `au` last one
    public record Precisions(
            @Nullable GenreOrigine origine,
            @Nullable TypeAction type,
            @Nullable Dimension dimension,
            @Nullable EtablissementId etablissement,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {
        public static final Precisions AUCUNE = new Precisions(null, null, null, null, null, null);
    }

    public enum Tri {
        ECHEANCE("Échéance la plus proche"),
        PRIORITE("Priorité"),
        PILOTE("Pilote"),
        CHANGEMENT("Dernier changement");

        private final String libelle;

        Tri(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public static final CriteresActions TOUTES =
            new CriteresActions(null, Set.of(), null, null, false, false);

    static final CriteresActions EN_RETARD =
            new CriteresActions(null, Set.of(), null, null, true, false);

    public CriteresActions {
        etats = Set.copyOf(etats);
    }

    /// By due date, without more precision.
    public CriteresActions(
            @Nullable String texte,
            Set<EtatAction> etats,
            @Nullable CompteId pilote,
            @Nullable Priorite priorite,
            boolean retard,
            boolean miennes) {
        this(texte, etats, pilote, priorite, retard, miennes, Precisions.AUCUNE, Tri.ECHEANCE);
    }
}

package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The annexes of a convention, frozen and living apart.
///
/// @param parties those that may keep a living annex
/// @param decisions of the committee, to choose one; empty when none is needed or was taken
/// @param decider a new living annex needs a decision
/// @param ouverte the annex whose form was refused; 0 for the new one, null when none was
public record PageAnnexes(
        TeteConvention tete,
        List<Annexe> figees,
        List<Annexe> vivantes,
        boolean figeable,
        boolean ajoutable,
        boolean decider,
        List<Choix> parties,
        List<Choix> decisions,
        @Nullable Long ouverte,
        AnnexeForm form,
        Erreurs erreurs) {

    /// @param charge who keeps it and when it is read again, in words
    /// @param confirmable the reader says whether it still holds
    /// @param parDecision the reader updates it with a decision of the committee
    public record Annexe(
            long id,
            int version,
            String nom,
            String charge,
            boolean enRetard,
            List<Version> versions,
            boolean changeable,
            boolean confirmable,
            boolean parDecision) {
        public Annexe {
            versions = List.copyOf(versions);
        }
    }

    public record Version(String nom, String lien, String quand, String note, String empreinte) {}

    public PageAnnexes {
        figees = List.copyOf(figees);
        vivantes = List.copyOf(vivantes);
        parties = List.copyOf(parties);
        decisions = List.copyOf(decisions);
    }
}

package fr.unisson.archives;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an elimination waits for: the agreement of each party, told to its direction.
@Component
class DevoirsDElimination {

    private static final String MODULE = "archives";
    private static final String OBJET = "elimination";

    private final Echeances echeances;

    DevoirsDElimination(Echeances echeances) {
        this.echeances = echeances;
    }

    /// Nothing presses: what is not eliminated stays.
    void actualiser(ConventionVue convention, EliminationVue e) {
        List<Echeance> attendus =
                e.etat() == EtatElimination.PROPOSEE
                        ? e.accords().stream()
                                .filter(a -> a.par() == null)
                                .map(a -> accorder(convention, e, a))
                                .toList()
                        : List.of();
        echeances.remplacer(MODULE, OBJET, e.id(), attendus);
    }

    private static Echeance accorder(
            ConventionVue convention, EliminationVue e, EliminationVue.Accord a) {
        return new Echeance(
                new Cle(MODULE, OBJET, e.id(), "accorder-" + a.partie()),
                List.of(new Destinataire.Role(a.organisation(), RoleOrganisation.DIRECTION)),
                "Dire si des documents archivés peuvent être éliminés",
                convention.titre(),
                "/conventions/" + convention.id() + "/archive",
                null,
                List.of(),
                true);
    }
}

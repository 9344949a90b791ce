package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The day a party leaves a convention in force. It stays in the history, reads what it was party
/// to, and writes no more.
@Service
public class SortiesDeParties {

    private final PartieSql parties;
    private final ConventionSql conventions;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    SortiesDeParties(
            PartieSql parties,
            ConventionSql conventions,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.parties = parties;
        this.conventions = conventions;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Applied by the platform on its day; what led there was decided before.
    ///
    /// @param dernierJour last day on which it was a party
    /// @param raison how it left, for the journal
    /// @return false when it had already left
    @Transactional
    public boolean constater(ConventionId id, long partie, LocalDate dernierJour, String raison) {
        if (Acteur.courant().nature() != Acteur.Nature.SYSTEME) {
            throw new Interdit("Une sortie est constatée par la plateforme, à sa date.");
        }
        var sortie = parties.sortir(id.valeur(), partie, dernierJour, horloge.instant());
        if (sortie.isEmpty()) return false;
        long organisation = sortie.get();
        conventions.retirerOrganisation(id.valeur(), organisation);
        conventions.accorder(id.valeur(), organisation, null, "LECTURE", horloge.instant());
        journal.consigner("convention", id.valeur(), "Partie sortie", raison);
        evenements.publishEvent(
                new PartieSortie(id, partie, new OrganisationId(organisation), dernierJour));
        return true;
    }
}

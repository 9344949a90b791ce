package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.donnees.AccesQuittesSql;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The day a party leaves a convention in force. It stays in the history, reads what it was party
/// to, and writes no more.
@Service
public class SortiesDeParties {

    private final PartieSql parties;
    private final AccesQuittesSql acces;
    private final AvenantSql avenants;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    SortiesDeParties(
            PartieSql parties,
            AccesQuittesSql acces,
            AvenantSql avenants,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.parties = parties;
        this.acces = acces;
        this.avenants = avenants;
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
        return constater(id, partie, dernierJour, raison, null);
    }

    /// @param successeur party of the same convention that takes its place, null when none does
    boolean constater(
            ConventionId id,
            long partie,
            LocalDate dernierJour,
            String raison,
            @Nullable Long successeur) {
        if (Acteur.courant().nature() != Acteur.Nature.SYSTEME) {
            throw new Interdit("Une sortie est constatée par la plateforme, à sa date.");
        }
        var sortie = parties.sortir(id.valeur(), partie, dernierJour, horloge.instant());
        if (sortie.isEmpty()) return false;
        long organisation = sortie.get();
        acces.limiter(id.valeur(), organisation, dernierJour, horloge.instant());
        quitterLesAvenants(id, organisation, dernierJour, raison);
        journal.consigner("convention", id.valeur(), "Partie sortie", raison);
        evenements.publishEvent(
                new PartieSortie(
                        id, partie, new OrganisationId(organisation), dernierJour, successeur));
        return true;
    }

    /// It signs no amendment any more, and reads those of its time.
    private void quitterLesAvenants(
            ConventionId id, long organisation, LocalDate dernierJour, String raison) {
        var le = horloge.instant();
        for (var a : acces.avenants(id.valeur(), organisation)) {
            if (a.ouvert()) {
                parties.sortir(a.convention(), a.partie(), dernierJour, le);
                avenants.constaterSortie(a.convention(), a.partie());
                acces.limiter(a.convention(), organisation, dernierJour, le);
                journal.consigner("convention", a.convention(), "Partie sortie", raison);
            } else {
                // What it signed until today is its own.
                parties.quitter(a.convention(), a.partie(), le);
                acces.limiter(a.convention(), organisation, Dates.jourDe(le), le);
            }
        }
    }
}

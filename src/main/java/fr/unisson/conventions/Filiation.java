package fr.unisson.conventions;

import fr.unisson.conventions.donnees.FiliationSql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a convention comes from and what hangs from it: amendments, specific conventions, the
/// conventions that renew or replace it. Told as far as the actor reads them.
@Service
@Transactional(readOnly = true)
public class Filiation {

    private final Participations participations;
    private final FiliationSql filiation;

    Filiation(Participations participations, FiliationSql filiation) {
        this.participations = participations;
        this.filiation = filiation;
    }

    public Optional<ConventionLiee> origine(ConventionId id) {
        participations.charger(id);
        return filiation.origine(id.valeur());
    }

    /// Where it comes from and all that starts from it, at once.
    public Lignee lignee(ConventionId id) {
        return new Lignee(origine(id), filiation.descendants(id.valeur()));
    }

    /// Amendments that are written, signed or awaited, but not in force.
    public List<ConventionLiee> avenantsOuverts(ConventionId id) {
        return descendants(id).stream()
                .filter(l -> l.lien() == LienDeConvention.AVENANT && l.enCours())
                .toList();
    }

    public List<ConventionLiee> specifiques(ConventionId id) {
        return Lignee.specifiques(descendants(id));
    }

    public List<ConventionLiee> suites(ConventionId id) {
        return Lignee.suites(descendants(id));
    }

    /// The one that is signed and takes over at the end of this period at the latest.
    public Optional<ConventionLiee> relais(ConventionId id, @Nullable LocalDate fin) {
        return suites(id).stream().filter(s -> s.relaie(fin)).findFirst();
    }

    /// Everything that starts from this one and was not given up.
    List<ConventionLiee> enPartant(ConventionId id) {
        return descendants(id).stream().filter(l -> !l.etat().sansSuite()).toList();
    }

    private List<ConventionLiee> descendants(ConventionId id) {
        participations.charger(id);
        return filiation.descendants(id.valeur());
    }
}

package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.echeances.UnParUn;
import fr.unisson.evolutions.domaine.FinDePeriode;
import fr.unisson.evolutions.donnees.AdhesionSql;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.evolutions.donnees.RenouvellementSql;
import fr.unisson.evolutions.donnees.RenouvellementSql.Opposition;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Applies dated effects on their day: withdrawals, ends of suspension, terminations, replacements,
/// tacit renewals, departure of those who opposed, expiry. As the platform, one convention per
/// transaction: one that fails does not hold the others.
@Service
public class EffetsADate {

    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Parties parties;
    private final EffetsSurLaVie effets;
    private final RenouvellementSql renouvellements;
    private final FinSql fins;
    private final Retraits retraits;
    private final AdhesionSql adhesions;
    private final SuitesDesAdhesions suitesDesAdhesions;
    private final DevoirsDesTermes devoirs;
    private final UnParUn unParUn;
    private final Clock horloge;

    EffetsADate(
            Conventions conventions,
            TermesDesConventions termes,
            Parties parties,
            EffetsSurLaVie effets,
            RenouvellementSql renouvellements,
            FinSql fins,
            Retraits retraits,
            AdhesionSql adhesions,
            SuitesDesAdhesions suitesDesAdhesions,
            DevoirsDesTermes devoirs,
            UnParUn unParUn,
            Clock horloge) {
        this.conventions = conventions;
        this.termes = termes;
        this.parties = parties;
        this.effets = effets;
        this.renouvellements = renouvellements;
        this.fins = fins;
        this.retraits = retraits;
        this.adhesions = adhesions;
        this.suitesDesAdhesions = suitesDesAdhesions;
        this.devoirs = devoirs;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    /// One run of the job.
    ///
    /// @return how many conventions changed
    public int appliquer() {
        return chacune(() -> retraits.aConstater(aujourdhui()), retraits::constater)
                + constater(
                        () -> fins.aReprendre(aujourdhui()),
                        TransitionEnVigueur.REPRENDRE_A_L_ECHEANCE)
                + constater(() -> fins.aResilier(aujourdhui()), TransitionEnVigueur.RESILIER)
                + constater(fins::aRemplacer, TransitionEnVigueur.REMPLACER)
                + chacune(renouvellements::enVigueur, this::finirLesPeriodes)
                + chacune(adhesions::aConstater, suitesDesAdhesions::constater);
    }

    private int constater(Supplier<List<Long>> lesquelles, TransitionEnVigueur transition) {
        return chacune(lesquelles, id -> effets.constater(id, transition));
    }

    private int chacune(Supplier<List<Long>> lesquelles, Predicate<ConventionId> effet) {
        return unParUn.compter(
                "Effet à date sur la convention",
                lesquelles,
                id -> effet.test(new ConventionId(id)) ? 1 : 0);
    }

    /// After a long stop several periods may have ended: each one is recorded on its own day.
    private boolean finirLesPeriodes(ConventionId id) {
        boolean change = false;
        while (true) {
            var convention = conventions.charger(id);
            var terme = termes.trouver(id).orElse(null);
            if (terme == null || !convention.etat().engage() || !finir(convention, terme)) break;
            change = true;
        }
        devoirs.actualiser(id);
        return change;
    }

    private boolean finir(ConventionVue c, Terme terme) {
        var fin = terme.fin();
        if (fin == null || !terme.echu(aujourdhui())) return false;
        var opposees =
                renouvellements.oppositions(c.id().valeur(), fin).stream()
                        .map(Opposition::partie)
                        .collect(Collectors.toSet());
        var actives = parties.lister(c.id()).stream().filter(PartieVue::acceptee).toList();
        int restantes = (int) actives.stream().filter(p -> !opposees.contains(p.id())).count();
        return switch (FinDePeriode.au(aujourdhui(), terme, restantes)) {
            case AUCUNE -> false;
            case RECONDUITE -> {
                if (fins.successeurSurLePoint(c.id().valeur(), aujourdhui())) yield false;
                actives.stream()
                        .filter(p -> opposees.contains(p.id()))
                        .forEach(p ->
                                effets.sortir(
                                        c.id(),
                                        p.id(),
                                        fin,
                                        p.nom() + ", après son opposition à la reconduction"));
                yield termes.prolonger(c.id(), Prolongation.reconduction(fin.plusDays(1)), null)
                        .estFait();
            }
            case EXPIREE ->
                    !fins.successeurSurLePoint(c.id().valeur(), aujourdhui())
                            && effets.constater(c.id(), TransitionEnVigueur.EXPIRER);
        };
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

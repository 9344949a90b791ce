package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Cloture;
import fr.unisson.conventions.domaine.DossierEnVigueur.Resiliation;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.evolutions.donnees.RenouvellementSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers the facts that the life of a convention in force looks at.
@Component
class DossiersEnVigueur {

    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Parties parties;
    private final Filiation filiation;
    private final FinSql fins;
    private final RenouvellementSql renouvellements;
    private final ObjectProvider<AlertesEnCours> alertes;
    private final Clock horloge;

    DossiersEnVigueur(
            Conventions conventions,
            TermesDesConventions termes,
            Parties parties,
            Filiation filiation,
            FinSql fins,
            RenouvellementSql renouvellements,
            ObjectProvider<AlertesEnCours> alertes,
            Clock horloge) {
        this.conventions = conventions;
        this.termes = termes;
        this.parties = parties;
        this.filiation = filiation;
        this.fins = fins;
        this.renouvellements = renouvellements;
        this.alertes = alertes;
        this.horloge = horloge;
    }

    DossierEnVigueur charger(ConventionId id, Saisie saisie) {
        long cle = id.valeur();
        var actives = parties.lister(id).stream().filter(PartieVue::acceptee).toList();
        var terme = termes.trouver(id).orElse(null);
        return new DossierEnVigueur(
                Dates.jourDe(horloge.instant()),
                actives.size(),
                fins.dernierDepart(cle).orElse(null),
                terme,
                seReconduit(cle, terme, actives),
                fins.suspension(cle).map(FinSql.Suspension::fin).orElse(null),
                resiliation(cle),
                fins.successeurEnVigueur(cle),
                cadreFini(id),
                new Cloture(close(id), ouvertes(id)),
                DossierEnVigueur.Reprise.aucune(),
                saisie);
    }

    /// Those who opposed leave; the others go on if they are still two (model, article 20.2).
    private boolean seReconduit(long convention, @Nullable Terme terme, List<PartieVue> actives) {
        var fin = terme == null ? null : terme.fin();
        if (terme == null || fin == null || !terme.issue().tacite()) return false;
        var opposees =
                renouvellements.oppositions(convention, fin).stream()
                        .map(RenouvellementSql.Opposition::partie)
                        .collect(Collectors.toSet());
        return actives.stream().filter(p -> !opposees.contains(p.id())).count() >= 2;
    }

    /// A convention given up before its signature, or withdrawn, has no report to file.
    private boolean close(ConventionId id) {
        return conventions.charger(id).etat().sansSuite() || fins.cloture(id.valeur()).isPresent();
    }

    private int ouvertes(ConventionId id) {
        return alertes.stream().mapToInt(a -> a.ouvertes(id)).sum();
    }

    private boolean cadreFini(ConventionId id) {
        return filiation
                .origine(id)
                .filter(o -> o.lien() == LienDeConvention.SPECIFIQUE && o.finitAvecLeCadre())
                .filter(o -> o.etat().finie() && o.etat() != EtatConvention.REMPLACEE)
                .isPresent();
    }

    private Resiliation resiliation(long convention) {
        return fins.resiliation(convention)
                .map(r ->
                        new Resiliation(
                                r.effet(),
                                fins.accords(convention, r.rang()).stream()
                                        .filter(a -> a.par() == null)
                                        .map(FinSql.Accord::nom)
                                        .toList()))
                .orElseGet(Resiliation::aucune);
    }
}

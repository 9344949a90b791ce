package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Cloture;
import fr.unisson.conventions.domaine.DossierEnVigueur.Resiliation;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers the facts that the life of a convention in force looks at.
@Component
class DossiersEnVigueur {

    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Parties parties;
    private final FinSql fins;
    private final ObjectProvider<AlertesEnCours> alertes;
    private final Clock horloge;

    DossiersEnVigueur(
            Conventions conventions,
            TermesDesConventions termes,
            Parties parties,
            FinSql fins,
            ObjectProvider<AlertesEnCours> alertes,
            Clock horloge) {
        this.conventions = conventions;
        this.termes = termes;
        this.parties = parties;
        this.fins = fins;
        this.alertes = alertes;
        this.horloge = horloge;
    }

    DossierEnVigueur charger(ConventionId id, Saisie saisie) {
        long cle = id.valeur();
        var actives = parties.lister(id).stream().filter(PartieVue::acceptee).count();
        return new DossierEnVigueur(
                Dates.jourDe(horloge.instant()),
                (int) actives,
                termes.trouver(id).orElse(null),
                false,
                fins.suspension(cle).map(FinSql.Suspension::fin).orElse(null),
                resiliation(cle),
                fins.successeurEnVigueur(cle),
                new Cloture(close(id), ouvertes(id)),
                saisie);
    }

    /// A convention given up before its signature has no report to file.
    private boolean close(ConventionId id) {
        return conventions.charger(id).etat() == EtatConvention.ABANDONNEE
                || fins.cloture(id.valeur()).isPresent();
    }

    private int ouvertes(ConventionId id) {
        return alertes.stream().mapToInt(a -> a.ouvertes(id)).sum();
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

package fr.unisson.evolutions;

import fr.unisson.conventions.AvenantsDeParties;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.VieEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What dated acts do to a convention, applied by the platform: a party leaves, the whole expires
/// or lapses.
@Component
class EffetsSurLaVie {

    private final Conventions conventions;
    private final DossiersEnVigueur dossiers;
    private final Parties parties;
    private final SortiesDeParties sorties;
    private final AvenantsDeParties avenants;
    private final VieEnVigueur vie;
    private final DevoirsDesTermes devoirs;

    EffetsSurLaVie(
            Conventions conventions,
            DossiersEnVigueur dossiers,
            Parties parties,
            SortiesDeParties sorties,
            AvenantsDeParties avenants,
            VieEnVigueur vie,
            DevoirsDesTermes devoirs) {
        this.conventions = conventions;
        this.dossiers = dossiers;
        this.parties = parties;
        this.sorties = sorties;
        this.avenants = avenants;
        this.vie = vie;
        this.devoirs = devoirs;
    }

    /// A party leaves; when fewer than two remain, the convention lapses. The others otherwise find
    /// the amendment that says so ready to be written.
    void sortir(ConventionId id, long partie, LocalDate dernierJour, String raison) {
        sorties.constater(id, partie, dernierJour, raison + ", le " + Dates.jour(dernierJour));
        if (actives(id) < 2) constater(id, TransitionEnVigueur.DEVENIR_CADUQUE);
        else avenants.prendreActe(id, partie, dernierJour);
    }

    /// @return false when the rule does not allow it today
    boolean constater(ConventionId id, TransitionEnVigueur transition) {
        var convention = conventions.charger(id);
        var dossier = dossiers.charger(id, Saisie.vide());
        var fait = vie.franchir(id, convention.version(), transition, null, dossier).estFait();
        devoirs.actualiser(id);
        return fait;
    }

    private int actives(ConventionId id) {
        return (int) parties.lister(id).stream().filter(PartieVue::acceptee).count();
    }
}

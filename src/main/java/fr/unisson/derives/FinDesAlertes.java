package fr.unisson.derives;

import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The end of a convention closes its open alerts: nobody has to set them aside one by one before
/// the archive. A party that leaves owes nothing about them any more.
@Component
class FinDesAlertes {

    private final Alertes alertes;
    private final ActeurDeTransaction acteurs;

    FinDesAlertes(Alertes alertes, ActeurDeTransaction acteurs) {
        this.alertes = alertes;
        this.acteurs = acteurs;
    }

    @EventListener
    void suivre(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("alertes"),
                () -> {
                    alertes.redistribuer(sortie.convention());
                    return true;
                });
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (!passage.metFin()) return;
        var motif =
                "La convention a pris fin : "
                        + passage.vers().libelle().toLowerCase(Locale.FRANCE)
                        + ".";
        acteurs.devenir(
                Acteur.systeme("alertes"),
                () -> {
                    alertes.cloreAvec(passage.convention(), motif);
                    return true;
                });
    }
}

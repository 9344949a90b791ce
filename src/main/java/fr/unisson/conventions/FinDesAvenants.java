package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A convention that ends takes with it the amendments that were not in force: each one is closed
/// with the reason, in the transaction of the end.
@Component
class FinDesAvenants {

    private final Filiation filiation;
    private final VieDeConvention vie;
    private final ActeurDeTransaction acteurs;

    FinDesAvenants(Filiation filiation, VieDeConvention vie, ActeurDeTransaction acteurs) {
        this.filiation = filiation;
        this.vie = vie;
        this.acteurs = acteurs;
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (!passage.metFin()) return;
        acteurs.devenir(
                Acteur.systeme("avenants"),
                () -> {
                    var ouverts = filiation.avenantsOuverts(passage.convention());
                    ouverts.forEach(a -> clore(a, passage.vers()));
                    return List.of();
                });
    }

    private void clore(ConventionLiee avenant, EtatConvention etat) {
        vie.avancer(
                avenant.id().valeur(),
                avenant.etat() == EtatConvention.SIGNEE
                        ? TransitionConvention.RENDRE_CADUQUE
                        : TransitionConvention.RENDRE_SANS_OBJET,
                VieDeConvention.SYSTEME,
                "La convention que cet avenant devait modifier a pris fin : "
                        + etat.libelle().toLowerCase(Locale.FRANCE)
                        + ".",
                Saisie.vide());
    }
}

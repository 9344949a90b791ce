package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.Clotures;
import fr.unisson.gouvernance.Bilans;
import fr.unisson.gouvernance.LigneInstance;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/// The yearly reports of the bodies over the period, and the closing report.
@Component
class RecolteBilans implements Recolte {

    private final InstancesDeConvention instances;
    private final Bilans bilans;
    private final Clotures clotures;
    private final Fichiers fichiers;

    RecolteBilans(
            InstancesDeConvention instances, Bilans bilans, Clotures clotures, Fichiers fichiers) {
        this.instances = instances;
        this.bilans = bilans;
        this.clotures = clotures;
        this.fichiers = fichiers;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.BILANS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        clotures.bilan(convention.id())
                .flatMap(fichiers::trouver)
                .filter(f -> f.elimineLe() == null)
                .ifPresent(f ->
                        panier.mettre(
                                Piece.de("Bilan de clôture", f, () -> fichiers.ouvrir(f.id()))));
        instances.lister(convention.id()).forEach(i -> annuels(i, demande, panier));
        if (panier.vide()) {
            panier.manque("Aucun bilan arrêté pour la période, parmi ceux que vous lisez.");
        }
        return panier.lot();
    }

    /// The last version of each year that the period touches.
    private void annuels(LigneInstance instance, DemandeDeDossier demande, Panier panier) {
        var annees = new HashSet<Integer>();
        for (var b : bilans.lister(instance.id())) {
            if (b.annee() < demande.debut().getYear()
                    || b.annee() > demande.fin().getYear()
                    || !annees.add(b.annee())) {
                continue;
            }
            panier.mettre(
                    Piece.de(
                            "bilan-" + b.annee() + "-" + instance.nom() + ".pdf",
                            "Bilan " + b.annee() + " : " + instance.nom(),
                            bilans.imprimer(instance.id(), b.annee(), b.numero())));
        }
    }
}

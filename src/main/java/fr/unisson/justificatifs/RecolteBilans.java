package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.Clotures;
import fr.unisson.gouvernance.Bilans;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.socle.Dates;
import java.util.HashSet;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The yearly reports of the bodies over the period, the cross evaluations sent meanwhile, and the
/// closing report.
@Component
class RecolteBilans implements Recolte {

    private final InstancesDeConvention instances;
    private final Bilans bilans;
    private final Clotures clotures;
    private final Croisees croisees;
    private final Fichiers fichiers;

    RecolteBilans(
            InstancesDeConvention instances,
            Bilans bilans,
            Clotures clotures,
            Croisees croisees,
            Fichiers fichiers) {
        this.instances = instances;
        this.bilans = bilans;
        this.clotures = clotures;
        this.croisees = croisees;
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
        croisees.lister(convention.id()).forEach(c -> croisee(c, demande, panier));
        instances.lister(convention.id()).forEach(i -> annuels(i, demande, panier));
        if (panier.vide()) {
            panier.manque("Aucun bilan arrêté pour la période, parmi ceux que vous lisez.");
        }
        return panier.lot();
    }

    /// As it was sent.
    private void croisee(CroiseeVue c, DemandeDeDossier demande, Panier panier) {
        var rapport = c.rapport();
        var le = Dates.jourDe(c.etatLe());
        if (rapport == null || le.isBefore(demande.debut()) || le.isAfter(demande.fin())) return;
        fichiers.trouver(new FichierId(rapport))
                .filter(f -> f.elimineLe() == null)
                .ifPresent(f ->
                        panier.mettre(
                                Piece.de(
                                        "Évaluation croisée, "
                                                + c.nature().libelle().toLowerCase(Locale.FRENCH)
                                                + ", transmise le "
                                                + Dates.jour(le),
                                        f,
                                        () -> fichiers.ouvrir(f.id()))));
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

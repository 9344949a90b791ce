package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.ComptesRendus;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.RedactionsDeComptesRendus;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The minutes that were approved, of the meetings of the period.
@Component
class RecolteComptesRendus implements Recolte {

    private final InstancesDeConvention instances;
    private final Reunions reunions;
    private final ComptesRendus comptesRendus;
    private final RedactionsDeComptesRendus redactions;

    RecolteComptesRendus(
            InstancesDeConvention instances,
            Reunions reunions,
            ComptesRendus comptesRendus,
            RedactionsDeComptesRendus redactions) {
        this.instances = instances;
        this.reunions = reunions;
        this.comptesRendus = comptesRendus;
        this.redactions = redactions;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.COMPTES_RENDUS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        var siennes = instances.lister(convention.id());
        if (siennes.isEmpty()) {
            return Lot.sans("Aucune instance que vous lisez n’est rattachée à la convention.");
        }
        for (var instance : siennes) {
            reunions.lister(instance.id(), demande.debut(), demande.fin().plusDays(1)).stream()
                    .filter(r -> demande.couvre(jour(r)) && r.etat().tenue())
                    .forEach(r -> ajouter(r, panier));
        }
        if (panier.vide()) panier.manque("Aucune réunion tenue pendant la période.");
        return panier.lot();
    }

    private void ajouter(LigneReunion r, Panier panier) {
        var nom = r.nomInstance() + " du " + Dates.jour(jour(r));
        if (r.etat() != EtatReunion.CR_APPROUVE) {
            panier.manque(nom + " : compte rendu pas encore approuvé.");
            return;
        }
        var compteRendu = comptesRendus.trouver(r.id());
        if (compteRendu.isEmpty()) {
            panier.manque(nom + " : vous n’avez pas accès à ce compte rendu.");
            return;
        }
        panier.mettre(
                Piece.de(
                        "compte-rendu-" + jour(r) + "-" + r.nomInstance() + ".pdf",
                        "Compte rendu : " + nom,
                        redactions.imprimer(reunions.lire(r.id()), compteRendu.get())));
    }

    private static LocalDate jour(LigneReunion r) {
        return r.debut().toLocalDate();
    }
}

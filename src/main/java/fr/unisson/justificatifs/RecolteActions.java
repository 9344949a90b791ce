package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.Reflet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions that parties joined to what they promised: what they confirmed of them, and nothing
/// else of their plans.
@Component
class RecolteActions implements Recolte {

    private static final List<String> ENTETES =
            List.of(
                    "Engagement ou objectif",
                    "Qui en répond",
                    "Action",
                    "État",
                    "Avancement (%)",
                    "Confirmé le");

    private final Promesses promesses;
    private final LiensAvecLesPlans liens;

    RecolteActions(Promesses promesses, LiensAvecLesPlans liens) {
        this.promesses = promesses;
        this.liens = liens;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.ACTIONS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var lignes =
                promesses.lister(convention.id()).stream()
                        .flatMap(p -> liens.reflet(p.id()).map(r -> cellules(p, r)).stream())
                        .toList();
        if (lignes.isEmpty()) {
            return Lot.sans("Aucune action d’un plan n’est reliée à un engagement.");
        }
        var panier = new Panier();
        panier.mettre(Tables.classeur("actions-reliees", "Actions reliées", ENTETES, lignes));
        return panier.lot();
    }

    private static List<@Nullable Object> cellules(PromesseVue p, Reflet r) {
        return Arrays.asList(p.enonce(), p.qui(), r.titre(), r.etat(), r.avancement(), r.au());
    }
}

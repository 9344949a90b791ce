package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.socle.Dates;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was promised and what became of it.
@Component
class RecolteEngagements implements Recolte {

    private static final List<String> ENTETES =
            List.of(
                    "Genre",
                    "Rang",
                    "Qui en répond",
                    "Énoncé",
                    "Texte signé",
                    "Preuve attendue",
                    "Indicateur",
                    "Départ",
                    "Cible",
                    "Échéance",
                    "État",
                    "Avancement (%)",
                    "Dernier point",
                    "Dernier point le",
                    "Contesté");

    private final Promesses promesses;

    RecolteEngagements(Promesses promesses) {
        this.promesses = promesses;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.ENGAGEMENTS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var toutes = promesses.lister(convention.id());
        if (toutes.isEmpty()) return Lot.sans("Aucun engagement ni objectif n’est suivi.");
        var panier = new Panier();
        panier.mettre(
                Tables.classeur(
                        "engagements-et-objectifs",
                        "Engagements et objectifs, à la date du dossier",
                        ENTETES,
                        toutes.stream().map(RecolteEngagements::cellules).toList()));
        return panier.lot();
    }

    private static List<@Nullable Object> cellules(PromesseVue p) {
        var t = p.texte();
        var pointLe = p.pointLe();
        return Arrays.asList(
                p.genre().libelle(),
                p.rang(),
                p.qui(),
                p.enonce(),
                t.enonce(),
                t.preuve(),
                t.indicateur(),
                t.depart(),
                t.cible(),
                t.echeance(),
                p.etatEnMots(),
                p.avancement(),
                p.note(),
                pointLe == null ? null : Dates.jourDe(pointLe),
                p.contestee());
    }
}

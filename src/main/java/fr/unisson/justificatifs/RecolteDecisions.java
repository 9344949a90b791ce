package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PiecesDeConvention;
import fr.unisson.conventions.PiecesDeConvention.Deliberation;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.pilotage.ActesDuComite;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the bodies of the convention decided in the period, and how each party's own body decided
/// on the text.
@Component
class RecolteDecisions implements Recolte {

    private static final List<String> DECISIONS =
            List.of(
                    "Numéro",
                    "Instance",
                    "Prise le",
                    "Décision",
                    "Positions",
                    "Porteur",
                    "Pour le",
                    "État");

    private static final List<String> DELIBERATIONS =
            List.of("Partie", "Instance", "Sens", "Date", "Numéro", "Motif", "Document");

    private final PiecesDeConvention pieces;
    private final ActesDuComite actes;
    private final Fichiers fichiers;

    RecolteDecisions(PiecesDeConvention pieces, ActesDuComite actes, Fichiers fichiers) {
        this.pieces = pieces;
        this.actes = actes;
        this.fichiers = fichiers;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.DECISIONS;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        var prises =
                actes.decisions(convention.id(), Integer.MAX_VALUE).stream()
                        .filter(d -> demande.couvre(d.priseLe()))
                        .map(RecolteDecisions::cellules)
                        .toList();
        if (prises.isEmpty()) {
            panier.manque(
                    "Aucune décision d’instance pendant la période, parmi celles que vous"
                            + " lisez.");
        } else {
            panier.mettre(
                    Tables.classeur("decisions", "Décisions des instances", DECISIONS, prises));
        }
        deliberations(convention, panier);
        return panier.lot();
    }

    private void deliberations(ConventionVue convention, Panier panier) {
        var toutes = pieces.deliberations(convention.id());
        if (toutes.isEmpty()) {
            panier.manque("Aucune délibération de partie n’est enregistrée dans Unisson.");
            return;
        }
        panier.mettre(
                Tables.classeur(
                        "deliberations-des-parties",
                        "Délibérations des parties sur le texte",
                        DELIBERATIONS,
                        toutes.stream().map(RecolteDecisions::cellules).toList()));
        for (var d : toutes) {
            var id = d.fichier();
            if (id == null) continue;
            fichiers.trouver(id)
                    .filter(f -> f.elimineLe() == null)
                    .ifPresentOrElse(
                            f ->
                                    panier.mettre(
                                            Piece.de(
                                                    "Délibération : " + d.partie(),
                                                    f,
                                                    () -> fichiers.ouvrir(id))),
                            () ->
                                    panier.manque(
                                            "Délibération de "
                                                    + d.partie()
                                                    + " : document non accessible."));
        }
    }

    private static List<@Nullable Object> cellules(DecisionVue d) {
        return Arrays.asList(
                d.numero(),
                d.nomInstance(),
                d.priseLe(),
                d.texte(),
                d.positionsEnMots(),
                d.porteur(),
                d.pourLe(),
                d.etat().libelle());
    }

    private static List<@Nullable Object> cellules(Deliberation d) {
        return Arrays.asList(
                d.partie(),
                d.instance(),
                d.sens(),
                d.date(),
                d.numero(),
                d.motif(),
                d.fichier() == null ? "Non joint" : "Joint");
    }
}

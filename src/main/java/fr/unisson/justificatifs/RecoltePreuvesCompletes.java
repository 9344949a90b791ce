package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PiecesDeConvention;
import fr.unisson.documents.Fichiers;
import org.springframework.stereotype.Component;

/// The sealed evidence, for people of the parties alone.
@Component
class RecoltePreuvesCompletes implements Recolte {

    private final PiecesDeConvention pieces;
    private final Fichiers fichiers;

    RecoltePreuvesCompletes(PiecesDeConvention pieces, Fichiers fichiers) {
        this.pieces = pieces;
        this.fichiers = fichiers;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.PREUVES_COMPLETES;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        for (var s : pieces.signes(convention.id())) {
            var nom = RecolteDocumentsSignes.nom(s);
            var id = s.preuves();
            var fichier = id == null ? null : fichiers.trouver(id).orElse(null);
            if (id == null) {
                panier.manque(nom + " : aucun dossier de preuve produit par Unisson.");
            } else if (fichier == null) {
                panier.manque(
                        nom
                                + " : le dossier de preuve contient des données personnelles, il est"
                                + " réservé aux parties.");
            } else if (fichier.elimineLe() != null) {
                panier.manque(nom + " : dossier de preuve éliminé.");
            } else {
                panier.mettre(
                        Piece.de("Dossier de preuve : " + nom, fichier, () -> fichiers.ouvrir(id)));
            }
        }
        return panier.lot();
    }
}

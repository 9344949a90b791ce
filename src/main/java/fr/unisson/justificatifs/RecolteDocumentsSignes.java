package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PiecesDeConvention;
import fr.unisson.conventions.PiecesDeConvention.Signe;
import fr.unisson.documents.Fichiers;
import org.springframework.stereotype.Component;

/// The sealed convention and its sealed amendments. What was signed elsewhere is told by
/// [RecolteDocumentRepris].
@Component
class RecolteDocumentsSignes implements Recolte {

    private final PiecesDeConvention pieces;
    private final Fichiers fichiers;

    RecolteDocumentsSignes(PiecesDeConvention pieces, Fichiers fichiers) {
        this.pieces = pieces;
        this.fichiers = fichiers;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.DOCUMENTS_SIGNES;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        for (var s : pieces.signes(convention.id())) {
            var id = s.fichier();
            var fichier = id == null ? null : fichiers.trouver(id).orElse(null);
            if (id == null && s.rang() == 0 && convention.provenance().importee()) continue;
            if (id == null) {
                panier.manque(nom(s) + " : aucun document scellé par Unisson.");
            } else if (fichier == null) {
                panier.manque(nom(s) + " : vous n’avez pas accès à ce document.");
            } else if (fichier.elimineLe() != null) {
                panier.manque(nom(s) + " : éliminé, empreinte " + fichier.empreinte() + ".");
            } else {
                panier.mettre(Piece.de(nom(s), fichier, () -> fichiers.ouvrir(id)));
            }
        }
        return panier.lot();
    }

    static String nom(Signe s) {
        return s.rang() == 0 ? "Convention signée" : "Avenant n° " + s.rang() + " signé";
    }
}

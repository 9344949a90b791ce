package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PiecesDeConvention;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Who signed what and when, without the personal facts that established it.
@Component
class RecoltePreuves implements Recolte {

    private final PiecesDeConvention pieces;

    RecoltePreuves(PiecesDeConvention pieces) {
        this.pieces = pieces;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.PREUVES;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        for (var s : pieces.signes(convention.id())) {
            var suffixe = s.rang() == 0 ? "convention" : "avenant-" + s.rang();
            panier.mettre(
                    Piece.de(
                            "signatures-" + suffixe + ".json",
                            "Signatures, sans donnée personnelle : "
                                    + RecolteDocumentsSignes.nom(s),
                            pieces.signaturesSansDonneesPersonnelles(s.convention())
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return panier.lot();
    }
}

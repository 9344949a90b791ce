package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.ImpressionDuConsolide;
import fr.unisson.conventions.PiecesDeConvention;
import org.springframework.stereotype.Component;

/// The text in force, printed for reading.
@Component
class RecolteTexteConsolide implements Recolte {

    private final PiecesDeConvention pieces;
    private final ImpressionDuConsolide impression;

    RecolteTexteConsolide(PiecesDeConvention pieces, ImpressionDuConsolide impression) {
        this.pieces = pieces;
        this.impression = impression;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.TEXTE_CONSOLIDE;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var rang = pieces.dernierTexteConsolide(convention.id());
        if (rang.isEmpty()) {
            return Lot.sans(sansTexte(convention.avenantsAnterieurs()));
        }
        var panier = new Panier();
        panier.mettre(
                Piece.de(
                        "texte-consolide-apres-avenant-" + rang.get() + ".pdf",
                        ImpressionDuConsolide.nom(rang.get()),
                        impression.imprimer(impression.maquette(convention.id(), rang.get()))));
        return panier.lot();
    }

    /// What was amended before the convention was taken over is not known here word by word.
    private static String sansTexte(int anterieurs) {
        if (anterieurs == 0)
            return "Aucun avenant en vigueur : le texte signé est le texte en vigueur.";
        return anterieurs == 1
                ? "Un avenant signé avant la reprise de la convention : Unisson n’a pas son texte."
                : anterieurs
                        + " avenants signés avant la reprise de la convention : Unisson n’a pas"
                        + " leur texte.";
    }
}

package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.reprises.ReprisesDeConventions;
import org.springframework.stereotype.Component;

/// The document of a convention signed elsewhere, as its party deposited it.
@Component
class RecolteDocumentRepris implements Recolte {

    private final ReprisesDeConventions reprises;
    private final Fichiers fichiers;

    RecolteDocumentRepris(ReprisesDeConventions reprises, Fichiers fichiers) {
        this.reprises = reprises;
        this.fichiers = fichiers;
    }

    @Override
    public NaturePiece nature() {
        return NaturePiece.DOCUMENTS_SIGNES;
    }

    @Override
    public Lot recolter(ConventionVue convention, DemandeDeDossier demande) {
        var panier = new Panier();
        reprises.trouver(convention.id())
                .ifPresent(r -> {
                    var copie = r.copie();
                    if (copie == null) {
                        panier.manque(
                                "Convention signée ailleurs : son document n’est pas déposé.");
                        return;
                    }
                    fichiers.trouver(new FichierId(copie.fichier()))
                            .ifPresentOrElse(
                                    f -> joindre(f, panier),
                                    () ->
                                            panier.manque(
                                                    "Convention signée ailleurs : son document"
                                                            + " n’est pas accessible."));
                });
        return panier.lot();
    }

    private void joindre(Fichier document, Panier panier) {
        if (document.elimineLe() == null) {
            panier.mettre(
                    Piece.de(
                            "Document signé hors d’Unisson",
                            document,
                            () -> fichiers.ouvrir(document.id())));
        } else {
            panier.manque(
                    "Convention signée ailleurs : éliminée, empreinte "
                            + document.empreinte()
                            + ".");
        }
    }
}

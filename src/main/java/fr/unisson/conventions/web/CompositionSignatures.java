package fr.unisson.conventions.web;

import fr.unisson.conventions.DocumentsFinaux;
import fr.unisson.conventions.TourDeSignature;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of all signatures.
@Component
class CompositionSignatures {

    private final DossiersLus dossiers;
    private final TourDeSignature tour;
    private final DocumentsFinaux documents;

    CompositionSignatures(DossiersLus dossiers, TourDeSignature tour, DocumentsFinaux documents) {
        this.dossiers = dossiers;
        this.tour = tour;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public PageSignatures composer(long id, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.SIGNATURE);
        var tableau = tour.tableau(id);
        var s = tableau.situation();
        boolean enCours = s.etat() == EtatConvention.EN_SIGNATURE;
        boolean peutRelancer = enCours && (tableau.animateur() || !tableau.mesParties().isEmpty());
        var document = documents.trouver(id).orElse(null);
        var lignes = tableau.demandes().stream().map(d -> ligne(d, s, peutRelancer)).toList();
        var courantes =
                tableau.demandes().stream()
                        .filter(d -> d.etat().attendue())
                        .map(LigneDemande::id)
                        .toList();
        return new PageSignatures(
                dossier.tete(),
                lignes.stream().filter(l -> courantes.contains(l.id())).toList(),
                lignes.stream().filter(l -> !courantes.contains(l.id())).toList(),
                tableau.aPerdre().stream().map(d -> ligne(d, s, false)).toList(),
                enCours && tableau.animateur(),
                s.etat() == EtatConvention.SIGNEE
                        && s.mode() == ModePriseEffet.EVENEMENT
                        && !tableau.mesParties().isEmpty(),
                document == null ? null : "/documents/" + document.fichier(),
                document == null || document.preuves() == null || !concerne(tableau)
                        ? null
                        : "/documents/" + document.preuves(),
                document == null && (s.etat() == EtatConvention.SIGNEE || s.etat().engage()),
                erreurs);
    }

    /// The evidence holds personal items: it is for those who carried or gave a signature.
    private static boolean concerne(TourDeSignature.Tableau tableau) {
        return !tableau.mesParties().isEmpty()
                || tableau.demandes().stream()
                        .anyMatch(d -> Objects.equals(d.compte(), Acteur.courant().compte()));
    }

    private static PageSignatures.Ligne ligne(LigneDemande d, Situation s, boolean peutRelancer) {
        var compte = d.compte();
        boolean mienne = Objects.equals(compte, Acteur.courant().compte());
        return new PageSignatures.Ligne(
                d.id(),
                s.partie(d.partie()).nom(),
                d.nom(),
                d.qualite(),
                CompositionDemande.pastille(d, mienne),
                d.donnee() && d.signe() != null ? Dates.moment(d.signe()) : d.motif(),
                d.relance() == null ? null : Dates.moment(d.relance()),
                peutRelancer && compte != null && d.etat().ouverte(),
                mienne && d.etat().ouverte());
    }
}

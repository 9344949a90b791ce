package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.donnees.DiagnosticLecture;
import fr.unisson.documents.Fichier;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the shared diagnosis.
@Component
class CompositionDiagnostic {

    /// What was typed and refused.
    record Saisie(
            DiagnosticForm diagnostic,
            ConstatForm constat,
            @Nullable String motifSansDiagnostic,
            Erreurs erreurs) {
        static final Saisie AUCUNE =
                new Saisie(DiagnosticForm.vide(), ConstatForm.vide(), null, Erreurs.AUCUNE);
    }

    private final DossiersLus dossiers;
    private final DiagnosticLecture lecture;

    CompositionDiagnostic(DossiersLus dossiers, DiagnosticLecture lecture) {
        this.dossiers = dossiers;
        this.lecture = lecture;
    }

    @Transactional(readOnly = true)
    public PageDiagnostic composer(long id, Saisie saisie) {
        var dossier = dossiers.ouvrir(id, Face.DIAGNOSTIC);
        boolean ouvert = Redaction.cadreModifiable(dossier.etat(), dossier.dejaRelu());
        boolean modifiable = ouvert && dossier.lecteur().prepare();
        return new PageDiagnostic(
                dossier.tete(),
                lecture.diagnostics(id).stream().map(d -> diagnostic(d, modifiable)).toList(),
                lecture.constats(id).stream()
                        .map(c ->
                                new PageDiagnostic.Constat(
                                        c.id(),
                                        c.texte(),
                                        par("Noté", c.par(), c.le()),
                                        modifiable))
                        .toList(),
                dossier.fiche().motifSansDiagnostic(),
                saisie.motifSansDiagnostic(),
                ouvert && dossier.lecteur().contribue(),
                modifiable,
                saisie.diagnostic(),
                saisie.constat(),
                saisie.erreurs());
    }

    private static PageDiagnostic.Diagnostic diagnostic(
            DiagnosticLecture.Diagnostic d, boolean modifiable) {
        return new PageDiagnostic.Diagnostic(
                d.id(),
                d.intitule(),
                d.source().isBlank() ? "Source non précisée" : d.source(),
                d.etabliLe() == null ? "sans date" : Dates.jour(d.etabliLe()),
                lien(d.lien()),
                piece(d.piece()),
                par("Joint", d.par(), d.le()),
                modifiable);
    }

    private static PageDiagnostic.@Nullable Piece piece(DiagnosticLecture.@Nullable Piece p) {
        return p == null
                ? null
                : new PageDiagnostic.Piece(
                        "/documents/" + p.id(), p.nom(), Fichier.tailleLisible(p.taille()));
    }

    /// Only an address of the web becomes a link; anything else typed there stays out.
    private static @Nullable String lien(@Nullable String adresse) {
        return adresse != null && adresse.matches("(?i)https?://\\S+") ? adresse : null;
    }

    private static String par(String fait, @Nullable String qui, Instant le) {
        return fait
                + " le "
                + Dates.jour(Dates.jourDe(le))
                + (qui == null ? "" : " par " + qui)
                + ".";
    }
}

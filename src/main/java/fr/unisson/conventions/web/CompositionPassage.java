package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.PassageLecture;
import fr.unisson.conventions.web.PagePassage.Demandes;
import fr.unisson.conventions.web.PagePassage.Limite;
import fr.unisson.conventions.web.PagePassage.Perte;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page that stands before a passage.
@Component
class CompositionPassage {

    private final DossiersLus dossiers;
    private final Passages passages;
    private final PassageLecture lecture;
    private final Textes textes;

    CompositionPassage(
            DossiersLus dossiers, Passages passages, PassageLecture lecture, Textes textes) {
        this.dossiers = dossiers;
        this.passages = passages;
        this.lecture = lecture;
        this.textes = textes;
    }

    /// @param form what was typed and refused; a new form when null
    @Transactional(readOnly = true)
    public PagePassage composer(
            long id, TransitionConvention t, @Nullable PassageForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.ENSEMBLE);
        if (!t.possibleDepuis(dossier.etat())) {
            throw new Conflit(
                    "La convention a déjà changé d’étape. Rien n’a été fait deux fois : revenez à"
                            + " sa page pour voir où elle en est.");
        }
        if (!Passages.ouverte(t, dossier)) {
            throw new Interdit("Cette action revient à une autre personne de la convention.");
        }
        boolean avenant = dossier.fiche().avenant();
        var pertes = t == TransitionConvention.ROUVRIR_LE_TEXTE ? pertes(id) : List.<Perte>of();
        return new PagePassage(
                dossier.tete(),
                Passages.chemin(t),
                Mots.de(avenant, t.libelle()),
                Mots.de(avenant, t.libelle()),
                Mots.de(avenant, Effets.de(t)),
                passages.exigences(t, dossier),
                new Demandes(
                        t.motifRequis(),
                        limite(t),
                        t == TransitionConvention.ROUVRIR_VOLETS ? volets(id) : List.of(),
                        t == TransitionConvention.OUVRIR_RELECTURE
                                ? avertissements(id)
                                : List.of()),
                pertes,
                Passages.danger(t),
                dossier.fiche().version(),
                form == null ? PassageForm.vide(dossier.fiche().version()) : form,
                erreurs);
    }

    private static @Nullable Limite limite(TransitionConvention t) {
        return switch (t) {
            case OUVRIR_RELECTURE -> new Limite("Réponse attendue avant le", false);
            case OUVRIR_SIGNATURE, OUVRIR_SIGNATURE_SANS_INSTANCES ->
                    new Limite("Signatures attendues avant le", true);
            default -> null;
        };
    }

    private List<Perte> pertes(long id) {
        return lecture.signaturesDonnees(id).stream()
                .map(s ->
                        new Perte(
                                s.id(),
                                s.nom()
                                        + ", "
                                        + s.qualite()
                                        + ", "
                                        + s.organisation()
                                        + (s.le() == null ? "" : ", le " + Dates.moment(s.le()))))
                .toList();
    }

    private List<Choix> volets(long id) {
        return lecture.volets(id).stream()
                .map(v ->
                        new Choix(
                                Integer.toString(v.numero()),
                                "Volet " + v.numero() + ". " + v.titre()))
                .toList();
    }

    private List<Choix> avertissements(long id) {
        var vus = lecture.avertissementsVus(id);
        return textes.etat(new ConventionId(id)).constats().stream()
                .filter(c -> !c.bloquant() && !vus.contains(c.cle()))
                .map(c -> new Choix(c.cle(), c.situe()))
                .toList();
    }
}

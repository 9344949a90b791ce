package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The text put together, frozen, read again and approved by each referent.
@Component
@Profile("demo")
class RelectureDuRecit {

    private static final int JOURS_POUR_RELIRE = 10;

    private final PassagesDuRecit passages;
    private final Textes textes;

    RelectureDuRecit(PassagesDuRecit passages, Textes textes) {
        this.passages = passages;
        this.textes = textes;
    }

    void raconter(Scene s) {
        s.jourDuPassage("CONSOLIDATION")
                .ifPresent(jour ->
                        passages.franchir(s, jour, TransitionConvention.CONSOLIDER, Saisie.vide()));
        s.jourDuPassage("RELECTURE").ifPresent(jour -> relire(s, jour));
        s.jourDuPassage("VALIDATION_INSTANCES")
                .ifPresent(jour ->
                        passages.franchir(
                                s, jour, TransitionConvention.OUVRIR_VALIDATION, Saisie.vide()));
    }

    private void relire(Scene s, int jour) {
        ouvrir(s, jour);
        s.texte.path("relecture").values().forEach(r -> approuver(s, r));
    }

    void ouvrir(Scene s, int jour) {
        s.noter(jour, () -> confirmer(s, jour));
        var limite = s.recit().jour(jour + JOURS_POUR_RELIRE);
        passages.franchir(
                s,
                jour,
                TransitionConvention.OUVRIR_RELECTURE,
                new Saisie(Set.of(), limite, Set.of(), false, null, null));
    }

    /// The facilitator acknowledges each warning of the checks.
    private void confirmer(Scene s, int jour) {
        s
                .recit()
                .dire(jour, s.reperes.acteur(s.animateur()), () -> textes.etat(s.convention))
                .constats()
                .stream()
                .filter(c -> !c.bloquant())
                .forEach(c ->
                        s.faire(
                                s.animateur(),
                                jour,
                                () -> textes.confirmer(s.convention, c.cle())));
    }

    private void approuver(Scene s, JsonNode r) {
        s.prevoir(
                requis(r, "personne"),
                r.path("dansJours").asInt(),
                () ->
                        textes.approuver(
                                s.convention,
                                textes.versions(s.convention).getFirst().empreinte()));
    }
}

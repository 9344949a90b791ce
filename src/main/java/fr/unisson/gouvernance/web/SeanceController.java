package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.gouvernance.web.CompositionSeance.Ecart;
import fr.unisson.gouvernance.web.CompositionSeance.Garde;
import fr.unisson.gouvernance.web.PageSeanceTenue.Saisie;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Meeting mode: what is said is recorded as it is said, each step at once.
@Controller
@Acces
@RequestMapping("/reunions/{id}/seance")
class SeanceController {

    private final OrdresDuJour ordres;
    private final Seances seances;
    private final PagesDeSeance pages;

    SeanceController(OrdresDuJour ordres, Seances seances, PagesDeSeance pages) {
        this.ordres = ordres;
        this.seances = seances;
        this.pages = pages;
    }

    /// @param point the one on which words had been typed too early
    /// @param texte these words
    @PostMapping("/ouverture")
    Object ouvrir(
            @PathVariable ReunionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable PointId point,
            @RequestParam(defaultValue = "") String texte) {
        var ouverte = seances.ouvrir(id, version);
        if (!ouverte.estFait()) {
            var garde = new Garde(texte, point == null ? null : point.valeur());
            return pages.refus(pages.tenue(id), point, ouverte.motifs(), Saisie.VIDE, garde);
        }
        if (point == null || texte.isBlank()) {
            return Redirection.vers(PagesDeSeance.adresse(id) + "/presences")
                    .avecMessage("La séance est ouverte. Notez qui est là.");
        }
        var p = pages.lire(id, point);
        var note = seances.noter(point, p.noteVersion(), PagesDeSeance.propre(texte));
        return note.estFait()
                ? PagesDeSeance.vers(id, point).avecMessage("La séance est ouverte, et c’est noté.")
                : conflit(id, point, PagesDeSeance.propre(texte), note.motifs());
    }

    @GetMapping
    JteModel lire(
            @PathVariable ReunionId id, @RequestParam(required = false) @Nullable Long point) {
        return pages.page(pages.tenue(id), point, null, Saisie.VIDE, Erreurs.AUCUNE);
    }

    /// @param version of the note that was shown
    /// @param pointVersion of the point that was shown
    /// @param geste `suivant` also says that the point is dealt with
    @PostMapping("/points/{point}/notes")
    Object noter(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @RequestParam int version,
            @RequestParam int pointVersion,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "enregistrer") String geste) {
        var r = pages.tenue(id);
        pages.lire(id, point);
        var ecrit = PagesDeSeance.propre(texte);
        if (PagesDeSeance.fermee(r) && r.etat() != EtatReunion.TENUE) {
            return pages.horsSeance(r, point, List.of(ecrit), true);
        }
        var note = seances.noter(point, version, ecrit);
        if (!note.estFait()) return conflit(id, point, ecrit, note.motifs());
        if (PagesDeSeance.fermee(r)) {
            return PagesDeSeance.vers(id, point)
                    .avecMessage("C’est noté dans le compte rendu. La séance est levée.");
        }
        if (!geste.equals("suivant"))
            return PagesDeSeance.vers(id, point).avecMessage("C’est noté.");
        var traite = ordres.franchir(point, pointVersion, TransitionPoint.TRAITER, null);
        if (traite.estFait()) return suivant(id, point);
        return pages.refus(r, point, traite.motifs(), Saisie.VIDE);
    }

    /// Both texts are shown: what was typed stays in the field, nothing is lost.
    private ResponseEntity<JteModel> conflit(
            ReunionId id, PointId point, String ecrit, List<Motif> motifs) {
        var r = pages.tenue(id);
        if (PagesDeSeance.fermee(r)) return pages.horsSeance(r, point, List.of(ecrit), true);
        boolean depasse = motifs.stream().anyMatch(m -> m.code().equals(Resultat.DEPASSE));
        var ecart = new Ecart(ecrit, depasse ? ordres.lire(point).note() : null);
        var phrase =
                new Motif(
                        Resultat.DEPASSE,
                        "Quelqu’un d’autre a noté ce point pendant que vous écriviez. Son texte"
                                + " est sous le vôtre : réunissez-les, puis enregistrez.");
        return Refus.page(
                depasse ? List.of(phrase) : motifs,
                Map.of(Resultat.DEPASSE, "notes", "NOTES", "notes"),
                e -> pages.page(r, point.valeur(), ecart, Saisie.VIDE, e));
    }

    /// The next one on the agenda that is still open; those before it come last.
    private Redirection suivant(ReunionId id, PointId point) {
        var tous = ordres.lister(id);
        int ici = tous.stream().map(Point::id).toList().indexOf(point);
        return Stream.concat(tous.stream().skip(ici + 1L), tous.stream().limit(Math.max(ici, 0)))
                .filter(Point::ouvert)
                .findFirst()
                .map(p -> PagesDeSeance.vers(id, p.id()))
                .orElseGet(() ->
                        PagesDeSeance.vers(id, point)
                                .avecMessage("Tous les points sont traités : levez la séance."));
    }

    @PostMapping("/points/{point}/report")
    Object reporter(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String mot) {
        pages.lire(id, point);
        var r = pages.tenue(id);
        if (PagesDeSeance.fermee(r)) return pages.horsSeance(r, point, List.of(mot), false);
        var resultat = ordres.franchir(point, version, TransitionPoint.AJOURNER, mot);
        if (resultat.estFait()) return suivant(id, point);
        var saisie =
                new Saisie(
                        SeanceForm.DecisionDite.VIDE, SeanceForm.ActionSaisie.VIDE, Map.of(), mot);
        return pages.refus(r, point, resultat.motifs(), saisie);
    }

    @PostMapping("/points/{point}/reprise")
    Object reprendre(
            @PathVariable ReunionId id, @PathVariable PointId point, @RequestParam int version) {
        pages.lire(id, point);
        var resultat = ordres.franchir(point, version, TransitionPoint.REPRENDRE, null);
        if (resultat.estFait()) return PagesDeSeance.vers(id, point);
        return pages.refus(pages.tenue(id), point, resultat.motifs(), Saisie.VIDE);
    }

    /// A point that nobody had foreseen.
    @PostMapping("/points")
    Object ajouter(@PathVariable ReunionId id, @RequestParam(defaultValue = "") String nouveau) {
        var r = pages.tenue(id);
        if (PagesDeSeance.fermee(r)) return pages.horsSeance(r, null, List.of(nouveau), false);
        return switch (ordres.ajouter(
                id, NouveauPoint.de(Saisies.texte(nouveau), NaturePoint.INFORMATION))) {
            case Resultat.Fait<PointId>(var point) -> PagesDeSeance.vers(id, point);
            case Resultat.Refus<PointId>(var motifs) -> pages.refus(r, null, motifs, Saisie.VIDE);
        };
    }
}

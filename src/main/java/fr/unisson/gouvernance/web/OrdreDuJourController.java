package fr.unisson.gouvernance.web;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The agenda of a meeting: points added, proposed, taken from what waits, ordered, documented.
@Controller
@Acces
@RequestMapping("/reunions/{id}")
class OrdreDuJourController {

    private static final Map<String, String> CHAMPS =
            Map.of(Motif.SANS_MOTIF, "motif", "TITRE", "titre", "SUJETS", "sujets");

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final CompositionReunion composition;
    private final Templates pages;

    OrdreDuJourController(
            Reunions reunions,
            OrdresDuJour ordres,
            CompositionReunion composition,
            Templates pages) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.composition = composition;
        this.pages = pages;
    }

    /// Who runs the instance adds; a member proposes.
    @PostMapping("/points")
    Object ajouter(@PathVariable ReunionId id, @ModelAttribute PointDOrdreForm form) {
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(reunion(id, form, erreurs));
        boolean tenue = reunions.lire(id).instance().tenue();
        var resultat =
                tenue ? ordres.ajouter(id, form.valeurs()) : ordres.proposer(id, form.valeurs());
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id) + "#ordre-du-jour")
                    .avecMessage(
                            tenue
                                    ? "Le point est à l’ordre du jour."
                                    : "Votre point est proposé. Le secrétariat vous répondra.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> reunion(id, form, e));
    }

    private JteModel reunion(ReunionId id, PointDOrdreForm form, Erreurs erreurs) {
        return pages.gouvernanceReunion(composition.page(id, form, erreurs));
    }

    @GetMapping("/sujets")
    JteModel sujets(@PathVariable ReunionId id) {
        return sujets(tenue(id), Erreurs.AUCUNE);
    }

    @PostMapping("/sujets")
    Object retenir(
            @PathVariable ReunionId id,
            @RequestParam(required = false) @Nullable List<String> sujets) {
        var resultat = ordres.retenir(id, sujets == null ? List.of() : sujets);
        if (resultat instanceof Resultat.Fait<Integer>(var n)) {
            return Redirection.vers(adresse(id) + "#ordre-du-jour")
                    .avecMessage(
                            n == 1
                                    ? "Un sujet est à l’ordre du jour."
                                    : n + " sujets sont à l’ordre du jour.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> sujets(tenue(id), e));
    }

    private JteModel sujets(Reunion r, Erreurs erreurs) {
        return pages.gouvernanceSujets(
                new PageSujets(
                        CompositionReunion.filDepuis(r),
                        r.adresse() + "/sujets",
                        r.adresse(),
                        ordres.sujets(r.id()),
                        erreurs));
    }

    @GetMapping("/points/{point}")
    JteModel point(@PathVariable ReunionId id, @PathVariable PointId point) {
        var p = lire(id, point);
        return point(tenue(id), p, PointDOrdreForm.de(p), Erreurs.AUCUNE);
    }

    @PostMapping("/points/{point}")
    Object modifier(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @ModelAttribute PointDOrdreForm form) {
        var r = tenue(id);
        var p = lire(id, point);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(point(r, p, form, erreurs));
        var resultat = ordres.modifier(point, form.versionVue(), form.valeurs());
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id) + "#ordre-du-jour")
                    .avecMessage("Le point est modifié.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> point(r, p, form, e));
    }

    @PostMapping("/points/{point}/documents")
    Object joindre(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        var r = tenue(id);
        var p = lire(id, point);
        if (document == null) {
            return Redirection.vers(adresse(id) + "/points/" + point)
                    .avecMessage("Choisissez un document à joindre.");
        }
        var nom = document.getOriginalFilename();
        try (var flux = document.getInputStream()) {
            var depot = ordres.joindre(point, new Envoi(nom == null ? "" : nom, flux));
            return switch (depot) {
                case Depot.Accepte _ ->
                        Redirection.vers(adresse(id) + "/points/" + point)
                                .avecMessage("Le document est joint.");
                case Depot.Refuse(var motif) ->
                        Refus.page(
                                point(
                                        r,
                                        p,
                                        PointDOrdreForm.de(p),
                                        Erreurs.de("document", motif.message())));
            };
        }
    }

    private JteModel point(Reunion r, Point p, PointDOrdreForm form, Erreurs erreurs) {
        return pages.gouvernancePoint(
                new PagePointDOrdre(
                        CompositionReunion.filDepuis(r),
                        p.titre(),
                        r.adresse() + "/points/" + p.id(),
                        r.adresse(),
                        form,
                        CompositionReunion.pieces(ordres.pieces(r.id()), p),
                        erreurs));
    }

    @PostMapping("/points/{point}/place")
    Redirection deplacer(
            @PathVariable ReunionId id, @PathVariable PointId point, @RequestParam boolean haut) {
        lire(id, point);
        ordres.deplacer(point, haut);
        return Redirection.vers(adresse(id) + "#ordre-du-jour");
    }

    @PostMapping("/points/{point}/inscription")
    Object inscrire(
            @PathVariable ReunionId id, @PathVariable PointId point, @RequestParam int version) {
        lire(id, point);
        var resultat = ordres.franchir(point, version, TransitionPoint.INSCRIRE, null);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id) + "#ordre-du-jour")
                    .avecMessage("Le point est à l’ordre du jour.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> reunion(id, PointDOrdreForm.VIDE, e));
    }

    /// @param geste `ecarter` or `ajourner`: both say why
    @GetMapping("/points/{point}/{geste}")
    JteModel demander(
            @PathVariable ReunionId id, @PathVariable PointId point, @PathVariable String geste) {
        return mot(tenue(id), lire(id, point), transition(geste), null, Erreurs.AUCUNE);
    }

    @PostMapping("/points/{point}/{geste}")
    Object retirer(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @PathVariable String geste,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String motif) {
        var t = transition(geste);
        var p = lire(id, point);
        var resultat = ordres.franchir(point, version, t, motif);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id) + "#ordre-du-jour")
                    .avecMessage(
                            t == TransitionPoint.ECARTER
                                    ? "Le point n’est pas retenu."
                                    : "Le point est reporté à une prochaine réunion.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> mot(tenue(id), p, t, motif, e));
    }

    private static TransitionPoint transition(String geste) {
        return switch (geste) {
            case "ecarter" -> TransitionPoint.ECARTER;
            case "ajourner" -> TransitionPoint.AJOURNER;
            default -> throw new Introuvable("geste " + geste);
        };
    }

    private JteModel mot(
            Reunion r, Point p, TransitionPoint t, @Nullable String motif, Erreurs erreurs) {
        return pages.gouvernanceMot(
                new PageMot(
                        CompositionReunion.filDepuis(r),
                        t.libelle(),
                        p.titre(),
                        t == TransitionPoint.ECARTER
                                ? "La personne qui l’a proposé lira votre réponse."
                                : "Le point sera proposé pour la prochaine réunion.",
                        "",
                        r.adresse() + "/points/" + p.id() + "/" + t.name().toLowerCase(Locale.ROOT),
                        r.adresse(),
                        t.libelle(),
                        p.version(),
                        true,
                        motif,
                        false,
                        null,
                        erreurs));
    }

    private Point lire(ReunionId id, PointId point) {
        var p = ordres.lire(point);
        if (!p.reunion().equals(id)) throw new Introuvable("point " + point);
        return p;
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat prépare l’ordre du jour.");
        }
        return r;
    }

    private static String adresse(ReunionId id) {
        return ReunionsController.ADRESSE + "/" + id;
    }
}

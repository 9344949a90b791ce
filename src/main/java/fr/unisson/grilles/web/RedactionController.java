package fr.unisson.grilles.web;

import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.RedactionDeGrille;
import fr.unisson.grilles.RedactionDeGrille.Geste;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The draft of a grid: its words, its scale, its points and their order, its publication.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d+}")
class RedactionController {

    private static final Pattern GESTE = Pattern.compile("(monter|descendre|retirer)-(\\d{1,18})");

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "NOM", "nom", "NOTE", "note", "CODE", "code", "LIBELLE", "libelle", "POIDS",
                    "poids", "DANS", "dans");

    private final GrillesPropres propres;
    private final Grilles grilles;
    private final RedactionDeGrille redaction;
    private final CompositionEcriture composition;
    private final Templates pages;

    RedactionController(
            GrillesPropres propres,
            Grilles grilles,
            RedactionDeGrille redaction,
            CompositionEcriture composition,
            Templates pages) {
        this.propres = propres;
        this.grilles = grilles;
        this.redaction = redaction;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/ecrire")
    JteModel ecrire(
            @PathVariable GrilleId id, @RequestParam(required = false) @Nullable String sous) {
        return pages.grillesEcriture(
                composition.page(id, Saisies.numero(sous).orElse(null), "", Erreurs.AUCUNE));
    }

    @PostMapping("/publier")
    Object publier(
            @PathVariable GrilleId id,
            @RequestParam int ecriture,
            @RequestParam(required = false) @Nullable String note) {
        var lue = Saisies.texte(note);
        return switch (propres.publier(id, ecriture, lue)) {
            case Resultat.Fait<GrilleId> _ ->
                    Redirection.vers(Lieux.de(id))
                            .avecMessage("La grille est publiée : elle ne change plus.");
            case Resultat.Refus<GrilleId>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> pages.grillesEcriture(composition.page(id, null, lue, e)));
        };
    }

    @GetMapping("/description")
    JteModel decrire(@PathVariable GrilleId id) {
        var v = propres.brouillon(id);
        var g = grilles.charger(id);
        return pages.grillesDescription(
                new PageDescription(
                        fil(id, v.nom()),
                        Lieux.de(id) + "/description",
                        v.ecriture(),
                        g.nom(),
                        g.presentation(),
                        g.source(),
                        g.blocNotes(),
                        Erreurs.AUCUNE));
    }

    @PostMapping("/description")
    Object decrire(@PathVariable GrilleId id, @ModelAttribute GrilleForm form) {
        return suite(
                id,
                redaction.decrire(
                        id,
                        form.lue(),
                        form.nomLu(),
                        form.presentationLue(),
                        form.sourceLue(),
                        form.notes()),
                "Enregistré dans le brouillon.",
                e ->
                        pages.grillesDescription(
                                new PageDescription(
                                        fil(id, propres.brouillon(id).nom()),
                                        Lieux.de(id) + "/description",
                                        form.lue(),
                                        form.nomLu(),
                                        form.presentationLue(),
                                        form.sourceLue(),
                                        form.notes(),
                                        e)));
    }

    @GetMapping("/echelle")
    JteModel echelle(@PathVariable GrilleId id) {
        var v = propres.brouillon(id);
        return echelle(
                id, v.ecriture(), EchelleForm.de(grilles.charger(id).echelle()), Erreurs.AUCUNE);
    }

    /// @param saisie `modele` fills the form with a usual scale, which is not yet written
    @PostMapping("/echelle")
    Object echelle(@PathVariable GrilleId id, @RequestParam MultiValueMap<String, String> saisie) {
        var form = EchelleForm.lire(saisie);
        propres.brouillon(id);
        if (form.modeleLu().isPresent())
            return echelle(
                    id,
                    form.lue(),
                    EchelleForm.de(form.modeleLu().get().echelle()),
                    Erreurs.AUCUNE);
        var fausses = form.fausses();
        if (!fausses.vide()) return Refus.page(echelle(id, form.lue(), form, fausses));
        return suite(
                id,
                redaction.coter(id, form.lue(), form.echelle()),
                "L’échelle est enregistrée dans le brouillon.",
                e -> echelle(id, form.lue(), form, e));
    }

    private JteModel echelle(GrilleId id, int ecriture, EchelleForm form, Erreurs erreurs) {
        return pages.grillesEchelle(
                new PageEchelle(
                        fil(id, propres.brouillon(id).nom()),
                        Lieux.de(id) + "/echelle",
                        ecriture,
                        form,
                        List.of(
                                new Choix(EchelleForm.REPONSES, "Des réponses au choix"),
                                new Choix(EchelleForm.NOMBRE, "Un nombre")),
                        Portees.choix(EchelleType.class, EchelleType::libelle),
                        erreurs));
    }

    /// @param geste what is done and the point: `monter-12`
    @PostMapping("/ordre")
    Object ranger(
            @PathVariable GrilleId id, @RequestParam int ecriture, @RequestParam String geste) {
        var lu = GESTE.matcher(geste);
        if (!lu.matches()) throw new Introuvable("geste " + geste);
        var pas = Geste.valueOf(lu.group(1).toUpperCase(Locale.ROOT));
        var noeud = Long.parseLong(lu.group(2));
        return suite(
                id,
                redaction.ranger(id, ecriture, noeud, pas),
                pas == Geste.RETIRER
                        ? "Le point et ce qu’il contenait sont retirés du brouillon."
                        : "L’ordre est changé.",
                e -> pages.grillesEcriture(composition.page(id, null, "", e)));
    }

    @GetMapping("/points/nouveau")
    JteModel nouveauPoint(
            @PathVariable GrilleId id, @RequestParam(required = false) @Nullable String dans) {
        return pages.grillesPoint(
                composition.point(
                        id, null, Saisies.numero(dans).orElse(null), null, Erreurs.AUCUNE));
    }

    @PostMapping("/points/nouveau")
    Object ajouter(@PathVariable GrilleId id, @ModelAttribute PointForm form) {
        return garder(id, null, form);
    }

    @GetMapping("/points/{point:\\d+}")
    JteModel point(@PathVariable GrilleId id, @PathVariable long point) {
        return pages.grillesPoint(composition.point(id, point, null, null, Erreurs.AUCUNE));
    }

    @PostMapping("/points/{point:\\d+}")
    Object ecrirePoint(
            @PathVariable GrilleId id, @PathVariable long point, @ModelAttribute PointForm form) {
        return garder(id, point, form);
    }

    private Object garder(GrilleId id, @Nullable Long point, PointForm form) {
        return suite(
                id,
                redaction.ecrireNoeud(id, form.lue(), point, form.parent(), form.noeud()),
                "« " + Saisies.texte(form.code()) + " » est enregistré dans le brouillon.",
                e -> pages.grillesPoint(composition.point(id, point, form.parent(), form, e)));
    }

    @GetMapping("/abandon")
    JteModel abandonner(@PathVariable GrilleId id) {
        return abandon(id, Erreurs.AUCUNE);
    }

    @PostMapping("/abandon")
    Object abandonner(
            @PathVariable GrilleId id,
            @RequestParam int ecriture,
            @RequestParam(defaultValue = "false") boolean confirme) {
        if (!confirme)
            return Refus.page(
                    abandon(id, Erreurs.de("confirme", "Cochez la case pour abandonner.")));
        return switch (propres.abandonner(id, ecriture)) {
            case Resultat.Fait<Boolean> _ ->
                    Redirection.vers(Lieux.ADRESSE).avecMessage("Le brouillon est abandonné.");
            case Resultat.Refus<Boolean>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> abandon(id, e));
        };
    }

    private JteModel abandon(GrilleId id, Erreurs erreurs) {
        var v = propres.brouillon(id);
        return pages.grillesAbandon(fil(id, v.nom()), v, Lieux.de(id), erreurs);
    }

    private static Fil fil(GrilleId id, String nom) {
        return Lieux.FIL
                .puis(CompositionGrille.mots(nom), Lieux.de(id))
                .puis("Brouillon", Lieux.ecrire(id));
    }

    private static Object suite(
            GrilleId id,
            Resultat<GrilleId> resultat,
            String message,
            Function<Erreurs, JteModel> page) {
        if (resultat.estFait()) return Redirection.vers(Lieux.ecrire(id)).avecMessage(message);
        ResponseEntity<JteModel> refus = Refus.page(resultat.motifs(), CHAMPS, page);
        return refus;
    }
}

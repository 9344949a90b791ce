package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
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
import unisson.pages.Templates;

/// The value of one period: read, corrected, validated, published.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id}/valeurs/{periode}")
class ValeurController {

    private final Indicateurs indicateurs;
    private final Valeurs valeurs;
    private final Templates pages;

    ValeurController(Indicateurs indicateurs, Valeurs valeurs, Templates pages) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable IndicateurId id, @PathVariable Periode periode) {
        return page(id, periode, null, Erreurs.AUCUNE);
    }

    /// New figures, or other ones.
    @PostMapping
    Object saisir(
            @PathVariable IndicateurId id,
            @PathVariable Periode periode,
            @ModelAttribute ValeurForm form) {
        var illisibles = form.illisibles(Erreurs.AUCUNE, "", ValeurController::majuscule);
        if (!illisibles.vide()) return Refus.page(page(id, periode, form, illisibles));
        var i = indicateurs.lire(id);
        var saisie =
                new Saisie(
                        id,
                        periode,
                        form.version(),
                        form.mesure(i.definition().enRapport()),
                        Saisies.texte(form.commentaire()),
                        form.motif());
        int avant = version(id, periode);
        var refus = valeurs.saisir(i.organisation(), List.of(saisie), OrigineValeur.SAISIE);
        if (refus.isEmpty()) {
            return retour(id, periode)
                    .avecMessage(
                            version(id, periode) == avant
                                    ? "Les chiffres n’ont pas changé, le commentaire est gardé."
                                    : "La valeur est enregistrée.");
        }
        return Refus.page(
                refus.stream().map(r -> new Motif(r.code(), r.phrase())).toList(),
                refus.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Saisie.Refus::code,
                                        r -> champ(i.definition().enRapport(), r.champ()),
                                        (a, _) -> a)),
                e -> page(id, periode, form, e));
    }

    private int version(IndicateurId id, Periode periode) {
        var valeur = valeurs.fiche(id, periode).valeur();
        return valeur == null ? 0 : valeur.version();
    }

    private static String majuscule(String nom) {
        return nom.substring(0, 1).toUpperCase(Locale.FRANCE) + nom.substring(1);
    }

    static String champ(boolean enRapport, Saisie.Champ champ) {
        return champ == Saisie.Champ.VALEUR && enRapport
                ? "numerateur"
                : champ.name().toLowerCase(Locale.ROOT);
    }

    /// @param geste `valider`, `publier` or `renvoyer`
    @PostMapping("/{geste}")
    Object franchir(
            @PathVariable IndicateurId id,
            @PathVariable Periode periode,
            @PathVariable String geste,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String motif) {
        var t =
                Saisies.parmi(TransitionValeur.class, geste.toUpperCase(Locale.ROOT))
                        .filter(x -> !x.mesure())
                        .orElseThrow(() -> new Introuvable("passage " + geste));
        var resultat = valeurs.franchir(id, periode, version, t, motif);
        return resultat.estFait()
                ? retour(id, periode).avecMessage(t.fait() + ".")
                : Refus.page(
                        resultat.motifs(),
                        Map.of(Motif.SANS_MOTIF, "motif-" + geste),
                        e -> page(id, periode, null, e));
    }

    @PostMapping("/calcul")
    Object recalculer(
            @PathVariable IndicateurId id,
            @PathVariable Periode periode,
            @RequestParam(required = false) @Nullable String motif) {
        var resultat = valeurs.recalculer(id, periode, motif);
        return resultat.estFait()
                ? retour(id, periode).avecMessage("La valeur est calculée.")
                : Refus.page(
                        resultat.motifs(),
                        Map.of(Motif.SANS_MOTIF, "motif-calcul"),
                        e -> page(id, periode, null, e));
    }

    private JteModel page(
            IndicateurId id, Periode periode, @Nullable ValeurForm form, Erreurs erreurs) {
        return pages.indicateursValeur(
                new CompositionValeur(valeurs.fiche(id, periode)).page(form, erreurs));
    }

    private static Redirection retour(IndicateurId id, Periode periode) {
        return Redirection.vers(Lieux.valeur(id, periode));
    }
}

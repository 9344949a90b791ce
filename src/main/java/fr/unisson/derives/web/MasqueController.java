package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.Masques;
import fr.unisson.derives.TexteMasquable;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Taking out of an alert the words that designate a person.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/alertes/{id:\\d{1,18}}/masque")
class MasqueController {

    private static final int MOTIF_AU_PLUS = 1000;
    private static final int EXTRAIT = 300;
    private static final Map<String, String> CHAMPS =
            Map.of("TEXTE", "texte", Motif.SANS_MOTIF, "motif", "IDENTITE_MOTIF", "motif");

    private final PagesDeConvention conventions;
    private final CompositionAlerte composition;
    private final Masques masques;
    private final Templates pages;

    MasqueController(
            PagesDeConvention conventions,
            CompositionAlerte composition,
            Masques masques,
            Templates pages) {
        this.conventions = conventions;
        this.composition = composition;
        this.masques = masques;
        this.pages = pages;
    }

    @GetMapping
    JteModel demander(@PathVariable ConventionId convention, @PathVariable AlerteId id) {
        return page(convention, id, MasqueForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping
    Object masquer(
            @PathVariable ConventionId convention,
            @PathVariable AlerteId id,
            @ModelAttribute MasqueForm form) {
        var a = composition.lire(convention, id);
        var trop = Erreurs.AUCUNE.borner("motif", form.motif(), MOTIF_AU_PLUS);
        if (!trop.vide()) return Refus.page(page(convention, id, form, trop));
        var resultat =
                masques.masquer(id, Saisies.texte(form.texte()), Saisies.texte(form.motif()));
        return resultat.estFait()
                ? Redirection.vers(a.adresse()).avecMessage("Le texte est masqué.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(convention, id, form, e));
    }

    private JteModel page(ConventionId convention, AlerteId id, MasqueForm form, Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var a = composition.lire(convention, id);
        var textes = masques.textes(a).stream().map(MasqueController::choix).toList();
        if (textes.isEmpty()) throw new Introuvable("texte à masquer de l’alerte " + id);
        return pages.derivesMasque(
                new PageMasque(
                        tete.fil()
                                .puis("Alertes", tete.adresse() + "/alertes")
                                .puis(a.titre(), a.adresse()),
                        a.adresse() + "/masque",
                        a.adresse(),
                        a.titre(),
                        textes,
                        form,
                        erreurs));
    }

    private static Choix choix(TexteMasquable t) {
        var mots = t.mots().length() > EXTRAIT ? t.mots().substring(0, EXTRAIT) + "…" : t.mots();
        return new Choix(
                t.cle(),
                t.texte().libelle()
                        + ", "
                        + Objects.requireNonNullElse(t.par(), "")
                        + ", "
                        + Dates.moment(t.le()),
                "« " + mots + " »");
    }
}

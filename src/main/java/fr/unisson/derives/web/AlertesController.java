package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.Signalements;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// The alerts of a convention, and how somebody adds one.
@Controller
@Acces
class AlertesController {

    private static final int FAITS_AU_PLUS = 4000;
    private static final Map<String, String> CHAMPS =
            Map.of(
                    "NATURE",
                    "nature",
                    "FAITS",
                    "faits",
                    "PARTIE",
                    "partie",
                    "IDENTITE_FAITS",
                    "faits",
                    "IDENTITE_SOUHAIT",
                    "souhait");

    private final CompositionAlertes composition;
    private final PagesDeConvention conventions;
    private final Parties parties;
    private final Alertes alertes;
    private final Signalements signalements;
    private final Templates pages;

    AlertesController(
            CompositionAlertes composition,
            PagesDeConvention conventions,
            Parties parties,
            Alertes alertes,
            Signalements signalements,
            Templates pages) {
        this.composition = composition;
        this.conventions = conventions;
        this.parties = parties;
        this.alertes = alertes;
        this.signalements = signalements;
        this.pages = pages;
    }

    @GetMapping("/conventions/{convention}/alertes")
    JteModel lister(@PathVariable ConventionId convention, @ModelAttribute FiltresForm filtres) {
        return pages.derivesListe(composition.page(convention, filtres));
    }

    /// The short address by which other pages name an alert.
    @GetMapping("/alertes/{id}")
    Redirection ouvrir(@PathVariable AlerteId id) {
        return Redirection.vers(alertes.lire(id).adresse());
    }

    @GetMapping("/conventions/{convention}/alertes/nouvelle")
    JteModel demander(@PathVariable ConventionId convention) {
        if (!signalements.possible(convention)) throw new Introuvable("signalement");
        return page(convention, SignalementForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{convention}/alertes/nouvelle")
    Object signaler(@PathVariable ConventionId convention, @ModelAttribute SignalementForm form) {
        conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var trop =
                Erreurs.AUCUNE
                        .borner("faits", form.faits(), FAITS_AU_PLUS)
                        .borner("souhait", form.souhait(), FAITS_AU_PLUS);
        if (!trop.vide()) return Refus.page(page(convention, form, trop));
        var nature = Saisies.parmi(NatureSignalement.class, form.nature()).orElse(null);
        var signale =
                signalements.signaler(
                        convention,
                        nature,
                        Saisies.texte(form.faits()),
                        Saisies.texte(form.souhait()),
                        Saisies.numero(form.partie()).orElse(null));
        return switch (signale) {
            case Resultat.Fait<AlerteId>(var id) ->
                    Redirection.vers("/conventions/" + convention + "/alertes/" + id)
                            .avecMessage(
                                    nature != null && nature.urgent()
                                            ? "Votre alerte est transmise. La présidence du comité"
                                                    + " est prévenue et a 48 heures pour répondre."
                                            : "Votre alerte est transmise. La présidence du comité"
                                                    + " a sept jours pour dire sa gravité.");
            case Resultat.Refus<AlerteId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(convention, form, e));
        };
    }

    private JteModel page(ConventionId convention, SignalementForm form, Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var adresse = tete.adresse() + "/alertes";
        return pages.derivesSignalement(
                new PageSignalement(
                        tete.fil().puis("Alertes", adresse),
                        adresse + "/nouvelle",
                        adresse,
                        tete.titre(),
                        Arrays.stream(NatureSignalement.values())
                                .map(n -> new Choix(n.name(), n.libelle(), n.aide()))
                                .toList(),
                        parties.lister(convention).stream()
                                .filter(PartieVue::acceptee)
                                .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                                .toList(),
                        form,
                        erreurs));
    }
}

package fr.unisson.campagnes.web;

import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.VieDesCampagnes;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PageDePassage;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One campaign, and its passages.
@Controller
@Acces
@RequestMapping(Lieux.UNE)
class CampagneController {

    private static final Map<String, String> CHAMPS =
            Map.of(Motif.SANS_MOTIF, "motif", "FERME", "ferme", "MINIMUM", "minimum");

    private final Campagnes campagnes;
    private final VieDesCampagnes vie;
    private final CompositionCampagne composition;
    private final Templates pages;

    CampagneController(
            Campagnes campagnes,
            VieDesCampagnes vie,
            CompositionCampagne composition,
            Templates pages) {
        this.campagnes = campagnes;
        this.vie = vie;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable CampagneId id) {
        return pages.campagnesFiche(composition.page(campagnes.lire(id)));
    }

    @GetMapping("/passages/{passage}")
    JteModel demander(@PathVariable CampagneId id, @PathVariable String passage) {
        var c = campagnes.lire(id);
        var transition = transition(passage);
        if (!vie.possibles(c).contains(transition)) throw new Introuvable("passage " + passage);
        return page(c, transition, "", Erreurs.AUCUNE);
    }

    @PostMapping("/passages/{passage}")
    Object franchir(
            @PathVariable CampagneId id,
            @PathVariable String passage,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String motif) {
        var transition = transition(passage);
        return switch (vie.franchir(id, version, transition, motif)) {
            case Resultat.Fait<EtatCampagne>(var vers) ->
                    Redirection.vers(id.adresse())
                            .avecMessage(
                                    vers == EtatCampagne.OUVERTE
                                            ? "La campagne est ouverte, les invitations partent."
                                            : transition.fait() + ".");
            case Resultat.Refus<EtatCampagne>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(campagnes.lire(id), transition, motif, e));
        };
    }

    @GetMapping("/periode")
    JteModel periode(@PathVariable CampagneId id) {
        var c = ouverte(id);
        var ferme = c.contenu().fermeLe();
        return page(
                c,
                new PagePeriodeDeCampagne.Form(
                        Integer.toString(c.version()),
                        ferme == null ? "" : ferme.toString(),
                        Integer.toString(c.contenu().minimum())),
                Erreurs.AUCUNE);
    }

    @PostMapping("/periode")
    Object prolonger(@PathVariable CampagneId id, @ModelAttribute PagePeriodeDeCampagne.Form form) {
        var c = ouverte(id);
        var minimum = Saisies.entier(form.minimum()).orElse(null);
        if (minimum == null || Saisies.dateFausse(form.ferme())) {
            return Refus.page(
                    page(
                            c,
                            form,
                            minimum == null
                                    ? Erreurs.de("minimum", "Donnez un nombre.")
                                    : Erreurs.de("ferme", "Cette date n’existe pas.")));
        }
        return switch (campagnes.prolonger(
                id,
                Saisies.entier(form.version()).orElse(0),
                Saisies.date(form.ferme()).orElse(null),
                minimum)) {
            case Resultat.Fait<CampagneId> _ ->
                    Redirection.vers(id.adresse())
                            .avecMessage("La période et le minimum sont enregistrés.");
            case Resultat.Refus<CampagneId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(c, form, e));
        };
    }

    private JteModel page(CampagneVue c, PagePeriodeDeCampagne.Form form, Erreurs erreurs) {
        return pages.campagnesPeriode(
                new PagePeriodeDeCampagne(
                        Lieux.fil(c),
                        c.titre(),
                        c.adresse() + "/periode",
                        c.adresse(),
                        form,
                        erreurs));
    }

    private JteModel page(
            CampagneVue c, TransitionCampagne transition, String motif, Erreurs erreurs) {
        return pages.composantsPassage(
                new PageDePassage(
                        Lieux.fil(c),
                        c.titre(),
                        transition.libelle(),
                        c.adresse() + "/passages/" + cle(transition),
                        c.adresse(),
                        "Revenir à la campagne",
                        c.version(),
                        effets(c, transition),
                        Exigee.de(vie.verifier(c, transition)),
                        transition.motifRequis(),
                        motif,
                        erreurs));
    }

    private CampagneVue ouverte(CampagneId id) {
        var c = campagnes.lire(id);
        if (!c.tenue() || c.etat() != EtatCampagne.OUVERTE) {
            throw new Interdit(
                    "La période revient à qui mène la campagne, tant qu’elle est ouverte.");
        }
        return c;
    }

    static String cle(TransitionCampagne transition) {
        return transition.name().toLowerCase(Locale.ROOT);
    }

    private static TransitionCampagne transition(String passage) {
        return Saisies.parmi(TransitionCampagne.class, passage.toUpperCase(Locale.ROOT))
                .filter(t -> t != TransitionCampagne.COMPOSER)
                .orElseThrow(() -> new Introuvable("passage " + passage));
    }

    private static List<String> effets(CampagneVue c, TransitionCampagne t) {
        return switch (t) {
            case PROGRAMMER ->
                    List.of(
                            "Les invitations partent le jour de l’ouverture, aussitôt si ce jour"
                                    + " est venu.",
                            "Le contenu et la grille ne changent plus, sauf à reprendre la"
                                    + " préparation avant l’ouverture.");
            case REPRENDRE ->
                    List.of("Rien n’est encore parti ; la campagne se prépare à nouveau.");
            case OUVRIR ->
                    List.of("Chaque organisation invitée reçoit une invitation et une échéance.");
            case CLOTURER ->
                    List.of(
                            "Les chiffres d’ensemble sont calculés une seule fois, là où "
                                    + c.contenu().minimum()
                                    + " organisations au moins ont répondu.",
                            "Plus aucune réponse n’entre ni ne se retire.");
            case ABANDONNER ->
                    List.of(
                            "Les réponses déjà envoyées sont effacées, sans retour possible.",
                            "Aucun résultat n’est calculé ; les organisations en sont prévenues.");
            case COMPOSER -> List.of();
        };
    }
}

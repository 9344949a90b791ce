package fr.unisson.reprises.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.DonneesArticle.Objectifs;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.RepriseVue;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.reprises.domaine.RoleReprise;
import fr.unisson.reprises.web.CompositionReprise.Lieu;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Corrects what was said of a convention signed elsewhere, its parties and commitments too, until
/// another party confirms it.
@Controller
@Acces
class CorrectionController {

    private final ReprisesDeConventions reprises;
    private final Conventions conventions;
    private final Parties parties;
    private final PromessesDuTexte textes;
    private final TermesDesConventions termes;
    private final CompositionReprise composition;
    private final Templates pages;

    CorrectionController(
            ReprisesDeConventions reprises,
            Conventions conventions,
            Parties parties,
            PromessesDuTexte textes,
            TermesDesConventions termes,
            CompositionReprise composition,
            Templates pages) {
        this.reprises = reprises;
        this.conventions = conventions;
        this.parties = parties;
        this.textes = textes;
        this.termes = termes;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/origine/correction")
    JteModel presenter(@PathVariable long id) {
        var r = ouvrir(id);
        return page(r, actuelle(r), Erreurs.AUCUNE, false);
    }

    @PostMapping("/conventions/{id}/origine/correction")
    Object corriger(@PathVariable long id, @RequestParam MultiValueMap<String, String> saisie) {
        var r = ouvrir(id);
        var form = RepriseForm.lire(saisie);
        var action = Saisies.texte(saisie.getFirst("action"));
        var change = form.apres(action);
        if (change.isPresent()) {
            return page(r, change.get(), Erreurs.AUCUNE, action.equals(RepriseForm.CHERCHER));
        }
        var lue =
                conventions.charger(r.convention()).signeeLe() == null
                        ? LectureDuFormulaire.sansSignature(form, r.organisation())
                        : LectureDuFormulaire.de(form, r.organisation());
        var reprise = lue.reprise();
        if (reprise == null) return Refus.page(page(r, form, lue.erreurs(), false));
        var resultat =
                reprises.corriger(
                        r.convention(),
                        Saisies.entier(form.valeur("version")).orElse(0),
                        complete(r, reprise),
                        form.valeur("motif"));
        return switch (resultat) {
            case Resultat.Fait<ConventionId> _ ->
                    Redirection.vers("/conventions/" + id + "/origine")
                            .avecMessage(
                                    "La correction est enregistrée. Une autre partie est invitée à"
                                            + " confirmer.");
            case Resultat.Refus<ConventionId>(var motifs) ->
                    Refus.page(motifs, LectureDuFormulaire.CHAMPS, e -> page(r, form, e, false));
        };
    }

    private RepriseVue ouvrir(long id) {
        var r = reprises.charger(new ConventionId(id));
        if (reprises.role(r) != RoleReprise.REPRENEUR || !r.etat().modifiable()) {
            throw new Interdit(
                    "La partie qui a repris une convention la corrige, tant qu’aucune autre ne l’a"
                            + " confirmée.");
        }
        return r;
    }

    /// What the text already holds is not typed again.
    private Reprise complete(RepriseVue r, Reprise lue) {
        var c = lue.convention();
        var avant = engagements(r);
        return new Reprise(
                c.avecPromesses(
                        c.engagements().stream().map(e -> complet(e, avant)).toList(),
                        textes.trouver(r.convention(), Objectifs.class)
                                .map(Objectifs::objectifs)
                                .orElse(List.of())),
                lue.reference(),
                lue.originalChez());
    }

    private List<Engagement> engagements(RepriseVue r) {
        return textes.trouver(r.convention(), Engagements.class)
                .map(Engagements::engagements)
                .orElse(List.of());
    }

    /// The form shows three columns of a commitment: the others stay with the same words.
    private static Engagement complet(Engagement lu, List<Engagement> avant) {
        return avant.stream()
                .filter(e -> e.contenu().equals(lu.contenu()))
                .findFirst()
                .map(e ->
                        new Engagement(
                                lu.partie(),
                                lu.contenu(),
                                lu.frequence(),
                                e.condition(),
                                e.preuve(),
                                e.responsable()))
                .orElse(lu);
    }

    private List<Long> autres(RepriseVue r) {
        return parties.lister(r.convention()).stream()
                .filter(PartieVue::acceptee)
                .map(PartieVue::organisation)
                .filter(o -> !o.equals(r.organisation()))
                .map(OrganisationId::valeur)
                .toList();
    }

    private RepriseForm actuelle(RepriseVue r) {
        var c = conventions.charger(r.convention());
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("titre", c.titre());
        valeurs.put("modele", c.modele());
        valeurs.put("perimetre", c.perimetre());
        valeurs.put("reference", r.reference());
        valeurs.put("originalChez", r.originalChez());
        valeurs.put("version", Integer.toString(c.version()));
        valeurs.put("signeeLe", mot(c.signeeLe()));
        valeurs.put("avenants", Integer.toString(c.avenantsAnterieurs()));
        duree(valeurs, c);
        termes.actes(r.convention()).stream()
                .filter(a -> a.fin() != null)
                .findFirst()
                .ifPresent(a -> {
                    valeurs.put("fin", mot(a.fin()));
                    valeurs.put("finConvenueLe", mot(a.acquiseLe()));
                });
        if (c.etat().finie()) {
            valeurs.put("fin", fr.unisson.socle.Dates.jourDe(c.etatLe()).minusDays(1).toString());
        }
        return new RepriseForm(
                valeurs,
                autres(r),
                engagements(r).stream()
                        .map(e -> new RepriseForm.Ligne(e.partie(), e.contenu(), e.frequence()))
                        .toList());
    }

    private static void duree(Map<String, String> valeurs, ConventionVue c) {
        var duree = c.duree();
        valeurs.put("effet", mot(duree.dateEffet()));
        valeurs.put("mois", mot(duree.mois()));
        valeurs.put(
                "renouvellement",
                duree.renouvellementSuppose() ? "" : duree.renouvellement().name());
        valeurs.put("periode", mot(duree.periodeMois()));
        valeurs.put("maximum", mot(duree.renouvellementsMax()));
        valeurs.put("preavis", duree.preavisSuppose() ? "" : mot(duree.preavisMois()));
        valeurs.put(
                "devenir",
                (switch (c.etat()) {
                            case EXPIREE -> Devenir.ARRIVEE_A_SON_TERME;
                            case RESILIEE -> Devenir.RESILIEE;
                            default -> Devenir.EN_COURS;
                        })
                        .name());
    }

    private static String mot(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }

    private JteModel page(RepriseVue r, RepriseForm form, Erreurs erreurs, boolean cherche) {
        var adresse = "/conventions/" + r.convention() + "/origine";
        var titre = conventions.charger(r.convention()).titre();
        return pages.reprisesFormulaire(
                composition.formulaire(
                        new Lieu(
                                Fil.de("Conventions", "/conventions")
                                        .puis(titre, "/conventions/" + r.convention())
                                        .puis("Origine", adresse),
                                "Corriger la reprise",
                                adresse + "/correction",
                                true),
                        form,
                        r.organisation(),
                        erreurs,
                        cherche));
    }
}

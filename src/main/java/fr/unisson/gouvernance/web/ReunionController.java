package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.DateDeReunion;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/// One meeting until it is opened: its page, its call, its changes.
@Controller
@Acces
@RequestMapping("/reunions/{id}")
class ReunionController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "motif",
                    DateDeReunion.JOUR,
                    "jour",
                    DateDeReunion.HEURE,
                    "heure");

    private final Reunions reunions;
    private final CompositionReunion composition;
    private final Clock horloge;
    private final Templates pages;

    ReunionController(
            Reunions reunions, CompositionReunion composition, Clock horloge, Templates pages) {
        this.reunions = reunions;
        this.composition = composition;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ReunionId id) {
        return page(id, Erreurs.AUCUNE);
    }

    private JteModel page(ReunionId id, Erreurs erreurs) {
        return pages.gouvernanceReunion(composition.page(id, PointDOrdreForm.VIDE, erreurs));
    }

    @GetMapping("/modifier")
    Object modifier(@PathVariable ReunionId id) {
        var r = tenue(id);
        if (!r.etat().aVenir()) return dejaFait(r);
        return modification(r, ReunionForm.de(r), Erreurs.AUCUNE);
    }

    @PostMapping("/modifier")
    Object modifier(@PathVariable ReunionId id, @ModelAttribute ReunionForm form) {
        var r = tenue(id);
        var erreurs = form.erreurs(false);
        if (!erreurs.vide()) return Refus.page(modification(r, form, erreurs));
        var resultat = reunions.modifier(id, form.versionVue(), form.valeurs(r));
        if (resultat.estFait()) return vers(id, "La réunion est modifiée.");
        return Refus.page(resultat.motifs(), CHAMPS, e -> modification(r, form, e));
    }

    private JteModel modification(Reunion r, ReunionForm form, Erreurs erreurs) {
        var effet =
                r.etat().annoncee()
                        ? "Les personnes convoquées recevront la réunion mise à jour dans leur"
                                + " agenda."
                        : "";
        return formulaire(
                r, "Modifier la réunion", "/modifier", false, false, effet, form, erreurs);
    }

    @GetMapping("/report")
    Object reporter(@PathVariable ReunionId id) {
        var r = tenue(id);
        if (!r.etat().aVenir()) return dejaFait(r);
        return report(r, ReunionForm.de(r), Erreurs.AUCUNE);
    }

    @PostMapping("/report")
    Object reporter(@PathVariable ReunionId id, @ModelAttribute ReunionForm form) {
        var r = tenue(id);
        if (!r.etat().aVenir()) return dejaFait(r);
        var erreurs = form.erreursDeDate(true, horloge);
        if (!erreurs.vide()) return Refus.page(report(r, form, erreurs));
        var resultat = reunions.reporter(id, form.versionVue(), form.debut(), form.motif());
        if (resultat.estFait()) {
            return vers(
                    id,
                    r.etat().annoncee()
                            ? "La réunion est reportée : les personnes convoquées reçoivent la"
                                    + " nouvelle date. La convocation est à envoyer de nouveau."
                                    + MotsDeParticipation.aPrevenir(reunions.participants(id))
                            : "La réunion est reportée.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> report(r, form, e));
    }

    private JteModel report(Reunion r, ReunionForm form, Erreurs erreurs) {
        var effet =
                r.etat().annoncee()
                        ? "Les personnes convoquées recevront la nouvelle date, qui remplace"
                                + " l’ancienne dans leur agenda."
                        : "Personne n’est encore convoqué : seul le calendrier change.";
        return formulaire(r, "Reporter la réunion", "/report", true, true, effet, form, erreurs);
    }

    private JteModel formulaire(
            Reunion r,
            String titre,
            String chemin,
            boolean date,
            boolean report,
            String effet,
            ReunionForm form,
            Erreurs erreurs) {
        return pages.gouvernancePlanification(
                new PagePlanification(
                        CompositionReunion.filDepuis(r),
                        titre,
                        r.adresse() + chemin,
                        r.adresse(),
                        date,
                        report,
                        effet,
                        form,
                        erreurs));
    }

    @GetMapping("/convocation")
    Object convoquer(@PathVariable ReunionId id) {
        var r = tenue(id);
        return TransitionReunion.CONVOQUER.possibleDepuis(r.etat())
                ? convocation(r, Erreurs.AUCUNE)
                : dejaFait(r);
    }

    @PostMapping("/convocation")
    Object convoquer(@PathVariable ReunionId id, @RequestParam int version) {
        var resultat = reunions.convoquer(id, version);
        if (resultat.estFait())
            return vers(
                    id,
                    "La convocation est envoyée."
                            + MotsDeParticipation.aPrevenir(reunions.participants(id)));
        return Refus.page(resultat.motifs(), CHAMPS, e -> convocation(tenue(id), e));
    }

    private JteModel convocation(Reunion r, Erreurs erreurs) {
        return mot(
                r,
                "Envoyer la convocation",
                "Chaque membre reçoit par courriel l’ordre du jour et la réunion pour son agenda."
                        + " Ceux qui ont un compte disent s’ils viennent.",
                tardive(r),
                "/convocation",
                "Envoyer la convocation",
                false,
                null,
                erreurs);
    }

    private String tardive(Reunion r) {
        var jour = Dates.jourDe(horloge.instant());
        return r.instance().delais().convocationTardive(ChronoUnit.DAYS.between(jour, r.jour()));
    }

    @GetMapping("/annulation")
    Object annuler(@PathVariable ReunionId id) {
        var r = tenue(id);
        return r.etat().aVenir() ? annulation(r, null, Erreurs.AUCUNE) : dejaFait(r);
    }

    /// A form that would change nothing any more is not shown.
    private static Redirection dejaFait(Reunion r) {
        return Redirection.vers(r.adresse())
                .avecMessage(
                        "Cette réunion ne change plus ainsi. État : "
                                + CompositionReunion.bas(r.etat().libelle())
                                + ".");
    }

    @PostMapping("/annulation")
    Object annuler(
            @PathVariable ReunionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String motif) {
        var convoquee = tenue(id).etat().annoncee();
        var resultat = reunions.annuler(id, version, motif);
        if (resultat.estFait()) {
            return vers(
                    id,
                    "La réunion est annulée."
                            + (convoquee
                                    ? MotsDeParticipation.aPrevenir(reunions.participants(id))
                                    : ""));
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> annulation(tenue(id), motif, e));
    }

    private JteModel annulation(Reunion r, @Nullable String motif, Erreurs erreurs) {
        return mot(
                r,
                "Annuler la réunion",
                r.etat().annoncee()
                        ? "Les personnes convoquées sont prévenues, et la réunion est retirée de"
                                + " leur agenda."
                        : "La réunion sort du calendrier. Son histoire reste lisible.",
                "",
                "/annulation",
                "Annuler la réunion",
                true,
                motif,
                erreurs);
    }

    private JteModel mot(
            Reunion r,
            String titre,
            String effet,
            String attention,
            String chemin,
            String bouton,
            boolean annuler,
            @Nullable String motif,
            Erreurs erreurs) {
        return pages.gouvernanceMot(
                new PageMot(
                        CompositionReunion.filDepuis(r),
                        titre,
                        r.nom(),
                        effet,
                        attention,
                        r.adresse() + chemin,
                        r.adresse(),
                        bouton,
                        r.version(),
                        annuler,
                        motif,
                        annuler,
                        annuler ? new Partant("gouvernance", "reunion", r.id().valeur()) : null,
                        erreurs));
    }

    private static Redirection vers(ReunionId id, String message) {
        return Redirection.vers(ReunionsController.ADRESSE + "/" + id).avecMessage(message);
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance mène ses réunions.");
        }
        return r;
    }
}

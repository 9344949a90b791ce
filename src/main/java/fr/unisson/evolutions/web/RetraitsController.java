package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Envois;
import fr.unisson.evolutions.Retraits;
import fr.unisson.evolutions.Retraits.Dits;
import fr.unisson.evolutions.SuitesDeLaFin;
import fr.unisson.evolutions.domaine.EtatRetrait;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// A party leaves: it says so, may be heard by the committee, gives notice.
@Controller
@Acces
class RetraitsController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "PREAVIS_RESPECTE",
                    "effet",
                    "ENGAGEMENTS_DITS",
                    "engagements",
                    "RESTITUTION_DITE",
                    "restitution",
                    "LETTRE",
                    "lettre",
                    Motif.SANS_MOTIF,
                    "motif");

    private final Retraits retraits;
    private final Parties parties;
    private final SuitesDeLaFin suites;
    private final PagesDeConvention conventions;
    private final Templates pages;

    RetraitsController(
            Retraits retraits,
            Parties parties,
            SuitesDeLaFin suites,
            PagesDeConvention conventions,
            Templates pages) {
        this.retraits = retraits;
        this.parties = parties;
        this.suites = suites;
        this.conventions = conventions;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/retraits")
    JteModel lire(@PathVariable long id) {
        return page(id, RetraitForm.vide(), null, Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/retraits")
    Object annoncer(@PathVariable long id, @ModelAttribute RetraitForm form) {
        var fautes = form.erreurs();
        if (!fautes.vide()) return Refus.page(page(id, form, null, fautes));
        return suite(
                id,
                form,
                null,
                retraits.annoncer(new ConventionId(id), Saisies.texte(form.raison())),
                "Le retrait est annoncé. Rien n’est encore engagé.");
    }

    @PostMapping("/conventions/{id}/retraits/{retrait}/{passage}")
    Object franchir(
            @PathVariable long id,
            @PathVariable long retrait,
            @PathVariable String passage,
            @ModelAttribute RetraitForm form,
            @RequestParam(required = false) @Nullable MultipartFile lettre) {
        var transition = transition(passage);
        var fautes = form.erreurs();
        if (Saisies.dateFausse(form.effet())) {
            fautes = fautes.plus("effet", "Écrivez une date, comme 31/12/2027.");
        }
        if (!fautes.vide()) return Refus.page(page(id, form, retrait, fautes));
        return Envois.avec(
                lettre, "lettre", envoi -> franchir(id, retrait, transition, form, envoi));
    }

    private Object franchir(
            long id,
            long retrait,
            TransitionRetrait transition,
            RetraitForm form,
            @Nullable Envoi lettre) {
        var dits =
                new Dits(
                        Saisies.date(form.effet()).orElse(null),
                        Saisies.texte(form.engagements()),
                        Saisies.texte(form.restitution()));
        return suite(
                id,
                form,
                retrait,
                retraits.franchir(
                        new ConventionId(id),
                        retrait,
                        Saisies.entier(form.version()).orElse(0),
                        transition,
                        form.motif(),
                        dits,
                        lettre),
                switch (transition) {
                    case NOTIFIER -> "Le retrait est notifié à toutes les parties.";
                    case RENONCER -> "La partie reste : le retrait est abandonné.";
                    default -> "C’est enregistré.";
                });
    }

    private Object suite(
            long id,
            RetraitForm form,
            @Nullable Long retrait,
            Resultat<EtatRetrait> resultat,
            String message) {
        return switch (resultat) {
            case Resultat.Fait<EtatRetrait> _ ->
                    Redirection.vers("/conventions/" + id + "/retraits").avecMessage(message);
            case Resultat.Refus<EtatRetrait>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, retrait, e));
        };
    }

    /// The platform alone takes note of an end.
    private static TransitionRetrait transition(String chemin) {
        return Arrays.stream(TransitionRetrait.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(chemin))
                .filter(t -> t != TransitionRetrait.ANNONCER && t != TransitionRetrait.CONSTATER)
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }

    private JteModel page(long id, RetraitForm form, @Nullable Long ouvert, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = conventions.ouvrir(convention, OngletsDesEvolutions.RETRAITS);
        var tot = retraits.effetAuPlusTot(convention);
        boolean deux = parties.lister(convention).stream().filter(PartieVue::acceptee).count() == 2;
        return pages.evolutionsRetraits(
                new PageRetraits(
                        tete,
                        retraits.lister(convention).stream()
                                .map(r ->
                                        PageRetraits.retrait(r, retraits.possibles(convention, r)))
                                .toList(),
                        deux,
                        deux ? suites.prevoir(convention, EtatConvention.CADUQUE) : List.of(),
                        retraits.partieQuiPeutPartir(convention).isPresent(),
                        retraits.quiNotifie(convention).orElse(null),
                        tot.toString(),
                        Dates.jour(tot),
                        retraits.preavisSuppose(convention),
                        form,
                        ouvert,
                        erreurs));
    }
}

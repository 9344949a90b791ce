package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Envois;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.evolutions.web.PageDuree.Suite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The term of a convention in force: its dates with their reasons, and what a party may say about
/// the next period.
@Controller
@Acces
class DureeController {

    private static final Map<String, String> CHAMPS = Map.of("PIECE", "piece");

    private final Renouvellements renouvellements;
    private final PagesDeConvention conventions;
    private final Filiation filiation;
    private final EvaluationPrecedente evaluations;
    private final Templates pages;
    private final Clock horloge;

    DureeController(
            Renouvellements renouvellements,
            PagesDeConvention conventions,
            Filiation filiation,
            EvaluationPrecedente evaluations,
            Templates pages,
            Clock horloge) {
        this.renouvellements = renouvellements;
        this.conventions = conventions;
        this.filiation = filiation;
        this.evaluations = evaluations;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping("/conventions/{id}/terme")
    JteModel lire(@PathVariable long id) {
        return page(id, "", "", Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/terme/opposition")
    Object opposer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean confirmee) {
        var jour = Saisies.date(fin);
        if (jour.isEmpty()) return Redirection.vers(adresse(id));
        var fautes = Erreurs.AUCUNE.raconter("motif", motif, Champs.DOCUMENT);
        if (!confirmee) {
            fautes =
                    fautes.plus(
                            "confirmee",
                            "Confirmez que votre organisation s’oppose à la reconduction.");
        }
        if (!fautes.vide()) return Refus.page(page(id, motif, "", fautes));
        return suite(
                id,
                renouvellements.opposer(new ConventionId(id), jour.get(), motif),
                "Votre opposition est enregistrée. Votre organisation restera partie jusqu’à la fin"
                        + " de la période.",
                e -> page(id, motif, "", e));
    }

    @PostMapping("/conventions/{id}/terme/evaluation")
    Object evaluer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(defaultValue = "") String dispense,
            @RequestParam(required = false) @Nullable MultipartFile piece) {
        var jour = Saisies.date(fin);
        if (jour.isEmpty()) return Redirection.vers(adresse(id));
        var fautes = Erreurs.AUCUNE.raconter("dispense", dispense, Champs.DOCUMENT);
        if (!fautes.vide()) return Refus.page(page(id, "", dispense, fautes));
        return Envois.avec(piece, "evaluation", envoi -> evaluee(id, jour.get(), envoi, dispense));
    }

    private Object evaluee(long id, LocalDate fin, @Nullable Envoi envoi, String dispense) {
        return suite(
                id,
                renouvellements.evaluer(new ConventionId(id), fin, envoi, dispense),
                "C’est enregistré.",
                e -> page(id, "", dispense, e));
    }

    private Object suite(
            long id,
            Resultat<LocalDate> resultat,
            String message,
            java.util.function.Function<Erreurs, JteModel> refus) {
        return switch (resultat) {
            case Resultat.Fait<LocalDate> _ -> Redirection.vers(adresse(id)).avecMessage(message);
            case Resultat.Refus<LocalDate>(var motifs) -> Refus.page(motifs, CHAMPS, refus);
        };
    }

    private JteModel page(long id, String motif, String dispense, Erreurs erreurs) {
        var tete = conventions.ouvrir(new ConventionId(id), OngletsDesEvolutions.DUREE);
        var etat =
                renouvellements
                        .lire(new ConventionId(id))
                        .orElseThrow(() -> new Introuvable("terme de la convention " + id));
        return pages.evolutionsDuree(
                PageDuree.de(
                        tete,
                        etat,
                        suite(new ConventionId(id)),
                        evaluations.dernieres(new ConventionId(id)),
                        Dates.jourDe(horloge.instant()),
                        motif,
                        dispense,
                        erreurs));
    }

    private @Nullable Suite suite(ConventionId id) {
        return filiation.suites(id).stream()
                .filter(ConventionLiee::enCours)
                .findFirst()
                .map(s -> new Suite(s.titre(), s.adresse(), s.etat() == EtatConvention.SIGNEE))
                .orElse(null);
    }

    private static String adresse(long id) {
        return "/conventions/" + id + "/terme";
    }
}

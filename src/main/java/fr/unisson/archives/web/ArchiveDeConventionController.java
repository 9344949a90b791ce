package fr.unisson.archives.web;

import fr.unisson.archives.Eliminations;
import fr.unisson.archives.Eliminations.Dits;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.documents.Envoi;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.DossierId;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.PublicVise;
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
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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

/// What is kept of an archived convention: its package, its eliminations.
@Controller
@Acces
class ArchiveDeConventionController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "NATURES_CHOISIES",
                    "natures",
                    "DATE_ATTEINTE",
                    "natures",
                    "FICHIERS_A_ELIMINER",
                    "natures",
                    Motif.SANS_MOTIF,
                    "motif",
                    "VISA_DES_ARCHIVES",
                    "reference",
                    "DOCUMENT",
                    "document");

    private final CompositionArchives composition;
    private final Conventions conventions;
    private final Eliminations eliminations;
    private final Justificatifs justificatifs;
    private final Templates pages;
    private final Clock horloge;

    ArchiveDeConventionController(
            CompositionArchives composition,
            Conventions conventions,
            Eliminations eliminations,
            Justificatifs justificatifs,
            Templates pages,
            Clock horloge) {
        this.composition = composition;
        this.conventions = conventions;
        this.eliminations = eliminations;
        this.justificatifs = justificatifs;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping("/conventions/{id}/archive")
    JteModel lire(@PathVariable ConventionId id) {
        return page(id, EliminationForm.vide(), Erreurs.AUCUNE);
    }

    /// Its whole life, to this day.
    @PostMapping("/conventions/{id}/archive/paquet")
    Object preparer(@PathVariable ConventionId id) {
        var demande =
                new DemandeDeDossier(
                        PublicVise.ARCHIVE,
                        "",
                        debut(conventions.charger(id)),
                        Dates.jourDe(horloge.instant()),
                        PublicVise.ARCHIVE.natures(),
                        List.of(id));
        return switch (justificatifs.demander(demande)) {
            case Resultat.Fait<DossierId>(var dossier) ->
                    Redirection.vers("/justificatifs/" + dossier);
            case Resultat.Refus<DossierId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, EliminationForm.vide(), e));
        };
    }

    /// A convention signed elsewhere was there long before it was brought in.
    private static LocalDate debut(ConventionVue c) {
        return plusTot(plusTot(Dates.jourDe(c.creeLe()), c.signeeLe()), c.enVigueurLe());
    }

    private static LocalDate plusTot(LocalDate jour, @Nullable LocalDate autre) {
        return autre != null && autre.isBefore(jour) ? autre : jour;
    }

    @PostMapping("/conventions/{id}/archive/eliminations")
    Object proposer(@PathVariable ConventionId id, @ModelAttribute EliminationForm form) {
        return suite(
                id,
                form,
                eliminations.proposer(
                        id, CompositionArchives.natures(form), Saisies.texte(form.motif())),
                "L’élimination est proposée. L’accord des autres parties est attendu.");
    }

    @PostMapping("/conventions/{id}/archive/eliminations/{elimination}/accord")
    Object accorder(@PathVariable ConventionId id, @PathVariable long elimination) {
        return suite(
                id,
                EliminationForm.vide(),
                eliminations.accorder(id, elimination),
                "L’accord de votre organisation est enregistré.");
    }

    @PostMapping("/conventions/{id}/archive/eliminations/{elimination}/{passage}")
    Object franchir(
            @PathVariable ConventionId id,
            @PathVariable long elimination,
            @PathVariable String passage,
            @ModelAttribute EliminationForm form,
            @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        if (document == null || document.isEmpty()) {
            return franchir(id, elimination, transition(passage), form, null);
        }
        try (var flux = document.getInputStream()) {
            var nom = document.getOriginalFilename();
            return franchir(
                    id,
                    elimination,
                    transition(passage),
                    form,
                    new Envoi(nom == null ? "accord" : nom, flux));
        }
    }

    private Object franchir(
            ConventionId id,
            long elimination,
            TransitionElimination transition,
            EliminationForm form,
            @Nullable Envoi document) {
        var dits =
                new Dits(
                        !form.declareesPrivees(),
                        Saisies.texte(form.reference()),
                        Saisies.date(form.visaLe()).orElse(null),
                        document,
                        Saisies.texte(form.raisonPrivees()));
        return suite(
                id,
                form,
                eliminations.franchir(
                        id,
                        elimination,
                        Saisies.entier(form.version()).orElse(0),
                        transition,
                        Saisies.texte(form.motif()),
                        dits),
                transition == TransitionElimination.EXECUTER
                        ? "Les fichiers sont éliminés. Le certificat est joint à la convention."
                        : "C’est enregistré.");
    }

    private static TransitionElimination transition(String chemin) {
        return Arrays.stream(TransitionElimination.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(chemin))
                .filter(t -> t != TransitionElimination.PROPOSER)
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }

    private Object suite(
            ConventionId id, EliminationForm form, Resultat<?> resultat, String message) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/archive").avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, form, e));
    }

    private JteModel page(ConventionId id, EliminationForm form, Erreurs erreurs) {
        return pages.archivesConvention(composition.archive(id, form, erreurs));
    }
}

package fr.unisson.justificatifs.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.Fichiers;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.DossierId;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.NaturePiece;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The files of evidence of the connected person.
@Controller
@Acces
class JustificatifsController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "CONVENTIONS", "conventions",
                    "NATURES", "natures",
                    "PRECISION", "precision",
                    "DEBUT", "debut",
                    "FIN", "fin");

    private final CompositionJustificatifs composition;
    private final Justificatifs justificatifs;
    private final Fichiers fichiers;
    private final Templates pages;

    JustificatifsController(
            CompositionJustificatifs composition,
            Justificatifs justificatifs,
            Fichiers fichiers,
            Templates pages) {
        this.composition = composition;
        this.justificatifs = justificatifs;
        this.fichiers = fichiers;
        this.pages = pages;
    }

    @GetMapping("/justificatifs")
    JteModel lister() {
        return pages.justificatifsListe(composition.liste());
    }

    @GetMapping("/justificatifs/nouveau")
    JteModel choisir(@ModelAttribute DossierForm form) {
        return pages.justificatifsNouveau(composition.nouveau(form, Erreurs.AUCUNE));
    }

    @GetMapping("/justificatifs/annee")
    JteModel annee(
            @RequestParam(defaultValue = "") String mission,
            @RequestParam(defaultValue = "") String annee) {
        int choisie =
                Saisies.entier(annee)
                        .filter(a -> a >= 2000 && a <= 2200)
                        .orElse(composition.anneeProposee());
        return choisir(composition.deLAnnee(mission, choisie));
    }

    @PostMapping("/justificatifs")
    Object demander(@ModelAttribute DossierForm form) {
        if (Saisies.dateFausse(form.debut()) || Saisies.vide(form.debut())) {
            return refus(form, Resultat.refus("DEBUT", "Indiquez le début de la période."));
        }
        if (Saisies.dateFausse(form.fin()) || Saisies.vide(form.fin())) {
            return refus(form, Resultat.refus("FIN", "Indiquez la fin de la période."));
        }
        return switch (justificatifs.demander(demande(form))) {
            case Resultat.Fait<DossierId>(var id) -> Redirection.vers("/justificatifs/" + id);
            case Resultat.Refus<DossierId> r -> refus(form, r);
        };
    }

    private Object refus(DossierForm form, Resultat<DossierId> refus) {
        return Refus.page(
                refus.motifs(),
                CHAMPS,
                e -> pages.justificatifsNouveau(composition.nouveau(form, e)));
    }

    private static DemandeDeDossier demande(DossierForm form) {
        return new DemandeDeDossier(
                CompositionJustificatifs.pour(form),
                Saisies.texte(form.precision()),
                Saisies.date(form.debut()).orElse(LocalDate.EPOCH),
                Saisies.date(form.fin()).orElse(LocalDate.EPOCH),
                form.lesNatures().stream()
                        .flatMap(n -> Saisies.parmi(NaturePiece.class, n).stream())
                        .toList(),
                form.lesConventions().stream()
                        .flatMap(c -> Saisies.numero(c).stream())
                        .map(ConventionId::new)
                        .toList());
    }

    @GetMapping("/justificatifs/{id}")
    JteModel lire(@PathVariable DossierId id) {
        return pages.justificatifsDossier(composition.dossier(justificatifs.lire(id)));
    }

    @GetMapping("/justificatifs/{id}/dossier.zip")
    ResponseEntity<Resource> telecharger(@PathVariable DossierId id) {
        var fichier = fichiers.charger(justificatifs.fichier(id));
        var contenu = fichiers.ouvrir(fichier.id());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fichier.nom(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(fichier.type()))
                .contentLength(fichier.taille())
                .body(new InputStreamResource(contenu, fichier.nom()));
    }
}

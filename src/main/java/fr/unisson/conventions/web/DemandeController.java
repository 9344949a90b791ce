package fr.unisson.conventions.web;

import fr.unisson.conventions.CopiesSignees;
import fr.unisson.conventions.Signatures;
import fr.unisson.conventions.Signatures.Geste;
import fr.unisson.conventions.Signatures.Issue;
import fr.unisson.conventions.TourDeSignature;
import fr.unisson.conventions.web.PageDemande.Saisie;
import fr.unisson.conventions.web.PageDemande.Saisie.Forme;
import fr.unisson.documents.Envois;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// A signatory's page. Its link never dies: an old one says what changed and leads to the fresh
/// one.
@Controller
@Acces
class DemandeController {

    /// Of the copy that is deposited, the field that a refusal is about.
    private static final Map<String, String> CHAMPS =
            Map.of("FICHIER", "fichier", "ORIGINAL", "original");

    private final CompositionDemande vue;
    private final Signatures signatures;
    private final TourDeSignature tour;
    private final CopiesSignees copies;
    private final Templates pages;

    DemandeController(
            CompositionDemande vue,
            Signatures signatures,
            TourDeSignature tour,
            CopiesSignees copies,
            Templates pages) {
        this.vue = vue;
        this.signatures = signatures;
        this.tour = tour;
        this.copies = copies;
        this.pages = pages;
    }

    @GetMapping("/signatures/{id}")
    JteModel lire(@PathVariable long id) {
        return page(id, Saisie.AUCUNE, Erreurs.AUCUNE);
    }

    @PostMapping("/signatures/{id}/code")
    Object code(@PathVariable long id, @RequestParam(defaultValue = "") String empreinte) {
        var motifs = signatures.demanderCode(id, empreinte);
        return motifs.isEmpty()
                ? Redirection.vers("/signatures/" + id + "#signer")
                        .avecMessage("Un code vous a été envoyé par courriel. Il vaut dix minutes.")
                : refus(id, motifs);
    }

    @PostMapping("/signatures/{id}")
    Object signer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String empreinte,
            @RequestParam(defaultValue = "false") boolean lu,
            @RequestParam(defaultValue = "false") boolean consentement,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest requete) {
        var navigateur = Objects.requireNonNullElse(requete.getHeader("User-Agent"), "");
        var geste =
                new Geste(empreinte, lu, consentement, code, requete.getRemoteAddr(), navigateur);
        return switch (signatures.signer(id, geste)) {
            case Issue.Signee(var derniere) ->
                    Redirection.vers("/signatures/" + id)
                            .avecMessage(
                                    derniere
                                            ? "Votre signature est enregistrée. Toutes les parties"
                                                    + " ont signé."
                                            : "Votre signature est enregistrée.");
            case Issue.Refusee(var motifs) -> refus(id, motifs);
        };
    }

    @PostMapping("/signatures/{id}/refus")
    Object refuser(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean surLeTexte) {
        return suite(
                id,
                tour.refuser(id, motif.strip(), surLeTexte),
                Saisie.dite(Forme.REFUS, motif),
                "Votre refus est enregistré.");
    }

    @PostMapping("/signatures/{id}/delegation")
    Object confier(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long mandat,
            @RequestParam(defaultValue = "") String motif) {
        if (mandat == null) {
            return refus(
                    id,
                    Saisie.dite(Forme.DELEGATION, motif),
                    Erreurs.de("mandat", "Choisissez la personne qui signera."));
        }
        return suite(
                id,
                tour.confier(id, new MandatId(mandat), motif.strip()),
                Saisie.dite(Forme.DELEGATION, motif),
                "La signature est confiée.");
    }

    @PostMapping("/signatures/{id}/copie")
    Object deposer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String original) {
        var saisie = new Saisie(Forme.COPIE, date == null ? null : date.toString(), original, null);
        if (fichier == null || fichier.isEmpty()) {
            return refus(id, saisie, Erreurs.de("fichier", "Joignez la copie signée."));
        }
        return Envois.avec(
                fichier,
                "copie.pdf",
                envoi -> {
                    var motifs = copies.deposer(id, Objects.requireNonNull(envoi), date, original);
                    return motifs.isEmpty()
                            ? fait(id, "La copie est déposée. Une autre partie doit la vérifier.")
                            : refus(id, saisie, Refus.erreurs(motifs, CHAMPS));
                });
    }

    @PostMapping("/signatures/{id}/verification")
    Object verifier(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean conforme,
            @RequestParam(defaultValue = "") String remarque) {
        return suite(
                id,
                copies.verifier(id, conforme, remarque),
                Saisie.dite(Forme.VERIFICATION, remarque),
                conforme ? "La copie est vérifiée." : "La copie est rejetée.");
    }

    private Object suite(long id, List<Motif> motifs, Saisie saisie, String fait) {
        return motifs.isEmpty() ? fait(id, fait) : refus(id, saisie, erreurs(motifs));
    }

    private static Object fait(long id, String message) {
        return Redirection.vers("/signatures/" + id).avecMessage(message);
    }

    private ResponseEntity<JteModel> refus(long id, List<Motif> motifs) {
        return refus(id, Saisie.AUCUNE, erreurs(motifs));
    }

    private ResponseEntity<JteModel> refus(long id, Saisie saisie, Erreurs erreurs) {
        return ResponseEntity.status(422).body(page(id, saisie, erreurs));
    }

    private static Erreurs erreurs(List<Motif> motifs) {
        return Erreurs.de(motifs.stream().map(Motif::phrase).toList());
    }

    private JteModel page(long id, Saisie saisie, Erreurs erreurs) {
        return pages.conventionsDemande(vue.composer(id, saisie, erreurs));
    }
}

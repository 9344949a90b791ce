package fr.unisson.conventions.web;

import fr.unisson.conventions.AvisRecu;
import fr.unisson.conventions.TexteEnValidation;
import fr.unisson.conventions.Validations;
import fr.unisson.documents.Envois;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// What the bodies of each party say of the text.
@Controller
@Acces
class ValidationController {

    private static final String PAGE = "/conventions/{id}/validation";

    /// Of each form, the field that a refusal is about.
    private static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry("INSTANCE", "instance"),
                    Map.entry("DATE", "seance"),
                    Map.entry("SEANCE_APRES_LE_TEXTE", "seance"),
                    Map.entry("NOUVELLE_DATE", "report"),
                    Map.entry("DECISION_DATEE", "jour"),
                    Map.entry("DECISION_PASSEE", "jour"),
                    Map.entry("DECISION_APRES_LE_TEXTE", "jour"),
                    Map.entry("DECISION_NUMEROTEE", "numero"),
                    Map.entry("DECISION_JOINTE", "piece"),
                    Map.entry("RESERVES_ECRITES", "reserves"),
                    Map.entry(Motif.SANS_MOTIF, "motif"),
                    Map.entry("UN_AVIS_DEMANDE", "noms"));

    private final CompositionValidation vue;
    private final Validations validations;
    private final TexteEnValidation textes;
    private final Instances instances;
    private final HttpServletRequest requete;
    private final Templates pages;

    ValidationController(
            CompositionValidation vue,
            Validations validations,
            TexteEnValidation textes,
            Instances instances,
            HttpServletRequest requete,
            Templates pages) {
        this.vue = vue;
        this.validations = validations;
        this.textes = textes;
        this.instances = instances;
        this.requete = requete;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    JteModel lire(@PathVariable long id) {
        return pages.conventionsValidation(vue.composer(id, SaisieRefusee.AUCUNE, Erreurs.AUCUNE));
    }

    /// @param choix "instance:date" among the body's sessions, or a name and a date typed
    @PostMapping(PAGE + "/{v}/inscription")
    Object inscrire(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate seance) {
        if (choix.matches("\\d{1,18}:\\d{4}-\\d{2}-\\d{2}")) {
            var morceaux = choix.split(":", 2);
            var choisie = instances.charger(InstanceId.of(morceaux[0]));
            return suite(
                    id,
                    v,
                    validations.inscrire(id, v, choisie, LocalDate.parse(morceaux[1])),
                    "L’inscription est enregistrée.");
        }
        if (seance == null) {
            return refus(
                    id,
                    Erreurs.de(champ("seance", v), "Choisissez une séance, ou indiquez sa date."));
        }
        return suite(
                id,
                v,
                validations.inscrire(id, v, instance.strip(), seance),
                "L’inscription est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/report")
    Object reinscrire(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate seance) {
        return seance == null
                ? refus(id, Erreurs.de(champ("report", v), "Indiquez la nouvelle date."))
                : suite(
                        id,
                        v,
                        validations.reinscrire(id, v, seance),
                        "La nouvelle date est inscrite.");
    }

    @PostMapping(PAGE + "/{v}/avis")
    Object demanderAvis(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String noms) {
        return suite(
                id,
                v,
                validations.demanderAvis(id, v, noms.lines().toList()),
                "Les avis demandés sont enregistrés.");
    }

    @PostMapping(PAGE + "/avis/{a}/reception")
    Object recevoirAvis(
            @PathVariable long id,
            @PathVariable long a,
            @RequestParam(required = false) AvisRecu.@Nullable Sens sens,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate rendu,
            @RequestParam(defaultValue = "") String texte) {
        var fautes = dit("texte", texte);
        if (sens == null || rendu == null) {
            return refus(id, fautes.plus("sens", "Indiquez le sens de l’avis et sa date."));
        }
        if (!fautes.vide()) return refus(id, fautes);
        return suite(
                id,
                validations.recevoirAvis(id, a, new AvisRecu(sens, rendu, texte.strip(), null)),
                "L’avis est enregistré. Une réponse lui est due.");
    }

    @PostMapping(PAGE + "/avis/{a}/reponse")
    Object repondre(
            @PathVariable long id,
            @PathVariable long a,
            @RequestParam(defaultValue = "") String reponse) {
        var fautes = dit("reponse", reponse);
        if (!fautes.vide()) return refus(id, fautes);
        return suite(id, validations.repondre(id, a, reponse), "La réponse est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/decision")
    Object decider(
            @PathVariable long id,
            @PathVariable long v,
            @ModelAttribute DecisionForm form,
            @RequestParam(required = false) @Nullable MultipartFile piece) {
        var sens = form.sens();
        var fautes = form.erreurs(nom -> champ(nom, v));
        if (sens == null) {
            return refus(id, fautes.plus(champ("sens", v), "Indiquez le sens de la décision."));
        }
        if (!fautes.vide()) return refus(id, fautes);
        return Envois.avec(
                piece,
                "decision.pdf",
                envoi ->
                        suite(
                                id,
                                v,
                                validations.decider(id, v, envoi, form.versCommande(sens)),
                                "La décision est enregistrée."));
    }

    @PostMapping(PAGE + "/{v}/competence")
    Object confirmer(@PathVariable long id, @PathVariable long v) {
        return suite(
                id, validations.confirmerCompetence(id, v), "Votre confirmation est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/dispense")
    Object dispenser(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String motif) {
        var fautes = dit("motif", motif);
        if (!fautes.vide()) return refus(id, fautes);
        return suite(
                id,
                validations.dispenser(id, v, motif.strip()),
                "La décision est marquée comme non requise.");
    }

    @PostMapping(PAGE + "/materielle")
    Object declarer(@PathVariable long id, @RequestParam(defaultValue = "") String ancienne) {
        return suite(
                id, textes.declarerMaterielle(id, ancienne), "Votre déclaration est enregistrée.");
    }

    @PostMapping(PAGE + "/reprise")
    Object reprendre(@PathVariable long id, @RequestParam(defaultValue = "") String motif) {
        var fautes = dit("motif", motif);
        if (!fautes.vide()) return refus(id, fautes);
        var motifs = textes.reprendreLeTexte(id, motif.strip());
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id)
                        .avecMessage("Le texte revient en consolidation.")
                : refus(id, SignatureController.erreurs(motifs));
    }

    /// Told by organisations of their situation: nobody they care for is named.
    private static Erreurs dit(String champ, String texte) {
        return Erreurs.AUCUNE.raconter(champ, texte, Champs.DOCUMENT);
    }

    private Object suite(long id, List<Motif> motifs, String fait) {
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id + "/validation").avecMessage(fait)
                : refus(id, SignatureController.erreurs(motifs));
    }

    private Object suite(long id, long v, List<Motif> motifs, String fait) {
        return motifs.isEmpty() ? suite(id, motifs, fait) : refus(id, erreurs(v, motifs));
    }

    private static Erreurs erreurs(long v, List<Motif> motifs) {
        var erreurs = Erreurs.AUCUNE;
        for (var m : motifs) {
            var nom = CHAMPS.get(m.code());
            erreurs = erreurs.plus(nom == null ? "" : champ(nom, v), m.phrase());
        }
        return erreurs;
    }

    /// The page has the same forms for each party: a field is named after its own.
    private static String champ(String nom, long v) {
        return nom + "-p" + v;
    }

    private ResponseEntity<JteModel> refus(long id, Erreurs erreurs) {
        return ResponseEntity.status(422)
                .body(
                        pages.conventionsValidation(
                                vue.composer(
                                        id, SaisieRefusee.de(requete, "/validation"), erreurs)));
    }
}

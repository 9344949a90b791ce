package fr.unisson.croisees.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.croisees.BilansCroises;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.MisesEnCommun;
import fr.unisson.croisees.PositionSurBilan;
import fr.unisson.croisees.RapportCroise;
import fr.unisson.croisees.VieDesCroisees;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.web.PageCroisee.Saisie;
import fr.unisson.documents.Lecteurs;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One cross evaluation: where it stands, what is read together, what is said of it.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/evaluations/{id}")
class CroiseeController {

    private final CompositionCroisee composition;
    private final Croisees croisees;
    private final VieDesCroisees vie;
    private final MisesEnCommun comparaisons;
    private final BilansCroises bilans;
    private final RapportCroise rapports;
    private final Templates pages;

    CroiseeController(
            CompositionCroisee composition,
            Croisees croisees,
            VieDesCroisees vie,
            MisesEnCommun comparaisons,
            BilansCroises bilans,
            RapportCroise rapports,
            Templates pages) {
        this.composition = composition;
        this.croisees = croisees;
        this.vie = vie;
        this.comparaisons = comparaisons;
        this.bilans = bilans;
        this.rapports = rapports;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable CroiseeId id) {
        return page(lue(croisees, convention, id), Saisie.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/ecarts/{noeud}")
    Object dire(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @PathVariable long noeud,
            @RequestParam Map<String, String> saisies) {
        var c = lue(croisees, convention, id);
        var champs =
                Map.of(
                        "DIT", "dit-" + noeud,
                        "VALEUR", "note-" + noeud,
                        "DESACCORD", "desaccord-" + noeud);
        var dit = Saisies.texte(saisies.get("dit-" + noeud));
        var note = Saisies.texte(saisies.get("note-" + noeud));
        var desaccord = Saisies.texte(saisies.get("desaccord-" + noeud));
        return suite(
                c,
                comparaisons.dire(id, noeud, dit, note, desaccord),
                champs,
                new Saisie(noeud, dit, note, desaccord, "", "", "", null));
    }

    @PostMapping("/position")
    Object sePrononcer(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @RequestParam(defaultValue = "") String partie,
            @RequestParam(defaultValue = "") String empreinte,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String motif) {
        var c = lue(croisees, convention, id);
        var saisie = new Saisie(0, "", "", "", partie, position, motif, null);
        var pour = Saisies.numero(partie);
        var dite = Saisies.parmi(PositionSurBilan.class, position);
        var faux = Erreurs.AUCUNE;
        if (pour.isEmpty()) faux = faux.plus("partie", "Choisissez une partie.");
        if (dite.isEmpty()) faux = faux.plus("position", "Dites ce que votre partie en pense.");
        if (pour.isEmpty() || dite.isEmpty()) return Refus.page(page(c, saisie, faux));
        return suite(
                c,
                bilans.dire(id, pour.get(), empreinte, dite.get(), motif),
                Map.of("motif", "motif"),
                saisie);
    }

    @PostMapping("/date")
    Object reporter(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String avant) {
        var c = lue(croisees, convention, id);
        var saisie = new Saisie(0, "", "", "", "", "", "", avant);
        var jour = Saisies.date(avant);
        if (jour.isEmpty()) {
            return Refus.page(page(c, saisie, Erreurs.de("avant", "Donnez une date.")));
        }
        return suite(
                c,
                croisees.reporter(id, version, jour.get()),
                Map.of("NOTER_AVANT", "avant"),
                saisie);
    }

    @GetMapping("/passages/{passage}")
    Object demander(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @PathVariable String passage) {
        var c = lue(croisees, convention, id);
        var transition = possible(c, passage);
        return vie.possibles(c).contains(transition)
                ? passage(c, transition, "", Erreurs.AUCUNE)
                : Redirection.vers(c.adresse())
                        .avecMessage("Cette étape est déjà passée, ou n’est pas encore venue.");
    }

    @PostMapping("/passages/{passage}")
    Object franchir(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @PathVariable String passage,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motif) {
        var c = lue(croisees, convention, id);
        var transition = possible(c, passage);
        var resultat = vie.franchir(id, version, transition, motif);
        return resultat.estFait()
                ? Redirection.vers(c.adresse()).avecMessage(transition.fait() + ".")
                : Refus.page(
                        resultat.motifs(),
                        Map.of(Motif.SANS_MOTIF, "motif"),
                        e -> passage(croisees.lire(id), transition, motif, e));
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> imprimer(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @RequestParam(defaultValue = "") String pour) {
        var c = lue(croisees, convention, id);
        var lecteurs = pour.equals(Lecteurs.GROUPE.cle()) ? Lecteurs.GROUPE : Lecteurs.INSTANCE;
        var nom =
                "evaluation-croisee-"
                        + id
                        + (lecteurs == Lecteurs.GROUPE ? "-parties" : "")
                        + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(nom).build().toString())
                .body(rapports.imprimer(c, lecteurs).octets());
    }

    /// @throws Introuvable when it is not of this convention, as when it is not the reader's
    static CroiseeVue lue(Croisees croisees, ConventionId convention, CroiseeId id) {
        var c = croisees.lire(id);
        if (!c.convention().equals(convention)) throw new Introuvable("évaluation croisée " + id);
        return c;
    }

    private TransitionCroisee possible(CroiseeVue c, String passage) {
        return Arrays.stream(TransitionCroisee.values())
                .filter(t -> EtatsLus.segment(t).equals(passage))
                .filter(t -> t.roleParmi(croisees.roles(c.convention())).isPresent())
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + passage));
    }

    private Object suite(
            CroiseeVue c, Resultat<?> resultat, Map<String, String> champs, Saisie saisie) {
        return resultat.estFait()
                ? Redirection.vers(c.adresse()).avecMessage("C’est enregistré.")
                : Refus.page(
                        resultat.motifs(), champs, e -> page(croisees.lire(c.id()), saisie, e));
    }

    private JteModel page(CroiseeVue c, Saisie saisie, Erreurs erreurs) {
        return pages.croiseesFiche(composition.composer(c, saisie, erreurs));
    }

    private JteModel passage(CroiseeVue c, TransitionCroisee t, String motif, Erreurs erreurs) {
        var tete = composition.composer(c, Saisie.VIDE, Erreurs.AUCUNE).tete();
        return pages.composantsPassage(
                new PageDePassage(
                        tete.fil()
                                .puis("Évaluations", tete.adresse() + "/evaluations")
                                .puis(c.nature().libelle(), c.adresse()),
                        tete.titre(),
                        t.libelle(),
                        CompositionCroisee.passage(c, t),
                        c.adresse(),
                        "Revenir à l’évaluation",
                        c.version(),
                        effets(t),
                        Exigee.de(vie.verifier(c, t)),
                        t.passage().motifRequis(),
                        motif,
                        erreurs));
    }

    private static List<String> effets(TransitionCroisee t) {
        return switch (t) {
            case PROGRAMMER -> List.of();
            case OUVRIR ->
                    List.of(
                            "Chaque référent reçoit la grille de sa partie, chaque représentant des"
                                    + " usagers la sienne.",
                            "Personne ne lit la grille d’un autre avant la mise en commun.");
            case METTRE_EN_COMMUN ->
                    List.of(
                            "Toutes les grilles remises se lisent ensemble, partie par partie.",
                            "Les réponses des représentants des usagers sont comptées à part et ne"
                                    + " portent plus de nom.",
                            "Plus aucune grille ne peut être remise ni changée.");
            case REDIGER -> List.of("Les échanges sont clos ; le bilan peut s’écrire.");
            case APPROUVER -> List.of("Le bilan ne change plus.");
            case TRANSMETTRE ->
                    List.of(
                            "Le bilan est gardé avec la convention et proposé aux instances.",
                            "Les observateurs de la convention peuvent le lire.",
                            "L’échéance qui le demandait est tenue.");
            case ABANDONNER ->
                    List.of(
                            "L’évaluation s’arrête. Avant la mise en commun, les réponses déjà"
                                    + " données sont effacées.");
        };
    }
}

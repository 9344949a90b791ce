package fr.unisson.audits.web;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Observation;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.domaine.Repere;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One observation after the other: a page of radio buttons, that the keyboard runs through and
/// that a thumb can use.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d{1,18}}/observations")
class ObservationController {

    private static final int REMARQUE_AU_PLUS = 2000;
    private static final int MOTS_AU_PLUS = 500;

    private final Audits audits;
    private final Observations observations;
    private final CompositionObservation composition;
    private final Templates pages;

    ObservationController(
            Audits audits,
            Observations observations,
            CompositionObservation composition,
            Templates pages) {
        this.audits = audits;
        this.observations = observations;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/nouvelle")
    JteModel nouvelle(@PathVariable AuditId id) {
        var a = audits.lire(id);
        if (!observations.saisissables(a)) throw new Introuvable("saisie de l’audit " + id);
        return page(
                a, new Saisie(null, 0, observations.suivante(id), "", Map.of()), Erreurs.AUCUNE);
    }

    @PostMapping("/nouvelle")
    Object ajouter(@PathVariable AuditId id, @RequestParam MultiValueMap<String, String> champs) {
        return enregistrer(audits.lire(id), null, champs);
    }

    @GetMapping("/{o:\\d{1,18}}")
    JteModel lire(@PathVariable AuditId id, @PathVariable long o) {
        var a = audits.lire(id);
        return page(a, saisie(observations.lire(id, o)), Erreurs.AUCUNE);
    }

    @PostMapping("/{o:\\d{1,18}}")
    Object modifier(
            @PathVariable AuditId id,
            @PathVariable long o,
            @RequestParam MultiValueMap<String, String> champs) {
        var a = audits.lire(id);
        observations.lire(id, o);
        return enregistrer(a, o, champs);
    }

    @PostMapping("/{o:\\d{1,18}}/retirer")
    Object retirer(
            @PathVariable AuditId id,
            @PathVariable long o,
            @RequestParam(required = false) @Nullable String version) {
        var a = audits.lire(id);
        var lue = observations.lire(id, o);
        var resultat = observations.retirer(id, o, Saisies.entier(version).orElse(-1));
        return resultat.estFait()
                ? Redirection.vers(a.adresse())
                        .avecMessage(Numeros.lire(lue.repere()) + " ne compte plus.")
                : Refus.page(resultat.motifs(), Map.of(), e -> page(a, saisie(lue), e));
    }

    private Object enregistrer(
            AuditVue a, @Nullable Long id, MultiValueMap<String, String> champs) {
        var grille = audits.grille(a);
        var saisie = lue(id, grille, champs);
        var trop = bornes(saisie);
        if (!trop.vide()) return Refus.page(page(a, saisie, trop));
        var resultat = observations.enregistrer(a.id(), saisie);
        return switch (resultat) {
            case Resultat.Fait<Long> _ -> suite(a, saisie, grille, champs.containsKey("suivante"));
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(motifs, champs(motifs), e -> page(a, saisie, e));
        };
    }

    /// The next one at once, or back to the audit.
    private static Redirection suite(AuditVue a, Saisie saisie, Grille grille, boolean suivante) {
        int restent = grille.feuilles().size() - saisie.reponses().size();
        return Redirection.vers(suivante ? a.adresse() + "/observations/nouvelle" : a.adresse())
                .avecMessage(
                        Numeros.lire(saisie.repere())
                                + " enregistré"
                                + (restent == 0
                                        ? "."
                                        : restent == 1
                                                ? " : une réponse manque."
                                                : " : " + restent + " réponses manquent."));
    }

    private static Saisie lue(
            @Nullable Long id, Grille grille, MultiValueMap<String, String> champs) {
        var reponses = new HashMap<Long, Reponse>();
        for (var n : grille.feuilles()) {
            var valeur = Saisies.texte(champs.getFirst(champ(n)));
            var remarque = Saisies.texte(champs.getFirst(remarque(n)));
            if (!valeur.isEmpty()) reponses.put(n.id(), new Reponse(valeur, remarque));
        }
        return new Saisie(
                id,
                Saisies.entier(champs.getFirst("version")).orElse(0),
                Saisies.texte(champs.getFirst("repere")),
                Saisies.texte(champs.getFirst("remarque")),
                reponses);
    }

    static String champ(Noeud n) {
        return Observations.code(n.id());
    }

    static String remarque(Noeud n) {
        return "remarque" + n.id();
    }

    private static Erreurs bornes(Saisie s) {
        var erreurs = Erreurs.AUCUNE.borner("remarque", s.remarque(), REMARQUE_AU_PLUS);
        for (var r : s.reponses().entrySet()) {
            erreurs =
                    erreurs.borner(
                            Observations.code(r.getKey()), r.getValue().remarque(), MOTS_AU_PLUS);
        }
        return erreurs;
    }

    private static Saisie saisie(Observation o) {
        return new Saisie(o.id(), o.version(), o.repere(), o.remarque(), o.reponses());
    }

    private JteModel page(AuditVue a, Saisie saisie, Erreurs erreurs) {
        return pages.auditsObservation(composition.page(a, saisie, erreurs));
    }

    /// A reason that is about an item is named after its field.
    private static Map<String, String> champs(List<Motif> motifs) {
        var champs = new HashMap<String, String>();
        for (var m : motifs) {
            if (m.code().startsWith("reponse")) champs.put(m.code(), m.code());
        }
        champs.put(Repere.CODE, "repere");
        champs.put("REMARQUE", "remarque");
        return champs;
    }
}

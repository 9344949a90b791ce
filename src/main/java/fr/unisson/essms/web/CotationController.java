package fr.unisson.essms.web;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Cotations;
import fr.unisson.essms.Cotations.Feuille;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.essms.web.CompositionObjectif.CaseSaisie;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Rating, one form for an objective: what was touched is written, each mark on its own.
@Controller
@Acces
class CotationController {

    private static final String OBJECTIF = "/essms/{id}/objectifs/{code}";

    private final Cotations cotations;
    private final Criteres criteres;
    private final Templates pages;

    CotationController(Cotations cotations, Criteres criteres, Templates pages) {
        this.cotations = cotations;
        this.criteres = criteres;
        this.pages = pages;
    }

    @GetMapping(OBJECTIF)
    JteModel objectif(@PathVariable AutoevaluationId id, @PathVariable String code) {
        return page(cotations.ouvrir(id, code), Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping(OBJECTIF)
    Object coter(
            @PathVariable AutoevaluationId id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> saisie) {
        var feuille = cotations.ouvrir(id, code);
        var gardees = new HashMap<String, CaseSaisie>();
        var erreurs = Erreurs.AUCUNE;
        int ecrites = 0;
        boolean depassee = false;
        for (var element : elements(feuille)) {
            for (int personne : feuille.colonnes(element.id())) {
                var cle = CompositionObjectif.cle(element.id(), personne);
                if (!saisie.containsKey("v-" + cle)) continue;
                var dite = lire(saisie, cle);
                int lue = Saisies.entier(saisie.getFirst("v-" + cle)).orElse(0);
                var actuelle = feuille.cote(element.id(), personne);
                if (actuelle.dit(dite) || intacte(feuille, actuelle, lue, dite)) continue;
                var motifs = refus(feuille, actuelle, lue, dite);
                if (motifs.isEmpty()) {
                    ecrites++;
                    continue;
                }
                boolean conflit = motifs.stream().anyMatch(m -> m.code().equals(Resultat.DEPASSE));
                depassee |= conflit;
                var phrase = motifs.stream().map(Motif::phrase).collect(Collectors.joining(" "));
                gardees.put(cle, garder(feuille, actuelle, lue, dite, conflit ? null : phrase));
                erreurs =
                        erreurs.plus(
                                "t-" + cle,
                                "Élément "
                                        + element.code()
                                        + " : "
                                        + (conflit
                                                ? "quelqu’un d’autre l’a coté entre-temps."
                                                : phrase));
            }
        }
        if (!gardees.isEmpty()) {
            return ResponseEntity.status(depassee ? 409 : 422)
                    .body(page(cotations.ouvrir(id, code), gardees, erreurs));
        }
        return Redirection.vers(suite(feuille, saisie))
                .avecMessage(
                        ecrites == 0
                                ? "Rien n’avait changé."
                                : ecrites == 1
                                        ? "1 cotation est enregistrée."
                                        : ecrites + " cotations sont enregistrées.");
    }

    private List<Motif> refus(Feuille feuille, CoteVue actuelle, int lue, CoteVue.Saisie dite) {
        return cotations
                .coter(feuille, actuelle.element(), actuelle.personne(), lue, dite)
                .motifs();
    }

    /// Untouched by its sender, though somebody else changed it since.
    private boolean intacte(Feuille feuille, CoteVue actuelle, int lue, CoteVue.Saisie dite) {
        return lue != actuelle.version()
                && cotations
                        .version(feuille, actuelle.element(), actuelle.personne(), lue)
                        .dit(dite);
    }

    /// What was typed is kept; after a conflict, sending it again replaces what the other wrote.
    private CaseSaisie garder(
            Feuille avant,
            CoteVue lueAvant,
            int lue,
            CoteVue.Saisie dite,
            @org.jspecify.annotations.Nullable String erreur) {
        if (erreur != null) return new CaseSaisie(dite, lue, erreur, null);
        var actuelle = cotations.actuelle(avant, lueAvant.element(), lueAvant.personne());
        return new CaseSaisie(
                dite,
                actuelle.version(),
                null,
                actuelle.par()
                        + " a coté cet élément entre-temps : "
                        + CompositionObjectif.dite(actuelle)
                        + (actuelle.commentaire().isEmpty()
                                ? "."
                                : ", « " + actuelle.commentaire() + " ».")
                        + " Enregistrez de nouveau pour mettre votre cote à la place.");
    }

    private static CoteVue.Saisie lire(MultiValueMap<String, String> saisie, String cle) {
        return new CoteVue.Saisie(
                Cote.lire(saisie.getFirst("c-" + cle)).orElse(null),
                texte(saisie, "t-" + cle),
                texte(saisie, "j-" + cle),
                texte(saisie, "r-" + cle),
                "oui".equals(saisie.getFirst("a-" + cle)));
    }

    /// Browsers send the ends of lines their own way.
    private static String texte(MultiValueMap<String, String> saisie, String champ) {
        return Saisies.texte(saisie.getFirst(champ)).replace("\r\n", "\n");
    }

    private String suite(Feuille feuille, MultiValueMap<String, String> saisie) {
        var page = composer(feuille, Map.of(), Erreurs.AUCUNE);
        var suivant = page.suivant();
        return "suivant".equals(saisie.getFirst("suite"))
                ? suivant == null ? page.retour() : suivant
                : page.adresse();
    }

    private static List<Noeud> elements(Feuille feuille) {
        var objectif = feuille.objectif();
        if (objectif == null) throw new Introuvable("objectif");
        var bilan = feuille.etat().bilan();
        return bilan.enfants(objectif).stream().flatMap(c -> bilan.enfants(c).stream()).toList();
    }

    private JteModel page(Feuille feuille, Map<String, CaseSaisie> saisies, Erreurs erreurs) {
        return pages.essmsObjectif(composer(feuille, saisies, erreurs));
    }

    private PageObjectif composer(
            Feuille feuille, Map<String, CaseSaisie> saisies, Erreurs erreurs) {
        return new CompositionObjectif(
                        feuille, criteres.parNoeud(feuille.etat().autoevaluation().id()), saisies)
                .page(erreurs);
    }
}

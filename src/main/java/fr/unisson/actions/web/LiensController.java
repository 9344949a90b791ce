package fr.unisson.actions.web;

import static fr.unisson.actions.web.ChampsDAction.CHAMPS;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Partenaires;
import fr.unisson.actions.Recurrences;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What ties an action to the rest: its findings, its series, the partners who read it.
@Controller
@Acces
@RequestMapping("/actions/{id}")
class LiensController {

    private static final int TROUVEES = 10;

    private final Actions actions;
    private final Constats constats;
    private final Recurrences recurrences;
    private final Partenaires partenaires;
    private final Annuaire annuaire;
    private final Templates pages;

    LiensController(
            Actions actions,
            Constats constats,
            Recurrences recurrences,
            Partenaires partenaires,
            Annuaire annuaire,
            Templates pages) {
        this.actions = actions;
        this.constats = constats;
        this.recurrences = recurrences;
        this.partenaires = partenaires;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping("/origine")
    JteModel origine(@PathVariable ActionId id) {
        var action = exiger(id, Set.of(RoleAction.RESPONSABLE, RoleAction.PILOTE));
        return origine(action, new PageOrigine.Saisie(null, null, null), Erreurs.AUCUNE);
    }

    @PostMapping("/origine")
    Object ajouterOrigine(@PathVariable ActionId id, @ModelAttribute PageOrigine.Saisie saisie) {
        var action = actions.lire(id);
        var constat = constats.reconnaitre(Saisies.texte(saisie.adresse()));
        var erreurs = erreurs(saisie, constat.isPresent());
        if (!erreurs.vide()) return Refus.page(origine(action, saisie, erreurs));
        var resultat =
                actions.ajouterOrigine(
                        id, constat.map(Constats.Nomme::origine).orElseGet(() -> dite(saisie)));
        return resultat.estFait()
                ? retour(id, "origines").avecMessage("L’origine est ajoutée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> origine(action, saisie, e));
    }

    /// A page says by itself which finding it is.
    private static Erreurs erreurs(PageOrigine.Saisie saisie, boolean reconnue) {
        if (reconnue) return Erreurs.AUCUNE;
        if (!Saisies.vide(saisie.adresse())) {
            return Erreurs.de(
                    "adresse", "Cette adresse n’est pas celle d’un constat que vous pouvez lire.");
        }
        var erreurs = Erreurs.AUCUNE.borner("mots", saisie.mots(), Champs.LIGNE);
        if (Saisies.parmi(GenreOrigine.class, saisie.origine()).isEmpty()) {
            erreurs = erreurs.plus("origine", "Dites de quelle nature est ce constat.");
        }
        return Saisies.vide(saisie.mots())
                ? erreurs.plus("mots", "Dites le constat en quelques mots.")
                : erreurs;
    }

    private static Origine dite(PageOrigine.Saisie saisie) {
        var genre = Saisies.parmi(GenreOrigine.class, saisie.origine()).orElseThrow();
        return Origine.dite(genre, Saisies.texte(saisie.mots()));
    }

    private JteModel origine(ActionVue a, PageOrigine.Saisie saisie, Erreurs erreurs) {
        return pages.actionsOrigine(
                new PageOrigine(
                        fil(a),
                        adresse(a.id()) + "/origine",
                        adresse(a.id()),
                        a.contenu().titre(),
                        constats.libelles(),
                        saisie,
                        erreurs));
    }

    @GetMapping("/recurrence")
    JteModel recurrence(@PathVariable ActionId id) {
        var action = exiger(id, Set.of(RoleAction.RESPONSABLE));
        var saisie =
                recurrences
                        .de(id)
                        .map(s -> {
                            var fin = s.regle().fin();
                            return new PageRecurrence.Saisie(
                                    s.version(),
                                    Integer.toString(s.regle().mois()),
                                    s.regle().declencheur().name(),
                                    Integer.toString(s.regle().avance()),
                                    fin == null ? null : fin.toString(),
                                    null);
                        })
                        .orElseGet(() ->
                                new PageRecurrence.Saisie(
                                        0, "12", Declencheur.REALISATION.name(), "30", null, null));
        return recurrence(action, saisie, Erreurs.AUCUNE);
    }

    @PostMapping("/recurrence")
    Object poserRecurrence(
            @PathVariable ActionId id, @ModelAttribute PageRecurrence.Saisie saisie) {
        var action = actions.lire(id);
        int version = saisie.version() == null ? 0 : saisie.version();
        if ("arreter".equals(saisie.geste())) {
            return repondre(
                    action, saisie, recurrences.arreter(id, version), "La récurrence est arrêtée.");
        }
        var erreurs = erreurs(saisie);
        if (!erreurs.vide()) return Refus.page(recurrence(action, saisie, erreurs));
        var regle =
                new Recurrence(
                        Saisies.entier(saisie.mois()).orElseThrow(),
                        Saisies.parmi(Declencheur.class, saisie.declencheur()).orElseThrow(),
                        Saisies.entier(saisie.avance()).orElse(0),
                        Saisies.date(saisie.fin()).orElse(null));
        return repondre(
                action, saisie, recurrences.poser(id, version, regle), "La récurrence est réglée.");
    }

    private static Erreurs erreurs(PageRecurrence.Saisie s) {
        var e = Erreurs.AUCUNE;
        if (Saisies.entier(s.mois()).filter(m -> m >= 1 && m <= 60).isEmpty()) {
            e = e.plus("mois", "Choisissez un rythme.");
        }
        if (Saisies.parmi(Declencheur.class, s.declencheur()).isEmpty()) {
            e = e.plus("declencheur", "Dites ce qui crée l’occurrence suivante.");
        }
        if (!Saisies.vide(s.avance())
                && Saisies.entier(s.avance()).filter(n -> n <= 365).isEmpty()) {
            e = e.plus("avance", "Écrivez un nombre de jours, de 0 à 365.");
        }
        return Saisies.dateFausse(s.fin()) ? e.plus("fin", "Cette date n’existe pas.") : e;
    }

    private Object repondre(
            ActionVue action, PageRecurrence.Saisie saisie, Resultat<Long> resultat, String fait) {
        return resultat.estFait()
                ? retour(action.id(), "recurrence").avecMessage(fait)
                : Refus.page(resultat.motifs(), CHAMPS, e -> recurrence(action, saisie, e));
    }

    private JteModel recurrence(ActionVue a, PageRecurrence.Saisie saisie, Erreurs erreurs) {
        return pages.actionsRecurrence(
                new PageRecurrence(
                        fil(a),
                        adresse(a.id()) + "/recurrence",
                        adresse(a.id()),
                        a.contenu().titre(),
                        recurrences.de(a.id()).filter(r -> r.vive()).isPresent(),
                        saisie,
                        erreurs));
    }

    @GetMapping("/partenaires")
    JteModel partenaires(@PathVariable ActionId id, @RequestParam(defaultValue = "") String q) {
        return partenaires(exiger(id, Set.of(RoleAction.RESPONSABLE)), q, Erreurs.AUCUNE);
    }

    /// @param geste `nommer` or `retirer`
    @PostMapping("/partenaires")
    Object changerPartenaires(
            @PathVariable ActionId id,
            @RequestParam long organisation,
            @RequestParam String geste) {
        var partenaire = new OrganisationId(organisation);
        var resultat =
                geste.equals("retirer")
                        ? partenaires.retirer(id, partenaire)
                        : partenaires.nommer(id, partenaire);
        if (resultat.estFait()) return Redirection.vers(adresse(id) + "/partenaires");
        return Refus.page(resultat.motifs(), CHAMPS, e -> partenaires(actions.lire(id), "", e));
    }

    private JteModel partenaires(ActionVue a, String q, Erreurs erreurs) {
        return pages.actionsPartenaires(
                new PagePartenaires(
                        fil(a),
                        adresse(a.id()) + "/partenaires",
                        adresse(a.id()),
                        a.contenu().titre(),
                        partenaires.lister(a.id()).stream()
                                .map(o -> new Choix(o.id().toString(), o.raisonSociale()))
                                .toList(),
                        q,
                        trouvees(q, a.organisation()),
                        a.contenu().visibilite().compareTo(Visibilite.PARTENAIRES) >= 0,
                        erreurs));
    }

    private List<Choix> trouvees(String q, OrganisationId sauf) {
        if (q.isBlank()) return List.of();
        var critere = CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION);
        return annuaire.chercher(critere, null, TROUVEES).tranche().elements().stream()
                .filter(r -> r.id() != sauf.valeur())
                .map(r -> new Choix(Long.toString(r.id()), r.nom(), r.ville()))
                .toList();
    }

    /// Nobody is shown a form that they may not send.
    private ActionVue exiger(ActionId id, Set<RoleAction> admis) {
        var action = actions.lire(id);
        if (actions.roles(action).stream().noneMatch(admis::contains)) {
            throw new Interdit(
                    "Ceci revient à la direction, aux référents qualité"
                            + (admis.contains(RoleAction.PILOTE) ? " et au pilote." : "."));
        }
        return action;
    }

    private static Fil fil(ActionVue action) {
        return ActionController.FIL.puis("Action " + action.nom(), adresse(action.id()));
    }

    private static Redirection retour(ActionId id, String ancre) {
        return Redirection.vers(adresse(id) + "#" + ancre);
    }

    private static String adresse(ActionId id) {
        return PlanController.ADRESSE + "/" + id;
    }
}

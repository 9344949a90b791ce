package fr.unisson.campagnes.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.ContenuCampagne;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The list of campaigns, and what one is about.
@Controller
@Acces
class CampagnesController {

    private static final Map<String, String> CHAMPS =
            Map.of("TITRE", "titre", "MESSAGE", "message", "MINIMUM", "minimum", "FERME", "ferme");

    /// What organisations rate by themselves: the others are rated by HAS rules or on files.
    private static final Set<NatureDeGrille> NATURES =
            Set.of(
                    NatureDeGrille.EVALUATION_CONJOINTE,
                    NatureDeGrille.MATURITE,
                    NatureDeGrille.QUESTIONNAIRE);

    private final Campagnes campagnes;
    private final Grilles grilles;
    private final Templates pages;

    CampagnesController(Campagnes campagnes, Grilles grilles, Templates pages) {
        this.campagnes = campagnes;
        this.grilles = grilles;
        this.pages = pages;
    }

    @GetMapping(Lieux.ADRESSE)
    JteModel lister(@RequestParam(required = false) @Nullable String apres) {
        var tranche = campagnes.lister(Saisies.numero(apres).orElse(null));
        var suite = tranche.suite();
        var choisie = SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        return pages.campagnesListe(
                new PageCampagnes(
                        tranche.elements().stream().map(CampagnesController::ligne).toList(),
                        suite == null ? null : Lieux.ADRESSE + "?apres=" + suite,
                        apres == null ? null : Lieux.ADRESSE,
                        choisie != null && campagnes.peutComposer(choisie)));
    }

    private static Ligne ligne(CampagneVue c) {
        var quand =
                switch (c.etat()) {
                    case PREPARATION -> "";
                    case PROGRAMMEE -> " · ouvre le " + Dates.jour(c.contenu().ouvreLe());
                    case OUVERTE -> " · réponses jusqu’au " + Dates.jour(c.contenu().fermeLe());
                    case CLOTUREE, ABANDONNEE -> "";
                };
        return new Ligne(
                c.titre(),
                c.adresse(),
                (c.tenue() ? "menée par vous, " : "menée par ")
                        + c.nomOrganisation()
                        + quand
                        + (c.mienne() == null ? "" : " · votre organisation est invitée"),
                Lieux.pastille(c.etat()),
                null);
    }

    @GetMapping(Lieux.ADRESSE + "/nouvelle")
    JteModel nouvelle() {
        return page(
                organisation(),
                null,
                new PageContenuDeCampagne.Form(
                        "", "", "", "", Integer.toString(Campagnes.MINIMUM), "", ""),
                Erreurs.AUCUNE);
    }

    @PostMapping(Lieux.ADRESSE + "/nouvelle")
    Object composer(@ModelAttribute PageContenuDeCampagne.Form form) {
        var organisation = organisation();
        return lire(
                organisation,
                null,
                form,
                (contenu, _) -> campagnes.composer(organisation, contenu));
    }

    @GetMapping(Lieux.UNE + "/contenu")
    JteModel contenu(@PathVariable CampagneId id) {
        var c = preparee(id);
        var ouvre = c.contenu().ouvreLe();
        var ferme = c.contenu().fermeLe();
        return page(
                c.organisation(),
                c,
                new PageContenuDeCampagne.Form(
                        Integer.toString(c.version()),
                        c.titre(),
                        c.contenu().message(),
                        c.contenu().grille().toString(),
                        Integer.toString(c.contenu().minimum()),
                        ouvre == null ? "" : ouvre.toString(),
                        ferme == null ? "" : ferme.toString()),
                Erreurs.AUCUNE);
    }

    @PostMapping(Lieux.UNE + "/contenu")
    Object changer(@PathVariable CampagneId id, @ModelAttribute PageContenuDeCampagne.Form form) {
        var c = preparee(id);
        return lire(
                c.organisation(),
                c,
                form,
                (contenu, version) -> campagnes.changer(id, version, contenu));
    }

    private Object lire(
            OrganisationId organisation,
            @Nullable CampagneVue c,
            PageContenuDeCampagne.Form form,
            BiFunction<ContenuCampagne, Integer, Resultat<CampagneId>> geste) {
        var erreurs = Erreurs.AUCUNE;
        var grille =
                Saisies.numero(form.grille())
                        .filter(n ->
                                offertes(organisation, c).stream()
                                        .anyMatch(g -> g.valeur().equals(n.toString())))
                        .map(GrilleId::new)
                        .orElse(null);
        if (grille == null) erreurs = erreurs.plus("grille", "Choisissez une grille.");
        var minimum = Saisies.entier(form.minimum()).orElse(null);
        if (minimum == null) erreurs = erreurs.plus("minimum", "Donnez un nombre.");
        if (Saisies.dateFausse(form.ouvre())) {
            erreurs = erreurs.plus("ouvre", "Cette date n’existe pas.");
        }
        if (Saisies.dateFausse(form.ferme())) {
            erreurs = erreurs.plus("ferme", "Cette date n’existe pas.");
        }
        if (grille == null || minimum == null || !erreurs.vide()) {
            return Refus.page(page(organisation, c, form, erreurs));
        }
        var ecrit =
                geste.apply(
                        new ContenuCampagne(
                                Saisies.texte(form.titre()),
                                Saisies.texte(form.message()),
                                grille,
                                minimum,
                                Saisies.date(form.ouvre()).orElse(null),
                                Saisies.date(form.ferme()).orElse(null)),
                        Saisies.entier(form.version()).orElse(0));
        return switch (ecrit) {
            case Resultat.Fait<CampagneId>(var id) ->
                    Redirection.vers(id.adresse() + (c == null ? "/organisations" : ""))
                            .avecMessage("La campagne est enregistrée.");
            case Resultat.Refus<CampagneId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(organisation, c, form, e));
        };
    }

    private JteModel page(
            OrganisationId organisation,
            @Nullable CampagneVue c,
            PageContenuDeCampagne.Form form,
            Erreurs erreurs) {
        return pages.campagnesContenu(
                new PageContenuDeCampagne(
                        c == null ? Lieux.fil() : Lieux.fil(c),
                        c == null ? "Composer une campagne" : "Contenu et période",
                        c == null ? Lieux.ADRESSE + "/nouvelle" : c.adresse() + "/contenu",
                        c == null ? Lieux.ADRESSE : c.adresse(),
                        offertes(organisation, c),
                        form,
                        erreurs));
    }

    /// What the organisation may choose, and the version that was chosen before a newer one came.
    private List<Choix> offertes(OrganisationId organisation, @Nullable CampagneVue c) {
        var choix =
                new ArrayList<>(
                        grilles.offertes(organisation).stream()
                                .filter(g -> NATURES.contains(g.nature()) && !g.croisee())
                                .map(g ->
                                        new Choix(
                                                g.id().toString(),
                                                g.nom(),
                                                g.nature().libelle()
                                                        + ", "
                                                        + g.feuilles()
                                                        + " points, version "
                                                        + g.numero()))
                                .toList());
        if (c != null) {
            var deja = c.contenu().grille().toString();
            if (choix.stream().noneMatch(x -> Objects.equals(x.valeur(), deja))) {
                choix.add(new Choix(deja, grilles.charger(c.contenu().grille()).nom()));
            }
        }
        return choix;
    }

    private CampagneVue preparee(CampagneId id) {
        var c = campagnes.lire(id);
        if (!c.tenue()) throw new Interdit("Le contenu revient à qui mène la campagne.");
        if (c.etat() != EtatCampagne.PREPARATION) {
            throw new Interdit("Une campagne programmée ne change plus de contenu.");
        }
        return c;
    }

    private OrganisationId organisation() {
        var choisie = SessionCourante.organisationExigee();
        if (!campagnes.peutComposer(choisie)) {
            throw new Interdit(
                    "Mener une campagne revient à la direction, à l’administration, au référent"
                            + " qualité ou au facilitateur de l’organisation.");
        }
        return choisie;
    }
}

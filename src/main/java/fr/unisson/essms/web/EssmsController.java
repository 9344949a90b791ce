package fr.unisson.essms.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.Externes;
import fr.unisson.essms.Libelles;
import fr.unisson.essms.Profils;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The evaluations of the organisation chosen, and the opening of one.
@Controller
@Acces
class EssmsController {

    static final String ADRESSE = "/essms";

    private static final int ETABLISSEMENTS = 200;

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "TITRE", "titre",
                    "PROFIL", "etablissement",
                    "DEJA_OUVERTE", "etablissement",
                    "GRILLE", "grille");

    private final Autoevaluations autoevaluations;
    private final Externes externes;
    private final Profils profils;
    private final Grilles grilles;
    private final Libelles libelles;
    private final Annuaire annuaire;
    private final Templates pages;

    EssmsController(
            Autoevaluations autoevaluations,
            Externes externes,
            Profils profils,
            Grilles grilles,
            Libelles libelles,
            Annuaire annuaire,
            Templates pages) {
        this.autoevaluations = autoevaluations;
        this.externes = externes;
        this.profils = profils;
        this.grilles = grilles;
        this.libelles = libelles;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel lister() {
        var organisation = SessionCourante.organisationExigee();
        boolean peut = autoevaluations.peutOuvrir(organisation);
        var etablissements = etablissements(organisation);
        return pages.essmsListe(
                new PageEssms(
                        annuaire.charger(organisation).raisonSociale(),
                        autoevaluations.lister(organisation).stream()
                                .map(EssmsController::ligne)
                                .toList(),
                        externes.lister(organisation).stream().map(EssmsController::ligne).toList(),
                        etablissements.stream().map(this::profil).toList(),
                        etablissements.stream()
                                .map(e ->
                                        new Ligne(
                                                e.nom(),
                                                ResultatsController.adresse(e.id()),
                                                "Ce que la HAS publie, et les médianes des"
                                                        + " établissements de même catégorie"))
                                .toList(),
                        peut));
    }

    private static Ligne ligne(AutoevaluationVue a) {
        return new Ligne(
                a.titre(),
                a.adresse(),
                a.nomEtablissement() + " · " + Ecrits.avancement(a.cotes(), a.elements()),
                Ecrits.etat(a.etat()),
                "Ouverte le " + Dates.jour(Dates.jourDe(a.ouverteLe())));
    }

    private static Ligne ligne(ExterneVue x) {
        var pour = x.pour();
        return new Ligne(
                x.nomEtablissement() + ", par " + x.organisme(),
                x.adresse(),
                x.ensuite().isEmpty()
                        ? "Visite le " + Dates.jour(x.visiteLe())
                        : x.ensuite() + (pour == null ? "" : ", pour le " + Dates.jour(pour)),
                CompositionExterne.pastille(x),
                null);
    }

    private Ligne profil(EtablissementVue e) {
        var profil = profils.de(e);
        return new Ligne(
                e.nom(),
                ADRESSE + "/etablissements/" + e.id() + "/profil",
                profil.map(p ->
                                Ecrits.profil(p.portee())
                                        + ". "
                                        + (p.verifie()
                                                ? Typographie.phrase(p.origine())
                                                : p.origine() + ", proposition à vérifier."))
                        .orElse("Profil à choisir : catégorie FINESS absente de la table."));
    }

    @GetMapping(ADRESSE + "/nouvelle")
    JteModel nouvelle() {
        return ouverture("", "", "", Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE + "/nouvelle")
    Object ouvrir(
            @RequestParam(required = false) @Nullable String etablissement,
            @RequestParam(required = false) @Nullable String grille,
            @RequestParam(required = false) @Nullable String titre) {
        var qui = Saisies.numero(etablissement);
        var sur = Saisies.numero(grille);
        var dit = Saisies.texte(titre);
        if (qui.isEmpty() || sur.isEmpty()) {
            var erreurs = Erreurs.AUCUNE;
            if (qui.isEmpty())
                erreurs = erreurs.plus("etablissement", "Choisissez l’établissement.");
            if (sur.isEmpty()) erreurs = erreurs.plus("grille", "Choisissez le référentiel.");
            return Refus.page(
                    ouverture(Saisies.texte(etablissement), Saisies.texte(grille), dit, erreurs));
        }
        var issue =
                autoevaluations.ouvrir(
                        new EtablissementId(qui.get()), new GrilleId(sur.get()), dit);
        return switch (issue) {
            case Resultat.Fait<AutoevaluationId>(var id) ->
                    Redirection.vers(ADRESSE + "/" + id)
                            .avecMessage("L’auto-évaluation est ouverte.");
            case Resultat.Refus<AutoevaluationId>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    ouverture(
                                            Saisies.texte(etablissement),
                                            Saisies.texte(grille),
                                            dit,
                                            e));
        };
    }

    private JteModel ouverture(String etablissement, String grille, String titre, Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        autoevaluations.exigerDOuvrir(organisation);
        var choix =
                etablissements(organisation).stream()
                        .map(e -> new Choix(e.id().toString(), e.nom()))
                        .toList();
        var offertes =
                grilles.offertes(organisation).stream()
                        .filter(g -> g.nature() == NatureDeGrille.REFERENTIEL)
                        .map(g -> new Choix(g.id().toString(), g.nom() + ", version " + g.numero()))
                        .toList();
        return pages.essmsOuverture(
                new PageEssms.Ouverture(
                        choix,
                        etablissement.isEmpty() && choix.size() == 1
                                ? choix.getFirst().valeur()
                                : etablissement,
                        offertes,
                        grille.isEmpty() ? parDefaut(organisation, offertes) : grille,
                        titre,
                        erreurs));
    }

    /// Who imported the official wording rates with it.
    private String parDefaut(OrganisationId organisation, List<Choix> offertes) {
        return libelles.enUsage(organisation).stream()
                .map(v -> v.id().toString())
                .findFirst()
                .or(() -> offertes.stream().map(Choix::valeur).findFirst())
                .orElse("");
    }

    private List<EtablissementVue> etablissements(OrganisationId organisation) {
        return annuaire.etablissements(organisation, null, ETABLISSEMENTS).elements().stream()
                .filter(e -> !e.ferme())
                .toList();
    }
}

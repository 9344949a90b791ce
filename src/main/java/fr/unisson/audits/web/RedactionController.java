package fr.unisson.audits.web;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.NouvelAudit;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.Series;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Prepares an audit, its second round, and changes what may still be changed.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class RedactionController {

    static final Set<NatureDeGrille> NATURES =
            Set.of(NatureDeGrille.AUDIT, NatureDeGrille.REFERENTIEL);

    private final Audits audits;
    private final Series series;
    private final Grilles grilles;
    private final Membres membres;
    private final Clock horloge;
    private final Templates pages;

    RedactionController(
            Audits audits,
            Series series,
            Grilles grilles,
            Membres membres,
            Clock horloge,
            Templates pages) {
        this.audits = audits;
        this.series = series;
        this.grilles = grilles;
        this.membres = membres;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    JteModel choisir() {
        var organisation = organisation();
        return pages.auditsGrilles(
                new PageChoixDeGrille(
                        Lieux.FIL,
                        grilles.offertes(organisation).stream()
                                .filter(g -> NATURES.contains(g.nature()))
                                .sorted(
                                        Comparator.comparing(GrilleVue::nature)
                                                .reversed()
                                                .thenComparing(GrilleVue::nom))
                                .map(RedactionController::ligne)
                                .toList()));
    }

    private static Ligne ligne(GrilleVue g) {
        return new Ligne(
                g.nom(),
                Lieux.ADRESSE + "/nouveau/" + g.id(),
                g.nature().libelle()
                        + (g.maison() == null ? ", livrée avec Unisson" : ", de votre organisation")
                        + (g.presentation().isEmpty() ? "" : ". " + g.presentation()),
                null,
                g.feuilles() + (g.feuilles() > 1 ? " points" : " point"));
    }

    @GetMapping("/nouveau/{grille}")
    JteModel preparer(@PathVariable GrilleId grille) {
        organisation();
        var g = grilles.charger(grille);
        var seuils = audits.seuils(g);
        return nouveau(
                g,
                AuditForm.vierge(seuils.isEmpty() ? "" : seuils.getLast().toPlainString(), jour()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/nouveau/{grille}")
    Object preparer(@PathVariable GrilleId grille, @ModelAttribute AuditForm form) {
        var organisation = organisation();
        var g = grilles.charger(grille);
        var trop = form.bornes();
        if (!trop.vide()) return Refus.page(nouveau(g, form, trop));
        var seuils = audits.seuils(g);
        var seuil =
                Saisies.nombre(form.seuil())
                        .orElse(seuils.size() == 1 ? seuils.getFirst() : BigDecimal.ZERO);
        var nouveau = NouvelAudit.de(grille, form.objetLu(), seuil, form.contenu());
        return form.mensuel()
                ? suite(
                        series.ouvrir(organisation, nouveau),
                        "La série est ouverte, et la saisie de son premier mois.",
                        e -> nouveau(g, form, e))
                : suite(
                        audits.preparer(organisation, nouveau),
                        "L’audit est préparé.",
                        e -> nouveau(g, form, e));
    }

    @GetMapping("/{id:\\d{1,18}}/second-tour")
    JteModel preparerLeSecondTour(@PathVariable AuditId id) {
        var a = mene(id);
        if (a.etat() != EtatAudit.CLOTURE
                || a.premier() != null
                || a.serie() != null
                || a.second() != null) {
            throw new Introuvable("second tour de l’audit " + id);
        }
        return second(a, AuditForm.secondTour(a, jour()), Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/second-tour")
    Object preparerLeSecondTour(@PathVariable AuditId id, @ModelAttribute AuditForm form) {
        var a = mene(id);
        var trop = form.bornes();
        if (!trop.vide()) return Refus.page(second(a, form, trop));
        return suite(
                audits.preparerLeSecondTour(id, form.contenu()),
                "Le second tour est préparé.",
                e -> second(a, form, e));
    }

    @GetMapping("/{id:\\d{1,18}}/modifier")
    JteModel modifier(@PathVariable AuditId id) {
        var a = mene(id);
        return modification(a, AuditForm.de(a), Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/modifier")
    Object modifier(@PathVariable AuditId id, @ModelAttribute AuditForm form) {
        var a = mene(id);
        var trop = form.bornes();
        if (!trop.vide()) return Refus.page(modification(a, form, trop));
        return suite(
                audits.modifier(id, form.versionLue(), form.contenu()),
                "L’audit est modifié.",
                e -> modification(a, form, e));
    }

    private static Object suite(
            Resultat<AuditId> resultat,
            String message,
            java.util.function.Function<Erreurs, JteModel> page) {
        return switch (resultat) {
            case Resultat.Fait<AuditId>(var fait) ->
                    Redirection.vers(Lieux.ADRESSE + "/" + fait).avecMessage(message);
            case Resultat.Refus<AuditId>(var motifs) -> Refus.page(motifs, AuditForm.CHAMPS, page);
        };
    }

    private AuditVue mene(AuditId id) {
        var a = audits.lire(id);
        if (!audits.roles(a).contains(RoleAudit.RESPONSABLE)) throw reserve();
        return a;
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        if (!audits.peutPreparer(organisation)) throw reserve();
        return organisation;
    }

    private static Interdit reserve() {
        return new Interdit("Un audit se prépare par la direction ou le référent qualité.");
    }

    private JteModel nouveau(Grille g, AuditForm form, Erreurs erreurs) {
        var seuils = audits.seuils(g);
        return pages.auditsRedaction(
                new PageRedactionAudit(
                        Lieux.FIL.puis("Choisir la grille", Lieux.ADRESSE + "/nouveau"),
                        "Préparer un audit",
                        Lieux.ADRESSE + "/nouveau/" + g.id(),
                        Lieux.ADRESSE,
                        g.nom(),
                        Arrays.stream(ObjetAudite.values())
                                .map(o -> new Choix(o.name(), o.libelle()))
                                .toList(),
                        seuils.size() > 1 ? choix(g, seuils) : List.of(),
                        membres.aChoisir(SessionCourante.organisationExigee()),
                        true,
                        g.feuilles().size() <= Series.POINTS_AU_PLUS,
                        form,
                        erreurs));
    }

    /// "À partir de 3 : Satisfaisant".
    private static List<Choix> choix(Grille g, List<BigDecimal> seuils) {
        if (!(g.echelle() instanceof Echelle.Niveaux niveaux)) return List.of();
        return seuils.reversed().stream()
                .map(s ->
                        new Choix(
                                s.toPlainString(),
                                "À partir de « "
                                        + niveaux.valeurs().stream()
                                                .filter(v -> points(v, s))
                                                .map(Valeur::libelle)
                                                .findFirst()
                                                .orElse(Taux.nombre(s))
                                        + " » ("
                                        + Taux.nombre(s)
                                        + ")"))
                .toList();
    }

    private static boolean points(Valeur v, BigDecimal s) {
        var points = v.points();
        return points != null && points.compareTo(s) == 0;
    }

    private JteModel second(AuditVue a, AuditForm form, Erreurs erreurs) {
        return pages.auditsRedaction(
                existant(a, "Préparer le second tour", "second-tour", form, erreurs));
    }

    private JteModel modification(AuditVue a, AuditForm form, Erreurs erreurs) {
        return pages.auditsRedaction(existant(a, "Modifier l’audit", "modifier", form, erreurs));
    }

    private PageRedactionAudit existant(
            AuditVue a, String titre, String segment, AuditForm form, Erreurs erreurs) {
        return new PageRedactionAudit(
                Lieux.fil(a),
                titre,
                a.adresse() + "/" + segment,
                a.adresse(),
                a.nomGrille(),
                List.of(),
                List.of(),
                membres.aChoisir(a.organisation()),
                false,
                false,
                form,
                erreurs);
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}

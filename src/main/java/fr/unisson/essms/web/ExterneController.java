package fr.unisson.essms.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.Externes;
import fr.unisson.essms.PiecesExternes;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.essms.web.CompositionExterne.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Evaluations by outside bodies, step by step.
@Controller
@Acces
class ExterneController {

    private static final String NOUVELLE = "/essms/externes/nouvelle";
    private static final String ICI = "/essms/externes/{id}";
    private static final int ETABLISSEMENTS = 200;

    private static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry("ORGANISME", "organisme"),
                    Map.entry("VISITE", "visite"),
                    Map.entry("AVANT", "avant"),
                    Map.entry("JOUR_DIT", "jour"),
                    Map.entry("SUITE_APRES", "pour"),
                    Map.entry("NOUVELLE_DATE", "pour"),
                    Map.entry("PRE_RAPPORT_JOINT", "sans"),
                    Map.entry("OBSERVATIONS_JOINTES", "sans"),
                    Map.entry("PLAN_JOINT", "sans"),
                    Map.entry("TRANSMISSION_JOINTE", "sans"),
                    Map.entry("PUBLICATION_JOINTE", "sans"),
                    Map.entry("AFFICHE_JOINTE", "sans"),
                    Map.entry("BILAN_JOINT", "sans"),
                    Map.entry("RAISON_DITE", "note"),
                    Map.entry(Motif.SANS_MOTIF, "note"));

    private final Externes externes;
    private final PiecesExternes pieces;
    private final Annuaire annuaire;
    private final Clock horloge;
    private final Templates pages;

    ExterneController(
            Externes externes,
            PiecesExternes pieces,
            Annuaire annuaire,
            Clock horloge,
            Templates pages) {
        this.externes = externes;
        this.pieces = pieces;
        this.annuaire = annuaire;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(NOUVELLE)
    JteModel nouvelle() {
        return programmation("", "", "", "", Erreurs.AUCUNE);
    }

    @PostMapping(NOUVELLE)
    Object programmer(
            @RequestParam(required = false) @Nullable String etablissement,
            @RequestParam(required = false) @Nullable String organisme,
            @RequestParam(required = false) @Nullable String visite,
            @RequestParam(required = false) @Nullable String avant) {
        var qui = Saisies.numero(etablissement);
        var nom = Saisies.texte(organisme);
        if (qui.isEmpty()) {
            return Refus.page(
                    programmation(
                            "",
                            nom,
                            Saisies.texte(visite),
                            Saisies.texte(avant),
                            Erreurs.de("etablissement", "Choisissez l’établissement.")));
        }
        var issue =
                externes.programmer(
                        new EtablissementId(qui.get()),
                        nom,
                        Saisies.date(visite).orElse(null),
                        Saisies.date(avant).orElse(null));
        return switch (issue) {
            case Resultat.Fait<Long>(var id) ->
                    Redirection.vers("/essms/externes/" + id)
                            .avecMessage("L’évaluation est programmée.");
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    programmation(
                                            Saisies.texte(etablissement),
                                            nom,
                                            Saisies.texte(visite),
                                            Saisies.texte(avant),
                                            e));
        };
    }

    private JteModel programmation(
            String etablissement, String organisme, String visite, String avant, Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        externes.exigerDeMener(organisation);
        var choix =
                annuaire.etablissements(organisation, null, ETABLISSEMENTS).elements().stream()
                        .filter(e -> !e.ferme())
                        .map(e -> new Choix(e.id().toString(), e.nom()))
                        .toList();
        return pages.essmsProgrammation(
                new PageExterne.Programmation(
                        choix,
                        etablissement.isEmpty() && choix.size() == 1
                                ? choix.getFirst().valeur()
                                : etablissement,
                        organisme,
                        visite,
                        avant,
                        erreurs));
    }

    /// @param nature of the document that a step misses
    @GetMapping(ICI)
    JteModel externe(@PathVariable long id, @RequestParam(defaultValue = "") String nature) {
        return pages.essmsExterne(
                new CompositionExterne(externes, pieces, externes.charger(id))
                        .page(new PageExterne.Jointure(nature, ""), Erreurs.AUCUNE));
    }

    /// @param jour when it happened, empty for today
    /// @param pour by when the next step is expected, as proposed when it equals `propose`
    @GetMapping(ICI + "/etapes/{chemin}")
    Object etape(
            @PathVariable long id,
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam(defaultValue = "") String propose) {
        var x = externes.charger(id);
        var t = transition(chemin);
        externes.exigerDeMener(x.organisation());
        if (!t.possibleDepuis(x.etat())) {
            return Redirection.vers(x.adresse())
                    .avecMessage("Cette étape ne se note pas maintenant : voyez ce qui suit.");
        }
        var fait = Saisies.date(jour).orElseGet(this::aujourdhui);
        var dit =
                new Saisie(Integer.toString(x.version()), fait.toString(), pour, propose, null, "");
        return etape(x, t, dit.proposant(externes.proposee(x, t, fait)), Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/etapes/{chemin}")
    Object franchir(
            @PathVariable long id,
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam(required = false) @Nullable String propose,
            @RequestParam(required = false) @Nullable List<String> sans,
            @RequestParam(defaultValue = "") String note) {
        var x = externes.charger(id);
        var t = transition(chemin);
        var fait = Saisies.date(jour).orElse(null);
        var montre = new Saisie(version, jour, pour, Saisies.texte(propose), sans, note);
        var dit =
                fait == null || propose == null
                        ? montre
                        : montre.proposant(externes.proposee(x, t, fait));
        if (Saisies.dateFausse(pour)) {
            return Refus.page(etape(x, t, dit, Erreurs.de("pour", "Cette date ne se lit pas.")));
        }
        var ensuite = Saisies.date(dit.pour()).orElse(null);
        var issue =
                externes.franchir(
                        id,
                        Saisies.entier(version).orElse(0),
                        t,
                        fait,
                        ensuite,
                        dit.sans().stream()
                                .flatMap(s -> Saisies.parmi(NaturePiece.class, s).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        note);
        return switch (issue) {
            case Resultat.Fait<EtatExterne> _ ->
                    Redirection.vers(x.adresse())
                            .avecMessage(
                                    t.fait()
                                            + "."
                                            + (ensuite == null || dit.pour().equals(pour)
                                                    ? ""
                                                    : " La suite, comptée depuis ce jour, est"
                                                            + " attendue pour le "
                                                            + Dates.jour(ensuite)
                                                            + "."));
            case Resultat.Refus<EtatExterne>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> etape(externes.charger(id), t, dit, e));
        };
    }

    private JteModel etape(ExterneVue x, TransitionExterne t, Saisie dit, Erreurs erreurs) {
        externes.exigerDeMener(x.organisation());
        return pages.essmsEtape(
                new CompositionExterne(externes, pieces, x)
                        .etape(t, aujourdhui().toString(), dit, erreurs));
    }

    private static TransitionExterne transition(String chemin) {
        return Arrays.stream(TransitionExterne.values())
                .filter(t -> CompositionExterne.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("étape " + chemin));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

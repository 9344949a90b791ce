package fr.unisson.essms.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.Externes;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Evaluations by outside bodies, step by step.
@Controller
@Acces
class ExterneController {

    private static final String NOUVELLE = "/essms/externes/nouvelle";
    private static final String ICI = "/essms/externes/{id}";
    private static final int ETABLISSEMENTS = 200;

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "ORGANISME",
                    "organisme",
                    "VISITE",
                    "visite",
                    "JOUR_DIT",
                    "jour",
                    Motif.SANS_MOTIF,
                    "note");

    private final Externes externes;
    private final Annuaire annuaire;
    private final Clock horloge;
    private final Templates pages;

    ExterneController(Externes externes, Annuaire annuaire, Clock horloge, Templates pages) {
        this.externes = externes;
        this.annuaire = annuaire;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(NOUVELLE)
    JteModel nouvelle() {
        return programmation("", "", "", Erreurs.AUCUNE);
    }

    @PostMapping(NOUVELLE)
    Object programmer(
            @RequestParam(required = false) @Nullable String etablissement,
            @RequestParam(required = false) @Nullable String organisme,
            @RequestParam(required = false) @Nullable String visite) {
        var qui = Saisies.numero(etablissement);
        var nom = Saisies.texte(organisme);
        if (qui.isEmpty()) {
            return Refus.page(
                    programmation(
                            "",
                            nom,
                            Saisies.texte(visite),
                            Erreurs.de("etablissement", "Choisissez l’établissement.")));
        }
        var issue =
                externes.programmer(
                        new EtablissementId(qui.get()), nom, Saisies.date(visite).orElse(null));
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
                                            e));
        };
    }

    private JteModel programmation(
            String etablissement, String organisme, String visite, Erreurs erreurs) {
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
                        erreurs));
    }

    @GetMapping(ICI)
    JteModel externe(@PathVariable long id) {
        return page(externes.charger(id), Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/pieces")
    Object joindre(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var x = externes.charger(id);
        if (fichier == null || fichier.isEmpty())
            return Refus.page(page(x, Erreurs.de("fichier", "Choisissez le fichier à joindre.")));
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
        try (var flux = fichier.getInputStream()) {
            return switch (externes.joindre(id, new Envoi(nom, flux))) {
                case Resultat.Fait<Fichier> _ ->
                        Redirection.vers(x.adresse()).avecMessage("Le fichier est joint.");
                case Resultat.Refus<Fichier>(var motifs) ->
                        Refus.page(
                                motifs,
                                Map.of("FICHIER", "fichier"),
                                e -> page(externes.charger(id), e));
            };
        }
    }

    private JteModel page(ExterneVue x, Erreurs erreurs) {
        var pour = x.pour();
        return pages.essmsExterne(
                new PageExterne(
                        Fil.de("Évaluation HAS", EssmsController.ADRESSE),
                        "Évaluation par " + x.organisme(),
                        x.adresse(),
                        pastille(x),
                        VieExterne.etapes(x.etat()),
                        List.of(
                                new Fait("Établissement", x.nomEtablissement()),
                                new Fait("Visite", Dates.jour(x.visiteLe())),
                                new Fait(
                                        "Ensuite",
                                        x.ensuite().isEmpty() ? "Rien n’est attendu" : x.ensuite(),
                                        x.ensuite().isEmpty() || pour == null
                                                ? null
                                                : "Pour le " + Dates.jour(pour),
                                        null)),
                        externes.possibles(x).stream()
                                .map(t -> new Ligne(t.libelle(), chemin(x, t), ""))
                                .toList(),
                        externes.pieces(x.id()).stream().map(PageExterne.Piece::de).toList(),
                        externes.menee(x),
                        externes.histoire(x.id()).reversed().stream()
                                .map(h -> Evenement.du(h.le(), h.fait(), h.qui(), h.note()))
                                .toList(),
                        erreurs));
    }

    static Pastille pastille(ExterneVue x) {
        return new Pastille(
                x.etat().libelle(),
                switch (x.etat()) {
                    case CLOTUREE -> Ton.FAIT;
                    case ANNULEE -> Ton.NEUTRE;
                    default -> Ton.EN_COURS;
                });
    }

    private static String chemin(ExterneVue x, TransitionExterne t) {
        return x.adresse() + "/etapes/" + t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GetMapping(ICI + "/etapes/{chemin}")
    JteModel etape(@PathVariable long id, @PathVariable String chemin) {
        var x = externes.charger(id);
        var t = transition(chemin);
        var jour = aujourdhui();
        var pour = externes.proposee(x, t, jour);
        return etape(
                x,
                t,
                Integer.toString(x.version()),
                jour.toString(),
                pour == null ? "" : pour.toString(),
                "",
                Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/etapes/{chemin}")
    Object franchir(
            @PathVariable long id,
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam(defaultValue = "") String note) {
        var t = transition(chemin);
        if (Saisies.dateFausse(pour)) {
            return Refus.page(
                    etape(
                            externes.charger(id),
                            t,
                            version,
                            jour,
                            pour,
                            note,
                            Erreurs.de("pour", "Cette date ne se lit pas.")));
        }
        var issue =
                externes.franchir(
                        id,
                        Saisies.entier(version).orElse(0),
                        t,
                        Saisies.date(jour).orElse(null),
                        Saisies.date(pour).orElse(null),
                        note);
        return switch (issue) {
            case Resultat.Fait<EtatExterne> _ ->
                    Redirection.vers("/essms/externes/" + id).avecMessage(t.fait() + ".");
            case Resultat.Refus<EtatExterne>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> etape(externes.charger(id), t, version, jour, pour, note, e));
        };
    }

    private JteModel etape(
            ExterneVue x,
            TransitionExterne t,
            String version,
            String jour,
            String pour,
            String note,
            Erreurs erreurs) {
        externes.exigerDeMener(x.organisation());
        return pages.essmsEtape(
                new PageExterne.Passage(
                        Fil.de("Évaluation HAS", EssmsController.ADRESSE)
                                .puis("Évaluation par " + x.organisme(), x.adresse()),
                        t.libelle(),
                        chemin(x, t),
                        x.adresse(),
                        version,
                        jour,
                        aujourdhui().toString(),
                        t.ensuite(),
                        pour,
                        t.motifRequis(),
                        note,
                        erreurs));
    }

    private static TransitionExterne transition(String chemin) {
        return Arrays.stream(TransitionExterne.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("étape " + chemin));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

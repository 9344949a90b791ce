package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.domaine.EtatDuQuorum;
import fr.unisson.gouvernance.web.PagePresences.LigneDePresence;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Who is there, the quorum it makes, and what follows when it is not reached.
@Controller
@Acces
@RequestMapping("/reunions/{id}/seance")
class PresencesController {

    private final Reunions reunions;
    private final Seances seances;
    private final Clock horloge;
    private final Templates pages;

    PresencesController(Reunions reunions, Seances seances, Clock horloge, Templates pages) {
        this.reunions = reunions;
        this.seances = seances;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/presences")
    JteModel presences(@PathVariable ReunionId id) {
        return page(tenue(id), Map.of(), Erreurs.AUCUNE);
    }

    /// One form for all; only the lines that changed are written, and none before all are right.
    @PostMapping("/presences")
    Object noter(@PathVariable ReunionId id, @RequestParam Map<String, String> champs) {
        var r = tenue(id);
        if (PagesDeSeance.fermee(r)) return horsSeance(r, champs);
        var dites = appeles(r).stream().map(p -> dite(p, champs)).filter(Dite::change).toList();
        var erreurs = Erreurs.AUCUNE;
        for (var d : dites) {
            erreurs = erreurs.borner("par-" + d.participant().id(), d.par(), Champs.LIGNE);
            if (d.etat() == EtatPresence.REPRESENTE && d.par().isEmpty()) {
                erreurs =
                        erreurs.plus(
                                "par-" + d.participant().id(),
                                "Écrivez qui représente " + d.participant().nom() + ".");
            }
        }
        if (!erreurs.vide()) return Refus.page(page(r, champs, erreurs));
        var motifs = new ArrayList<Motif>();
        for (var d : dites) {
            motifs.addAll(
                    seances.presence(id, d.participant().id(), d.version(), d.etat(), d.par())
                            .motifs());
        }
        if (motifs.isEmpty()) {
            var quorum = seances.quorum(r, appeles(r));
            return Redirection.vers(
                            PagesDeSeance.adresse(id) + (quorum.atteint() ? "" : "/presences"))
                    .avecMessage("Présences notées. " + quorum.enMots() + ".");
        }
        return Refus.page(
                motifs.stream().distinct().toList(),
                ReunionForm.CHAMPS,
                e -> page(tenue(id), champs, e));
    }

    /// What was typed for one person.
    private record Dite(
            Participant participant, @Nullable EtatPresence etat, String par, int version) {

        boolean change() {
            return version != participant.version()
                    || !Objects.equals(participant.presence(), etat)
                    || (etat == EtatPresence.REPRESENTE
                            && !participant.representePar().equals(par));
        }

        String enMots() {
            return etat == null
                    ? ""
                    : participant.nom()
                            + " : "
                            + etat.libelle()
                            + (par.isEmpty() ? "" : ", " + par);
        }
    }

    private static Dite dite(Participant p, Map<String, String> champs) {
        return new Dite(
                p,
                Saisies.parmi(EtatPresence.class, champs.get("presence-" + p.id())).orElse(null),
                Saisies.texte(champs.get("par-" + p.id())),
                Saisies.entier(champs.get("version-" + p.id())).orElse(0));
    }

    /// Too early or too late: what was typed stays on the page.
    private Object horsSeance(Reunion r, Map<String, String> champs) {
        var mots =
                appeles(r).stream()
                        .map(p -> dite(p, champs).enMots())
                        .filter(m -> !m.isEmpty())
                        .collect(Collectors.joining("\n"));
        var motif =
                new Motif(
                        Motif.ETAT,
                        "Rien n’est enregistré : les présences se notent pendant la séance.");
        return Refus.page(List.of(motif), ReunionForm.CHAMPS, e -> page(r, Map.of(), mots, e));
    }

    @PostMapping("/ajournement")
    Object ajourner(
            @PathVariable ReunionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String jour,
            @RequestParam(required = false) @Nullable String heure) {
        var r = tenue(id);
        var champs = Map.of("jour", Saisies.texte(jour), "heure", Saisies.texte(heure));
        var date = Saisies.date(jour);
        var lue = heure(heure);
        if (date.isEmpty() || lue.isEmpty()) {
            var manque = Erreurs.de("jour", "Indiquez la date et l’heure de la seconde réunion.");
            return Refus.page(page(r, champs, manque));
        }
        return switch (seances.ajourner(id, version, date.get().atTime(lue.get()))) {
            case Resultat.Fait<ReunionId>(var suite) ->
                    Redirection.vers(ReunionsController.ADRESSE + "/" + suite)
                            .avecMessage(
                                    "La seconde réunion est planifiée, avec le même ordre du jour."
                                            + " Envoyez sa convocation.");
            case Resultat.Refus<ReunionId>(var motifs) ->
                    Refus.page(motifs, ReunionForm.CHAMPS, e -> page(r, champs, e));
        };
    }

    private static Optional<LocalTime> heure(@Nullable String saisie) {
        try {
            return Optional.of(LocalTime.parse(Saisies.texte(saisie)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private JteModel page(Reunion r, Map<String, String> champs, Erreurs erreurs) {
        return page(r, champs, "", erreurs);
    }

    private JteModel page(Reunion r, Map<String, String> champs, String garde, Erreurs erreurs) {
        var appeles = appeles(r);
        var quorum = seances.quorum(r, appeles);
        return pages.gouvernancePresences(
                new PagePresences(
                        CompositionReunion.filDepuis(r),
                        PagesDeSeance.adresse(r.id()),
                        r.adresse(),
                        CompositionSeance.quorumDit(r, quorum, appeles),
                        quorum.atteint(),
                        ajournable(r, appeles, quorum),
                        r.version(),
                        appeles.stream().map(p -> ligne(p, champs)).toList(),
                        Arrays.stream(EtatPresence.values())
                                .map(e -> new Choix(e.name(), e.libelle()))
                                .toList(),
                        champs.get("jour"),
                        champs.getOrDefault("heure", r.debut().toLocalTime().toString()),
                        SeanceFermee.de(r, Dates.jourDe(horloge.instant()), garde, null),
                        erreurs));
    }

    /// Too few are there: said once somebody has been counted.
    private static boolean ajournable(Reunion r, List<Participant> appeles, EtatDuQuorum quorum) {
        return r.etat() == EtatReunion.EN_SEANCE
                && !quorum.atteint()
                && appeles.stream().anyMatch(p -> p.presence() != null);
    }

    /// As noted, as just typed when it could not be kept, or as announced while nothing is noted.
    private static LigneDePresence ligne(Participant p, Map<String, String> champs) {
        var reponse = p.reponse();
        boolean saisie = champs.containsKey("presence-" + p.id());
        boolean propose = !saisie && p.presence() == null && reponse != null;
        var etat =
                saisie
                        ? dite(p, champs).etat()
                        : propose ? Objects.requireNonNull(reponse).attendue() : p.presence();
        return new LigneDePresence(
                p.id(),
                p.version(),
                p.nom(),
                p.titre(),
                etat == null ? null : etat.name(),
                p.presence() == null ? "Non notée" : p.presence().libelle(),
                saisie ? dite(p, champs).par() : propose ? p.remplacant() : p.representePar(),
                reponse == null
                        ? ""
                        : "avait répondu : " + CompositionReunion.bas(reponse.libelle()));
    }

    private List<Participant> appeles(Reunion r) {
        return reunions.participants(r.id()).stream().filter(p -> !p.retire()).toList();
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat note les présences.");
        }
        return r;
    }
}

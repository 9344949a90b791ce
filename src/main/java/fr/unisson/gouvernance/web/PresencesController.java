package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.web.PagePresences.LigneDePresence;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final Map<String, String> CHAMPS = Map.of("DATE_PASSEE", "jour");

    private final Reunions reunions;
    private final Seances seances;
    private final Templates pages;

    PresencesController(Reunions reunions, Seances seances, Templates pages) {
        this.reunions = reunions;
        this.seances = seances;
        this.pages = pages;
    }

    @GetMapping("/presences")
    JteModel presences(@PathVariable ReunionId id) {
        return page(tenue(id), null, null, Erreurs.AUCUNE);
    }

    /// One form for all; only the lines that changed are written.
    @PostMapping("/presences")
    Object noter(@PathVariable ReunionId id, @RequestParam Map<String, String> champs) {
        var r = tenue(id);
        var motifs = new ArrayList<Motif>();
        for (var p : appeles(r)) {
            var etat =
                    Saisies.parmi(EtatPresence.class, champs.get("presence-" + p.id()))
                            .orElse(null);
            var par = Saisies.texte(champs.get("par-" + p.id()));
            int version = Saisies.entier(champs.get("version-" + p.id())).orElse(0);
            if (version == p.version() && inchangee(p, etat, par)) continue;
            motifs.addAll(seances.presence(id, p.id(), version, etat, par).motifs());
        }
        if (motifs.isEmpty()) {
            var quorum = seances.quorum(r, appeles(r));
            return Redirection.vers(
                            SeanceController.adresse(id) + (quorum.atteint() ? "" : "/presences"))
                    .avecMessage("Présences notées. " + quorum.enMots() + ".");
        }
        return Refus.page(motifs.stream().distinct().toList(), CHAMPS, e -> page(r, null, null, e));
    }

    private static boolean inchangee(Participant p, @Nullable EtatPresence etat, String par) {
        return Objects.equals(p.presence(), etat)
                && (etat != EtatPresence.REPRESENTE || p.representePar().equals(par));
    }

    @PostMapping("/ajournement")
    Object ajourner(
            @PathVariable ReunionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String jour,
            @RequestParam(required = false) @Nullable String heure) {
        var r = tenue(id);
        var date = Saisies.date(jour);
        var lue = heure(heure);
        if (date.isEmpty() || lue.isEmpty()) {
            var manque = Erreurs.de("jour", "Indiquez la date et l’heure de la seconde réunion.");
            return Refus.page(page(r, jour, heure, manque));
        }
        return switch (seances.ajourner(id, version, date.get().atTime(lue.get()))) {
            case Resultat.Fait<ReunionId>(var suite) ->
                    Redirection.vers(ReunionsController.ADRESSE + "/" + suite)
                            .avecMessage(
                                    "La seconde réunion est planifiée, avec le même ordre du jour."
                                            + " Envoyez sa convocation.");
            case Resultat.Refus<ReunionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(r, jour, heure, e));
        };
    }

    private static Optional<LocalTime> heure(@Nullable String saisie) {
        try {
            return Optional.of(LocalTime.parse(Saisies.texte(saisie)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private JteModel page(
            Reunion r, @Nullable String jour, @Nullable String heure, Erreurs erreurs) {
        var appeles = appeles(r);
        var quorum = seances.quorum(r, appeles);
        return pages.gouvernancePresences(
                new PagePresences(
                        CompositionReunion.filDepuis(r),
                        SeanceController.adresse(r.id()),
                        r.adresse(),
                        quorum.enMots(),
                        quorum.atteint(),
                        r.etat() == EtatReunion.EN_SEANCE && !quorum.atteint(),
                        r.version(),
                        appeles.stream().map(PresencesController::ligne).toList(),
                        Arrays.stream(EtatPresence.values())
                                .map(e -> new Choix(e.name(), e.libelle()))
                                .toList(),
                        jour,
                        heure == null ? r.debut().toLocalTime().toString() : heure,
                        erreurs));
    }

    private static LigneDePresence ligne(Participant p) {
        var reponse = p.reponse();
        var etat = p.presence();
        return new LigneDePresence(
                p.id(),
                p.version(),
                p.nom(),
                p.titre(),
                etat == null ? null : etat.name(),
                p.representePar(),
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

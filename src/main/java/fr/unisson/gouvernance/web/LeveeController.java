package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.web.PageLevee.PointALever;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Ends a session, after having said whose presence nobody noted.
@Controller
@Acces
@RequestMapping("/reunions/{id}/seance/levee")
class LeveeController {

    private final Reunions reunions;
    private final Seances seances;
    private final OrdresDuJour ordres;
    private final Templates pages;

    LeveeController(Reunions reunions, Seances seances, OrdresDuJour ordres, Templates pages) {
        this.reunions = reunions;
        this.seances = seances;
        this.ordres = ordres;
        this.pages = pages;
    }

    @GetMapping
    Object demander(@PathVariable ReunionId id) {
        var r = tenue(id);
        return r.etat() == EtatReunion.EN_SEANCE
                ? page(r, Erreurs.AUCUNE)
                : Redirection.vers(PagesDeSeance.adresse(id));
    }

    /// The minutes are already written.
    ///
    /// @param sansPresence the reader knows that some presences are not noted
    @PostMapping
    Object lever(
            @PathVariable ReunionId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean sansPresence) {
        var r = tenue(id);
        if (r.etat() == EtatReunion.EN_SEANCE && !sansPresence && !nonNotes(r).isEmpty()) {
            var demande =
                    "Notez ces présences, ou cochez la case : le compte rendu dira qu’elles ne sont"
                            + " pas notées.";
            return Refus.page(page(r, Erreurs.de("sansPresence", demande)));
        }
        var levee = seances.lever(id, version);
        if (levee.estFait()) {
            return Redirection.vers(ReunionsController.ADRESSE + "/" + id + "/compte-rendu")
                    .avecMessage("La séance est levée. Le compte rendu est écrit : relisez-le.");
        }
        return Refus.page(levee.motifs(), Map.of(), e -> page(tenue(id), e));
    }

    private JteModel page(Reunion r, Erreurs erreurs) {
        return pages.gouvernanceLevee(
                new PageLevee(
                        CompositionReunion.filDepuis(r),
                        r.nom(),
                        PagesDeSeance.adresse(r.id()),
                        r.version(),
                        nonNotes(r),
                        sansQuorum(r),
                        ouverts(r),
                        erreurs));
    }

    private String sansQuorum(Reunion r) {
        var presents = reunions.participants(r.id()).stream().filter(p -> !p.retire()).toList();
        var quorum = seances.quorum(r, presents);
        return quorum.atteint() ? "" : CompositionSeance.quorumDit(r, quorum, presents);
    }

    private List<PointALever> ouverts(Reunion r) {
        var points = ordres.lister(r.id());
        var aboutis = seances.aboutis(r, points);
        return points.stream()
                .filter(p -> p.ouvert() && !aboutis.contains(p.id()))
                .map(p -> new PointALever(p.titre(), CompositionSeance.lien(r, p)))
                .toList();
    }

    private List<String> nonNotes(Reunion r) {
        return Participant.sansPresence(reunions.participants(r.id())).stream()
                .map(p -> p.nom() + " (" + CompositionReunion.bas(p.titre()) + ")")
                .toList();
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance lève la séance.");
        }
        return r;
    }
}

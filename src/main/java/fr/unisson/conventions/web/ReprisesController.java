package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.EngagementAReprendre;
import fr.unisson.conventions.EngagementAReprendre.Choix;
import fr.unisson.conventions.EtatsDesEngagements;
import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.Reprises;
import fr.unisson.conventions.web.PageEngagementsRepris.Ligne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The commitments of the former convention, decided one by one, each with what became of it.
@Controller
@Acces
@RequestMapping("/conventions/{id}/reprises")
class ReprisesController {

    private static final Map<String, String> CHAMPS =
            Map.of("CONTENU", "contenu", "MOTIF", "motif");

    private final DossiersLus dossiers;
    private final Reprises reprises;
    private final Filiation filiation;
    private final EvaluationPrecedente evaluations;
    private final Templates pages;

    ReprisesController(
            DossiersLus dossiers,
            Reprises reprises,
            Filiation filiation,
            EvaluationPrecedente evaluations,
            Templates pages) {
        this.dossiers = dossiers;
        this.reprises = reprises;
        this.filiation = filiation;
        this.evaluations = evaluations;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, null, "", "", Erreurs.AUCUNE);
    }

    @PostMapping("/{rang}")
    Object decider(
            @PathVariable long id,
            @PathVariable int rang,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String contenu,
            @RequestParam(defaultValue = "") String motif) {
        var choisi = Saisies.parmi(Choix.class, choix);
        if (choisi.isEmpty())
            return Refus.page(
                    page(
                            id,
                            rang,
                            contenu,
                            motif,
                            Erreurs.de("choix", "Dites ce que devient cet engagement.")));
        return switch (reprises.decider(new ConventionId(id), rang, choisi.get(), contenu, motif)) {
            case Resultat.Fait<Integer> _ ->
                    Redirection.vers("/conventions/" + id + "/reprises")
                            .avecMessage("C’est enregistré.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, rang, contenu, motif, e));
        };
    }

    private JteModel page(
            long id, @Nullable Integer ouvert, String contenu, String motif, Erreurs erreurs) {
        var tete = dossiers.ouvrir(id, Face.TEXTE).tete();
        var convention = new ConventionId(id);
        var etats = reprises.derniersEtats(convention);
        boolean decide = reprises.peutDecider(convention);
        var origine = filiation.origine(convention);
        var lignes = reprises.lister(convention).stream().map(e -> ligne(e, etats)).toList();
        return pages.conventionsReprises(
                new PageEngagementsRepris(
                        tete,
                        origine.map(o -> o.titre()).orElse(null),
                        origine.map(o -> o.adresse()).orElse(null),
                        origine.filter(o -> o.lien().succede()).stream()
                                .flatMap(o -> evaluations.dernieres(o.id()).stream())
                                .toList(),
                        lignes,
                        decide,
                        ouvert,
                        contenu,
                        motif,
                        erreurs));
    }

    private static Ligne ligne(
            EngagementAReprendre e, Map<String, EtatsDesEngagements.Etat> etats) {
        var x = e.engagement();
        var etat = etats.get(x.contenu());
        var choix = e.choix();
        return new Ligne(
                e.rang(),
                x.partie(),
                x.contenu(),
                String.join(
                        " · ",
                        java.util.stream.Stream.of(x.frequence(), x.condition(), x.preuve())
                                .filter(m -> !m.isBlank())
                                .toList()),
                etat == null ? "" : etat.libelle(),
                etat == null ? "" : etat.dit(),
                choix == null ? null : choix.libelle(),
                e.contenu(),
                e.motif(),
                choix == null ? "" : e.par() + ", " + Dates.moment(Objects.requireNonNull(e.le())));
    }
}

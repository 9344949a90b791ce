package fr.unisson.preuves.web;

import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.Carte;
import fr.unisson.preuves.PreuveVue;
import fr.unisson.preuves.Preuves;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Makes a proof go on, or takes it back.
@Controller
@Acces
@RequestMapping(PreuvesController.ADRESSE)
class SuiteDePreuveController {

    private static final int MOTIF_AU_PLUS = 2000;
    private static final Map<String, String> CHAMPS = Map.of("AU", "au", Motif.SANS_MOTIF, "motif");

    private final Preuves preuves;
    private final Clock horloge;
    private final Templates pages;

    SuiteDePreuveController(Preuves preuves, Clock horloge, Templates pages) {
        this.preuves = preuves;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// Where the point stands on the map, and where something else is attached to it.
    private record Lieu(String carte, String rattacher) {
        static final Lieu INCONNU = new Lieu(PreuvesController.ADRESSE, PreuvesController.ADRESSE);

        static Lieu de(Carte carte, Noeud point) {
            return new Lieu(
                    PreuvesController.ADRESSE
                            + "?grille="
                            + carte.grille().id()
                            + "&q="
                            + point.code(),
                    RattachementController.adresse(carte.grille().id(), point));
        }
    }

    private Lieu lieu(PreuveVue p) {
        return preuves.cartes(p.organisation(), p.objet()).stream()
                .flatMap(c ->
                        c.points().stream()
                                .filter(n -> c.de(n).stream().anyMatch(v -> v.id() == p.id()))
                                .map(n -> Lieu.de(c, n)))
                .findFirst()
                .orElse(Lieu.INCONNU);
    }

    static Interdit reserve() {
        return new Interdit("Les preuves se tiennent par la direction ou le référent qualité.");
    }

    @GetMapping("/{id:\\d{1,18}}/retirer")
    JteModel demander(@PathVariable long id) {
        var p = preuves.lire(id);
        exiger(p);
        return retrait(p, p.version(), null, Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/retirer")
    Object retirer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String motif) {
        var p = preuves.lire(id);
        exiger(p);
        int lue = Saisies.entier(version).orElse(-1);
        var trop = Erreurs.AUCUNE.borner("motif", motif, MOTIF_AU_PLUS);
        if (!trop.vide()) return Refus.page(retrait(p, lue, motif, trop));
        var lieu = lieu(p);
        var resultat = preuves.retirer(id, lue, Saisies.texte(motif));
        return resultat.estFait()
                ? Redirection.vers(lieu.carte()).avecMessage("La preuve est retirée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> retrait(p, lue, motif, e));
    }

    private void exiger(PreuveVue p) {
        if (!preuves.tient(p.organisation())) throw reserve();
    }

    @GetMapping("/{id:\\d{1,18}}/prolonger")
    JteModel demanderLaSuite(@PathVariable long id) {
        var p = preuves.lire(id);
        exiger(p);
        var au = p.validite().au();
        return prolongation(p, p.version(), au == null ? null : au.toString(), Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/prolonger")
    Object prolonger(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String au) {
        var p = preuves.lire(id);
        exiger(p);
        int lue = Saisies.entier(version).orElse(-1);
        if (Saisies.dateFausse(au)) {
            return Refus.page(
                    prolongation(
                            p,
                            lue,
                            au,
                            Erreurs.AUCUNE.plus("au", "Donnez une date, ou laissez vide.")));
        }
        var resultat = preuves.prolonger(id, lue, Saisies.date(au).orElse(null));
        return resultat.estFait()
                ? Redirection.vers(lieu(p).carte()).avecMessage("La preuve est prolongée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> prolongation(p, lue, au, e));
    }

    private JteModel prolongation(PreuveVue p, int version, @Nullable String au, Erreurs erreurs) {
        var lieu = lieu(p);
        return pages.preuvesProlonger(
                new PageProlongation(
                        PreuvesController.FIL,
                        p.code() + " : " + p.nom(),
                        enPhrase(CompositionPreuves.valeur(p, aujourdhui())),
                        p.tombee(),
                        PreuvesController.ADRESSE + "/" + p.id() + "/prolonger",
                        lieu.carte(),
                        lieu.rattacher(),
                        PreuvesController.ADRESSE + "/" + p.id() + "/retirer",
                        version,
                        au,
                        erreurs));
    }

    private JteModel retrait(PreuveVue p, int version, @Nullable String motif, Erreurs erreurs) {
        return pages.preuvesRetirer(
                new PageRetrait(
                        PreuvesController.FIL,
                        p.code() + " : " + p.nom(),
                        PreuvesController.ADRESSE + "/" + p.id() + "/retirer",
                        lieu(p).carte(),
                        version,
                        motif,
                        erreurs));
    }

    private static String enPhrase(String mots) {
        return mots.substring(0, 1).toUpperCase(Locale.FRANCE) + mots.substring(1) + ".";
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

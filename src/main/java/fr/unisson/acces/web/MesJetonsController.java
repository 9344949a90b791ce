package fr.unisson.acces.web;

import static java.util.Objects.requireNonNull;

import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.web.PageJetons.Saisie;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One's own tokens of the API.
@Controller
@Acces
class MesJetonsController {

    private static final String ADRESSE = "/compte/jetons";

    private final JetonsDApi jetons;
    private final CompositionJetons composition;
    private final Templates pages;

    MesJetonsController(JetonsDApi jetons, CompositionJetons composition, Templates pages) {
        this.jetons = jetons;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel page() {
        return page(Saisie.VIDE, null, Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object creer(
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(required = false) @Nullable List<String> portees,
            @RequestParam(required = false) @Nullable String duree) {
        var saisie = Saisie.lue(nom, portees, null, duree);
        var erreurs = CompositionJetons.verifier(saisie, false);
        if (!erreurs.vide()) return Refus.page(page(saisie, null, erreurs));
        var cree =
                jetons.creer(
                        saisie.nom(),
                        CompositionJetons.portees(saisie),
                        requireNonNull(CompositionJetons.duree(saisie)));
        return page(Saisie.VIDE, cree, Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE + "/{id}/revocation")
    Redirection revoquer(@PathVariable long id) {
        var jeton = jetons.charger(id);
        if (!jeton.compte().equals(SessionCourante.exigee().compte().id()))
            throw new Introuvable("jeton " + id);
        jetons.revoquer(jeton);
        return Redirection.vers(ADRESSE)
                .avecMessage("Le jeton « " + jeton.nom() + " » n’ouvre plus rien.");
    }

    private JteModel page(Saisie saisie, @Nullable String cree, Erreurs erreurs) {
        return pages.accesJetons(
                composition.page(
                        Fil.de("Mon compte", "/compte"),
                        "",
                        ADRESSE,
                        jetons.personnels(),
                        saisie,
                        cree,
                        erreurs));
    }
}

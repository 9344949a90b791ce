package fr.unisson.reprises.web;

import fr.unisson.reprises.RetraitPrevu;
import fr.unisson.reprises.RetraitsDeRegistres;
import fr.unisson.reprises.web.PageRegistreRepris.Retrait;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Takes back a whole register imported by mistake, once its sender has read what goes and what
/// stays.
@Controller
@Acces
class RetraitDeRegistreController {

    private static final String ADRESSE = RegistresController.ADRESSE + "/{id}/retrait";
    private static final Map<String, String> CHAMPS = Map.of(Motif.SANS_MOTIF, "motif");

    private final RetraitsDeRegistres retraits;
    private final Templates pages;

    RetraitDeRegistreController(RetraitsDeRegistres retraits, Templates pages) {
        this.retraits = retraits;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel presenter(@PathVariable String id) {
        return page(retraits.prevoir(numero(id)), "", Erreurs.AUCUNE);
    }

    /// @param prevu digest of what the page showed
    @PostMapping(ADRESSE)
    Object retirer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String prevu,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean confirme) {
        long registre = numero(id);
        if (!confirme)
            return Refus.page(
                    page(
                            retraits.prevoir(registre),
                            motif,
                            Erreurs.de("confirme", "Cochez la case pour confirmer le retrait.")));
        return switch (retraits.retirer(registre, prevu, motif)) {
            case Resultat.Fait<Integer>(var nombre) ->
                    Redirection.vers(RegistresController.ADRESSE + "/" + registre)
                            .avecMessage(
                                    nombre > 1
                                            ? nombre
                                                    + " conventions sont retirées. Leur historique"
                                                    + " reste."
                                            : "La convention est retirée. Son historique reste.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(retraits.prevoir(registre), motif, e));
        };
    }

    private JteModel page(RetraitPrevu retrait, String motif, Erreurs erreurs) {
        return pages.reprisesRetrait(
                new Retrait(
                        RegistresController.ADRESSE + "/" + retrait.registre(),
                        retrait,
                        motif,
                        erreurs));
    }

    private static long numero(String id) {
        return Saisies.numero(id).orElseThrow(() -> new Introuvable("registre " + id));
    }
}

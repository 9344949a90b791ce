package fr.unisson.conventions.web;

import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Effect, term and renewal, which two articles print and from which every deadline is computed.
@Controller
@Acces
@RequestMapping("/conventions/{id}/duree")
class DureeController {

    private final Conventions conventions;
    private final DossiersLus dossiers;
    private final Templates pages;

    DureeController(Conventions conventions, DossiersLus dossiers, Templates pages) {
        this.conventions = conventions;
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, null, Erreurs.AUCUNE);
    }

    @PostMapping
    Object regler(@PathVariable long id, @ModelAttribute DureeForm form) {
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return PageRefusee.page(page(id, form, erreurs));
        var c = conventions.charger(new ConventionId(id));
        var resultat =
                conventions.cadrer(
                        c.id(),
                        form.version() == null ? -1 : form.version(),
                        new CadreConvention(
                                c.titre(),
                                c.resume(),
                                c.perimetre(),
                                c.motifSansDiagnostic(),
                                form.duree(),
                                c.effetSouhaite(),
                                c.visibiliteObservateurs()));
        if (resultat.estFait())
            return Redirection.vers("/conventions/" + id + "/duree")
                    .avecMessage("La durée et le renouvellement sont enregistrés.");
        return PageRefusee.page(
                resultat.motifs(), page(id, form, PageRefusee.surLeChamp("", resultat.motifs())));
    }

    private JteModel page(long id, @Nullable DureeForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.TEXTE);
        var c = conventions.charger(new ConventionId(id));
        return pages.conventionsVoletsDuree(
                new PageDuree(
                        dossier.tete(),
                        dossier.lecteur().prepare() && dossier.etat().avantSignature(),
                        c.duree().enToutesLettres(),
                        form == null ? DureeForm.de(c.version(), c.duree()) : form,
                        erreurs));
    }
}

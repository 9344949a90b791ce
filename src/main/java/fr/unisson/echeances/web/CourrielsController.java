package fr.unisson.echeances.web;

import fr.unisson.acces.AvisDeCompte;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.SessionCourante;
import fr.unisson.echeances.AdressesRefusees;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// For who runs the platform: the mails that do not leave, the addresses that refuse them, and why.
/// For each person: that their own address does.
@Controller
@Acces(roles = "PLATEFORME")
class CourrielsController {

    private static final String ICI = "/plateforme/courriels";
    private static final String LEVER = "/compte/adresse-refusee";
    private static final int MOTIF_AU_PLUS = 300;

    private final BoiteDEnvoi boite;
    private final AdressesRefusees refusees;
    private final Templates pages;

    CourrielsController(BoiteDEnvoi boite, AdressesRefusees refusees, Templates pages) {
        this.boite = boite;
        this.refusees = refusees;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel page(
            @RequestParam(defaultValue = "0") long avant,
            @RequestParam(defaultValue = "") String refus) {
        var tranche = refusees.lister(refus);
        return pages.echeancesCourriels(
                PageDeCourriels.de(boite.enPeine(avant)),
                tranche.elements().stream().map(PageDeCourriels::refusee).toList(),
                tranche.suite() == null ? null : "?refus=" + tranche.suite() + "#adresses",
                refus.isEmpty() ? null : ICI + "#adresses");
    }

    @PostMapping(ICI + "/{id}/relancer")
    Redirection relancer(@PathVariable long id) {
        return Redirection.vers(ICI)
                .avecMessage(
                        boite.relancer(id)
                                ? "Un nouvel essai va être fait."
                                : "Ce courriel est déjà parti, ou portait un secret qui n’est plus"
                                        + " gardé.");
    }

    @PostMapping(ICI + "/{id}/renoncer")
    Redirection renoncer(@PathVariable long id, @RequestParam(defaultValue = "") String motif) {
        var dit = motif.strip();
        if (dit.isEmpty()) {
            return Redirection.vers(ICI)
                    .avecMessage("Dites pourquoi vous renoncez à cet envoi : rien n’a changé.");
        }
        return Redirection.vers(ICI)
                .avecMessage(
                        boite.renoncer(id, dit.substring(0, Math.min(MOTIF_AU_PLUS, dit.length())))
                                ? "L’envoi est abandonné."
                                : "Ce courriel est déjà parti.");
    }

    @PostMapping(LEVER)
    @Acces
    Redirection lever() {
        refusees.lever(SessionCourante.exigee().compte().id());
        return Redirection.vers("/compte")
                .avecMessage("Les prochains courriels vous seront envoyés à nouveau.");
    }

    @Bean
    static AvisDeCompte adresseRefusee(AdressesRefusees refusees) {
        return compte -> avis(refusees, compte);
    }

    private static List<AvisDeCompte.Avis> avis(AdressesRefusees refusees, CompteId compte) {
        return refusees.pour(compte).stream()
                .map(r ->
                        new AvisDeCompte.Avis(
                                "Votre adresse "
                                        + r.adresse()
                                        + " refuse nos courriels depuis le "
                                        + Dates.jour(Dates.jourDe(r.depuis()))
                                        + " : vous ne recevez plus ni rappels ni nouvelles."
                                        + " Demandez à votre service informatique de la"
                                        + " rétablir, puis dites-le ici.",
                                LEVER,
                                "Mon adresse fonctionne à nouveau"))
                .toList();
    }
}

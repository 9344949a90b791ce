package fr.unisson.acces.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.FermetureDeSessions;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Closing sessions that others left open. The one of who asks stays.
@Controller
class FermetureDeSessionsController {

    private static final String PERSONNES = "/administration/personnes";
    private static final String MEMBRE = PERSONNES + "/{compte}/sessions";
    private static final String TOUTES = "/plateforme/sessions";

    private final Habilitations habilitations;
    private final FermetureDeSessions fermeture;
    private final NomsDOrganisations noms;
    private final Templates pages;

    FermetureDeSessionsController(
            Habilitations habilitations,
            FermetureDeSessions fermeture,
            NomsDOrganisations noms,
            Templates pages) {
        this.habilitations = habilitations;
        this.fermeture = fermeture;
        this.noms = noms;
        this.pages = pages;
    }

    @Acces(roles = "ADMINISTRATION")
    @GetMapping(MEMBRE)
    JteModel confirmer(@PathVariable CompteId compte) {
        return confirmer(compte, Erreurs.AUCUNE);
    }

    @Acces(roles = "ADMINISTRATION")
    @PostMapping(MEMBRE)
    Object fermer(
            HttpSession http,
            @PathVariable CompteId compte,
            @RequestParam(defaultValue = "false") boolean confirme) {
        if (!confirme) {
            return Refus.page(confirmer(compte, aConfirmer()));
        }
        var ici = OrganisationAdministree.id();
        var nom = habilitations.membre(ici, compte).compte().nomComplet();
        fermeture.duMembre(compte, ici, noms.nom(ici), http.getId());
        return Redirection.vers(PERSONNES)
                .avecMessage(
                        moi(compte)
                                ? "Vos autres sessions sont fermées."
                                : "Les sessions de " + nom + " sont fermées.");
    }

    @Acces(roles = GardeDesAcces.PLATEFORME)
    @GetMapping(TOUTES)
    JteModel confirmer(HttpSession http) {
        return pages.accesSessionsDeTous(fermeture.autres(http.getId()), Erreurs.AUCUNE);
    }

    @Acces(roles = GardeDesAcces.PLATEFORME)
    @PostMapping(TOUTES)
    Object fermerToutes(HttpSession http, @RequestParam(defaultValue = "false") boolean confirme) {
        if (!confirme) {
            return Refus.page(
                    pages.accesSessionsDeTous(fermeture.autres(http.getId()), aConfirmer()));
        }
        var fermees = fermeture.toutes(SessionCourante.exigee().compte().id(), http.getId());
        return Redirection.vers("/plateforme/organisations")
                .avecMessage(
                        switch (fermees) {
                            case 0 -> "Aucune autre session n’était ouverte.";
                            case 1 -> "Une session est fermée. La vôtre reste ouverte.";
                            default -> fermees + " sessions sont fermées. La vôtre reste ouverte.";
                        });
    }

    private JteModel confirmer(CompteId compte, Erreurs erreurs) {
        var membre = habilitations.membre(OrganisationAdministree.id(), compte);
        return pages.accesSessionsDuMembre(
                compte.valeur(), membre.compte().nomComplet(), moi(compte), erreurs);
    }

    private static boolean moi(CompteId compte) {
        return compte.equals(SessionCourante.exigee().compte().id());
    }

    private static Erreurs aConfirmer() {
        return Erreurs.de("confirme", "Cochez la case pour confirmer.");
    }
}

package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.ReponseInvitation;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Who is called to a meeting: brought up to date, guests, and what each one answers.
@Controller
@Acces
@RequestMapping("/reunions/{id}")
class ParticipantsController {

    private static final Map<String, String> CHAMPS =
            Map.of("REMPLACANT", "remplacant", "NOM", "nom");

    private final Reunions reunions;
    private final CompositionReunion composition;
    private final Templates pages;

    ParticipantsController(Reunions reunions, CompositionReunion composition, Templates pages) {
        this.reunions = reunions;
        this.composition = composition;
        this.pages = pages;
    }

    @PostMapping("/actualisation")
    Object actualiser(@PathVariable ReunionId id) {
        return repondre(id, reunions.actualiser(id), "La convocation est à jour.");
    }

    @PostMapping("/invites")
    Object inviter(
            @PathVariable ReunionId id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String courriel) {
        var adresse = Saisies.texte(courriel);
        if (!adresse.isEmpty()
                && !adresse.matches("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+")) {
            return Refus.page(
                    page(id, Erreurs.de("courriel", "Cette adresse n’est pas complète.")));
        }
        return repondre(id, reunions.inviter(id, nom, adresse), "La personne est invitée.");
    }

    @PostMapping("/reponse/{participant}")
    Object repondre(
            @PathVariable ReunionId id,
            @PathVariable long participant,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String remplacant) {
        var lue = Saisies.parmi(ReponseInvitation.class, reponse);
        if (lue.isEmpty()) {
            return Refus.page(page(id, Erreurs.de("reponse", "Choisissez une réponse.")));
        }
        return repondre(
                id,
                reunions.repondre(id, participant, lue.get(), remplacant),
                "Votre réponse est enregistrée.");
    }

    private <T> Object repondre(ReunionId id, Resultat<T> resultat, String message) {
        if (resultat.estFait()) {
            return Redirection.vers(ReunionsController.ADRESSE + "/" + id).avecMessage(message);
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(id, e));
    }

    private JteModel page(ReunionId id, Erreurs erreurs) {
        return pages.gouvernanceReunion(composition.page(id, PointDOrdreForm.VIDE, erreurs));
    }
}

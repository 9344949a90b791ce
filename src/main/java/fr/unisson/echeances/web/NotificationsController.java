package fr.unisson.echeances.web;

import fr.unisson.echeances.Notifications;
import fr.unisson.echeances.web.PageNotifications.Ligne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What the connected person was told.
@Controller
@Acces
class NotificationsController {

    private static final String ICI = "/notifications";

    private final Notifications notifications;
    private final Templates pages;

    NotificationsController(Notifications notifications, Templates pages) {
        this.notifications = notifications;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel page(
            @RequestParam(defaultValue = "0") long avant,
            @RequestParam(defaultValue = "false") boolean nonLues) {
        var tranche = notifications.lister(avant, nonLues);
        var filtre = nonLues ? "&nonLues=true" : "";
        return pages.echeancesNotifications(
                new PageNotifications(
                        tranche.elements().stream().map(NotificationsController::ligne).toList(),
                        nonLues,
                        tranche.suite() == null ? null : ICI + "?avant=" + tranche.suite() + filtre,
                        avant == 0 ? null : ICI + "?" + filtre));
    }

    /// Following the link is reading it. Repeating it changes nothing.
    @GetMapping(ICI + "/{id}")
    Redirection ouvrir(@PathVariable long id) {
        return Redirection.vers(
                notifications.ouvrir(id).orElseThrow(() -> new Introuvable("notification " + id)));
    }

    @PostMapping(ICI + "/{id}")
    Redirection marquer(@PathVariable long id, @RequestParam boolean lue) {
        notifications.marquer(id, lue);
        return Redirection.vers(ICI);
    }

    @PostMapping(ICI + "/tout-lire")
    Redirection toutLire() {
        notifications.toutMarquerCommeLu();
        return Redirection.vers(ICI).avecMessage("Tout est marqué comme lu.");
    }

    private static Ligne ligne(Notifications.Recue n) {
        return new Ligne(
                n.id(),
                n.genre().libelle(),
                n.titre(),
                n.texte(),
                Dates.moment(n.le()),
                n.lue(),
                n.depassee());
    }
}

package fr.unisson.audits.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The audits of the organisation chosen.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class ListeController {

    private final Audits audits;
    private final Clock horloge;
    private final Templates pages;

    ListeController(Audits audits, Clock horloge, Templates pages) {
        this.audits = audits;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lister(
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String apres) {
        var organisation = SessionCourante.organisationExigee();
        var choisi = Saisies.parmi(EtatAudit.class, etat).orElse(null);
        var tranche = audits.lister(organisation, choisi, Saisies.numero(apres).orElse(null));
        var jour = Dates.jourDe(horloge.instant());
        var ici = Lieux.ADRESSE + (choisi == null ? "?" : "?etat=" + choisi.name() + "&");
        return pages.auditsListe(
                new PageAudits(
                        tranche.elements().stream().map(a -> ligne(a, jour)).toList(),
                        Arrays.stream(EtatAudit.values())
                                .map(e -> new Choix(e.name(), e.libelle()))
                                .toList(),
                        choisi == null ? "" : choisi.name(),
                        audits.peutPreparer(organisation),
                        tranche.suite() == null ? null : ici + "apres=" + tranche.suite(),
                        apres == null
                                ? null
                                : choisi == null
                                        ? Lieux.ADRESSE
                                        : Lieux.ADRESSE + "?etat=" + choisi.name()));
    }

    static Ligne ligne(AuditVue a, LocalDate jour) {
        return new Ligne(
                a.titre(),
                a.adresse(),
                "Tour "
                        + a.tour()
                        + ", du "
                        + Dates.jour(a.debut())
                        + " au "
                        + Dates.jour(a.fin())
                        + ", grille « "
                        + a.nomGrille()
                        + " »",
                EtatLu.de(a, jour),
                a.objet().compter(a.saisies()) + " sur " + a.attendues());
    }
}

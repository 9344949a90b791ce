package fr.unisson.audits.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.SerieVue;
import fr.unisson.audits.Series;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
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
    private final Series series;
    private final Clock horloge;
    private final Templates pages;

    ListeController(Audits audits, Series series, Clock horloge, Templates pages) {
        this.audits = audits;
        this.series = series;
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
                        series.lister(organisation).stream().map(ListeController::ligne).toList(),
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

    private static Ligne ligne(SerieVue s) {
        return new Ligne(
                s.nom(),
                s.adresse(),
                "Chaque mois, la même grille",
                s.arreteeLe() == null
                        ? new Pastille("Continue", Ton.EN_COURS)
                        : new Pastille("Arrêtée", Ton.NEUTRE),
                null);
    }

    private static Ligne ligne(AuditVue a, LocalDate jour) {
        return new Ligne(
                a.titre(),
                a.adresse(),
                (a.serie() == null ? "Tour " + a.tour() + ", du " : "Audit répété, du ")
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

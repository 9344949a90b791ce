package fr.unisson.audits.web;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Bilans;
import fr.unisson.audits.SerieId;
import fr.unisson.audits.SerieVue;
import fr.unisson.audits.Series;
import fr.unisson.audits.SuiviDeSerie;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.web.PageAudit.Rang;
import fr.unisson.audits.web.PageSerie.MoisLu;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A series of audits: its months, its next one, its indicator.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/series/{id:\\d{1,18}}")
class SerieController {

    private final Series series;
    private final SuiviDeSerie suivi;
    private final Audits audits;
    private final Bilans bilans;
    private final Clock horloge;
    private final Templates pages;

    SerieController(
            Series series,
            SuiviDeSerie suivi,
            Audits audits,
            Bilans bilans,
            Clock horloge,
            Templates pages) {
        this.series = series;
        this.suivi = suivi;
        this.audits = audits;
        this.bilans = bilans;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable SerieId id) {
        var serie = series.lire(id);
        var faits = series.audits(id);
        boolean mene = audits.peutPreparer(serie.organisation()) && serie.arreteeLe() == null;
        var indicateur = suivi.trouver(serie);
        var jour = Dates.jourDe(horloge.instant());
        return pages.auditsSerie(
                new PageSerie(
                        Lieux.FIL,
                        serie.nom(),
                        serie.adresse(),
                        serie.arreteeLe() == null
                                ? new Pastille("Chaque mois", Ton.EN_COURS)
                                : new Pastille("Arrêtée", Ton.NEUTRE),
                        mene ? continuer(serie, faits, jour) : null,
                        indicateur.map(i -> "/indicateurs/" + i.id()).orElse(null),
                        indicateur.isEmpty() && suivi.peutSuivre(serie),
                        mene,
                        serie.version(),
                        faits.isEmpty() ? 100 : faits.getFirst().cible().intValue(),
                        faits.stream().map(a -> mois(a, jour)).toList()));
    }

    private @Nullable String continuer(SerieVue serie, List<AuditVue> faits, LocalDate jour) {
        if (faits.isEmpty() || faits.getFirst().etat() != EtatAudit.CLOTURE) return null;
        var prochain = series.prochain(serie.id());
        return prochain.isAfter(YearMonth.from(jour)) ? null : Series.enLettres(prochain);
    }

    private MoisLu mois(AuditVue a, LocalDate jour) {
        var nom = Series.enLettres(Objects.requireNonNull(a.mois()));
        return new MoisLu(
                nom,
                a.adresse(),
                EtatLu.de(a, jour),
                a.objet().compter(a.saisies()),
                a.etat() == EtatAudit.CLOTURE
                        ? new Rang(
                                "",
                                nom,
                                0,
                                false,
                                Taux.de(bilans.de(a).ensemble(), a.cible()),
                                null,
                                null)
                        : null);
    }

    @PostMapping("/continuer")
    Redirection continuer(@PathVariable SerieId id) {
        return switch (series.continuer(id)) {
            case Resultat.Fait<AuditId>(var audit) -> {
                suivi.viser(id);
                yield Redirection.vers(Lieux.ADRESSE + "/" + audit)
                        .avecMessage("La saisie du mois est ouverte.");
            }
            case Resultat.Refus<AuditId>(var motifs) -> throw refus(motifs);
        };
    }

    @PostMapping("/arreter")
    Redirection arreter(
            @PathVariable SerieId id, @RequestParam(required = false) @Nullable String version) {
        return switch (series.arreter(id, Saisies.entier(version).orElse(-1))) {
            case Resultat.Fait<SerieId> _ ->
                    Redirection.vers(series.lire(id).adresse())
                            .avecMessage("La série est arrêtée. Ses mois restent lisibles.");
            case Resultat.Refus<SerieId>(var motifs) -> throw refus(motifs);
        };
    }

    @PostMapping("/suivre")
    Redirection suivre(@PathVariable SerieId id) {
        return switch (suivi.suivre(id)) {
            case Resultat.Fait<IndicateurId>(var indicateur) ->
                    Redirection.vers("/indicateurs/" + indicateur)
                            .avecMessage(
                                    "L’indicateur est créé. Ses valeurs se calculent chaque"
                                            + " nuit.");
            case Resultat.Refus<IndicateurId>(var motifs) -> throw refus(motifs);
        };
    }

    /// These buttons type nothing: a refusal is a page that has moved, or a right that is missing.
    private static RuntimeException refus(List<Motif> motifs) {
        var motif = motifs.getFirst();
        return motif.code().equals(Motif.ROLE)
                ? new Interdit(motif.phrase())
                : new Conflit(motif.phrase());
    }
}

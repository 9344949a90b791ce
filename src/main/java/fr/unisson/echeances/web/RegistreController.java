package fr.unisson.echeances.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Registre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Rubrique;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// All dated duties: a list, a month, a file.
@Controller
@Acces
class RegistreController {

    static final String ICI = "/echeances";

    private static final List<String> ENTETES =
            List.of(
                    "Date",
                    "Début",
                    "Fin",
                    "À faire",
                    "Sujet",
                    "Attendu de",
                    "Organisation",
                    "État",
                    "Fait le",
                    "Lien");

    private final Registre registre;
    private final Annuaire annuaire;
    private final CompositionDuRegistre composition;
    private final Clock horloge;
    private final Templates pages;

    RegistreController(
            Registre registre,
            Annuaire annuaire,
            CompositionDuRegistre composition,
            Clock horloge,
            Templates pages) {
        this.registre = registre;
        this.annuaire = annuaire;
        this.composition = composition;
        this.horloge = horloge;
        this.pages = pages;
    }

    @Bean
    static EntreeNavigation entreeEcheances() {
        return new EntreeNavigation(
                "Échéances",
                "calendar-event",
                ICI,
                Rubrique.QUOTIDIEN,
                65,
                Acces.Qui.CONNECTE,
                Set.of());
    }

    @GetMapping(ICI)
    JteModel liste(
            @ModelAttribute FiltresDuRegistre filtres,
            @RequestParam(defaultValue = "") String apres) {
        var tranche = registre.lister(filtres.criteres(), apres);
        var noms = noms(tranche.elements());
        return pages.echeancesRegistre(
                new PageEcheances(
                        filtres,
                        tranche.elements().stream()
                                .map(l -> composition.ligne(l, noms, aujourdHui()))
                                .toList(),
                        composition.modules(),
                        tranche.suite() == null
                                ? null
                                : filtres.sur(ICI)
                                        .queryParam("apres", tranche.suite())
                                        .build()
                                        .toUriString(),
                        apres.isEmpty() ? null : filtres.sur(ICI).toUriString()));
    }

    @GetMapping(ICI + "/calendrier")
    JteModel calendrier(
            @ModelAttribute FiltresDuRegistre filtres,
            @RequestParam(required = false) @Nullable String mois) {
        var vu = Mois.lire(mois, aujourdHui());
        var tranche = registre.duMois(filtres.criteres(), vu);
        var lignes = tranche.elements();
        var noms = noms(lignes);
        return pages.echeancesCalendrier(
                new PageCalendrierDesEcheances(
                        filtres,
                        Mois.de(
                                vu,
                                aujourdHui(),
                                lignes.stream()
                                        .map(l -> composition.entree(l, noms, aujourdHui()))
                                        .toList(),
                                autre ->
                                        filtres.sur(ICI + "/calendrier")
                                                .queryParam("mois", autre)
                                                .toUriString()),
                        composition.modules(),
                        tranche.suite() != null));
    }

    @GetMapping(ICI + "/export.csv")
    void csv(@ModelAttribute FiltresDuRegistre filtres, HttpServletResponse reponse)
            throws IOException {
        exporter(FormatDeTableur.CSV, filtres, reponse);
    }

    @GetMapping(ICI + "/export.xlsx")
    void xlsx(@ModelAttribute FiltresDuRegistre filtres, HttpServletResponse reponse)
            throws IOException {
        exporter(FormatDeTableur.XLSX, filtres, reponse);
    }

    private void exporter(
            FormatDeTableur format, FiltresDuRegistre filtres, HttpServletResponse reponse)
            throws IOException {
        var lignes = new java.util.ArrayList<Registre.Ligne>();
        registre.parcourir(filtres.criteres(), lignes::add);
        var noms = noms(lignes);
        try (var table = format.repondre(reponse, "echeances", "Échéances", ENTETES)) {
            for (var l : lignes) {
                table.ligne(composition.cellules(l, noms, aujourdHui()));
            }
        }
    }

    private Map<OrganisationId, String> noms(Collection<Registre.Ligne> lignes) {
        return annuaire.noms(
                lignes.stream()
                        .map(Registre.Ligne::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private LocalDate aujourdHui() {
        return Dates.jourDe(horloge.instant());
    }
}

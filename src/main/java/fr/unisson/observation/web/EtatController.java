package fr.unisson.observation.web;

import fr.unisson.acces.RefusDAcces;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Imports;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.echeances.EtatDesTravaux;
import fr.unisson.essms.ImportDeResultats;
import fr.unisson.observation.EtatDeLaBase;
import fr.unisson.observation.Pannes;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

/// For who runs the platform: what works, what does not, and where to look. Figures of the program
/// and of its jobs, no content of anybody's.
@Controller
@Acces(roles = "PLATEFORME")
class EtatController {

    private static final int MONTRES = 10;
    private static final int PANNES = 20;
    private static final Duration SEMAINE = Duration.ofDays(7);

    private final EtatDeLaBase base;
    private final EtatDesTravaux travaux;
    private final BoiteDEnvoi boite;
    private final Imports imports;
    private final ImportDeResultats resultats;
    private final Pannes pannes;
    private final RefusDAcces refus;
    private final FaitsDuProgramme programme;
    private final Templates pages;

    EtatController(
            EtatDeLaBase base,
            EtatDesTravaux travaux,
            BoiteDEnvoi boite,
            Imports imports,
            ImportDeResultats resultats,
            Pannes pannes,
            RefusDAcces refus,
            FaitsDuProgramme programme,
            Templates pages) {
        this.base = base;
        this.travaux = travaux;
        this.boite = boite;
        this.imports = imports;
        this.resultats = resultats;
        this.pannes = pannes;
        this.refus = refus;
        this.programme = programme;
        this.pages = pages;
    }

    @GetMapping("/plateforme/etat")
    JteModel page() {
        var chiffres = base.relever();
        var passages =
                travaux.lister().stream()
                        .collect(Collectors.partitioningBy(CompositionDeLEtat::enPeine));
        var administre = SessionCourante.exigee().roles().contains(RoleOrganisation.ADMINISTRATION);
        return pages.observationEtat(
                new PageEtat(
                        programme.lire(base.base(), chiffres),
                        lignes(passages.get(true)),
                        lignes(passages.get(false)),
                        CompositionDeLEtat.courrier(chiffres),
                        boite.enPeine(0).elements().stream()
                                .limit(MONTRES)
                                .map(CompositionDeLEtat::courriel)
                                .toList(),
                        Stream.concat(
                                        imports.lister(MONTRES).stream()
                                                .map(i ->
                                                        CompositionDeLEtat.importation(
                                                                i, administre)),
                                        resultats.lister().stream()
                                                .limit(MONTRES)
                                                .map(CompositionDeLEtat::importation))
                                .toList(),
                        pannes.recentes(PANNES).stream().map(CompositionDeLEtat::panne).toList(),
                        refus.compter(SEMAINE).stream().map(CompositionDeLEtat::refus).toList()));
    }

    private static List<PageEtat.Travail> lignes(@Nullable List<EtatDesTravaux.Travail> travaux) {
        return travaux == null
                ? List.of()
                : travaux.stream().map(CompositionDeLEtat::travail).toList();
    }
}

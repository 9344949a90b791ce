package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.conventions.donnees.VoletsLecture;
import fr.unisson.conventions.web.PageRegistre.Chapitre;
import fr.unisson.conventions.web.PageRegistre.Voir;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Onglet;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The register of agreements and divergences of a whole convention, as its final document prints
/// it: every stance in its author's words.
@Controller
@Acces
class RegistreController {

    private static final String SANS_VOLET = "Hors des volets";

    private final DossiersLus dossiers;
    private final PointsLecture points;
    private final VoletsLecture volets;
    private final Templates pages;

    RegistreController(
            DossiersLus dossiers, PointsLecture points, VoletsLecture volets, Templates pages) {
        this.dossiers = dossiers;
        this.points = points;
        this.volets = volets;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/registre")
    JteModel lire(@PathVariable long id, @RequestParam(defaultValue = "") String voir) {
        var dossier = dossiers.ouvrir(id, Face.REGISTRE);
        var tous = points.tous(id);
        var choix = Voir.de(voir);
        var montres = tous.stream().filter(choix::garde).toList();
        var prises = points.prises(id, montres.stream().map(Point::id).toList());
        return pages.conventionsRegistre(
                new PageRegistre(
                        dossier.tete(),
                        filtres(id, tous, choix),
                        chapitres(new PointsLus(id, montres, prises), titres(id)),
                        tous.isEmpty()));
    }

    private Map<Integer, String> titres(long id) {
        var titres = new LinkedHashMap<Integer, String>();
        volets.lister(id).forEach(v -> titres.put(v.numero(), v.titre()));
        return titres;
    }

    private static List<Chapitre> chapitres(PointsLus lus, Map<Integer, String> titres) {
        var parVolet = new LinkedHashMap<String, List<PageVolet.PointResume>>();
        for (var p : lus.points()) {
            parVolet.computeIfAbsent(titre(p, titres), _ -> new java.util.ArrayList<>())
                    .add(lus.resume(p));
        }
        return parVolet.entrySet().stream()
                .map(e -> new Chapitre(e.getKey(), e.getValue()))
                .toList();
    }

    private static String titre(Point p, Map<Integer, String> titres) {
        var volet = p.volet();
        return volet == null
                ? SANS_VOLET
                : "Volet " + volet + ". " + titres.getOrDefault(volet, "");
    }

    private static List<Onglet> filtres(long id, List<Point> tous, Voir ici) {
        return Arrays.stream(Voir.values())
                .map(v ->
                        new Onglet(
                                v.nom(),
                                Face.REGISTRE.adresse(id) + v.requete(),
                                v == ici,
                                (int) tous.stream().filter(v::garde).count()))
                .toList();
    }
}

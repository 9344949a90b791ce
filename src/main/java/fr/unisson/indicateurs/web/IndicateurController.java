package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// One indicator: its page, its chart and its table as files.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id}")
class IndicateurController {

    /// More than any definition shows, so that what is worked out from the file agrees.
    private static final int DECIMALES = 6;

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Tableaux tableaux;
    private final CompositionIndicateur composition;
    private final Templates pages;

    IndicateurController(Tableaux tableaux, CompositionIndicateur composition, Templates pages) {
        this.tableaux = tableaux;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable IndicateurId id) {
        return pages.indicateursIndicateur(composition.page(id));
    }

    @GetMapping("/courbe.svg")
    ResponseEntity<byte[]> courbe(@PathVariable IndicateurId id) {
        var serie = tableaux.serie(id);
        var dessin =
                pages.indicateursGraphique(DessinDeSerie.grand(serie), "courbe", true).render();
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + nom(serie.indicateur().code()) + ".svg\"")
                .body(dessin.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/valeurs.csv")
    void csv(@PathVariable IndicateurId id, HttpServletResponse reponse) throws IOException {
        exporter(id, FormatDeTableur.CSV, reponse);
    }

    @GetMapping("/valeurs.xlsx")
    void xlsx(@PathVariable IndicateurId id, HttpServletResponse reponse) throws IOException {
        exporter(id, FormatDeTableur.XLSX, reponse);
    }

    private void exporter(IndicateurId id, FormatDeTableur format, HttpServletResponse reponse)
            throws IOException {
        var serie = tableaux.serie(id);
        var rangs = composition.rangs(serie).reversed();
        try (var table =
                format.repondre(
                        reponse,
                        nom(serie.indicateur().code()),
                        "Valeurs",
                        List.of(
                                "Code",
                                "Période",
                                "Valeur",
                                "Unité",
                                "Numérateur",
                                "Dénominateur",
                                "Objectif",
                                "Limite basse",
                                "Limite haute",
                                "Médiane",
                                "État",
                                "Mesures",
                                "Commentaire",
                                "Signaux"))) {
            for (int k = 0; k < serie.periodes().size(); k++) {
                var v = serie.valeurs().get(k);
                int place = k;
                table.ligne(
                        serie.indicateur().code(),
                        serie.periodes().get(k).code(),
                        arrondir(serie.valeur(k)),
                        serie.indicateur().definition().unite(),
                        v == null ? null : v.mesure().numerateur(),
                        v == null ? null : v.mesure().denominateur(),
                        serie.cibles().get(k),
                        arrondir(serie.carte().basses().get(k)),
                        arrondir(serie.carte().hautes().get(k)),
                        arrondir(serie.carte().mediane()),
                        etat(serie, k),
                        v == null ? 0 : v.rang(),
                        rangs.get(k).commentaire(),
                        String.join(
                                " ",
                                serie.carte().signaux().stream()
                                        .filter(s -> s.points().contains(place))
                                        .map(s -> Lectures.signal(serie, s))
                                        .toList()));
            }
        }
    }

    private static String etat(Serie serie, int place) {
        var v = serie.valeurs().get(place);
        if (v == null) return "Manquante";
        return serie.provisoire(place) ? Lectures.PROVISOIRE.mot() : v.etat().libelle();
    }

    /// A figure as it is meant, without the remains of a division.
    private static @Nullable BigDecimal arrondir(@Nullable BigDecimal nombre) {
        return nombre == null || nombre.scale() <= DECIMALES
                ? nombre
                : nombre.setScale(DECIMALES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static @Nullable BigDecimal arrondir(@Nullable Double nombre) {
        return nombre == null ? null : arrondir(BigDecimal.valueOf(nombre));
    }

    private static String nom(String code) {
        return "indicateur-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

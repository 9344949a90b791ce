package fr.unisson.campagnes.web;

import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.ResultatsDeCampagne;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// What all organisations say together: the same for every reader, on the page and as files.
@Controller
@Acces
@RequestMapping(Lieux.UNE)
class ResultatsDeCampagneController {

    private static final List<String> ENTETES =
            List.of(
                    "Code",
                    "Domaine ou point",
                    "Échelle",
                    "Organisations",
                    "Premier quartile",
                    "Médiane",
                    "Troisième quartile");

    private final Campagnes campagnes;
    private final ResultatsDeCampagne resultats;
    private final RapportDeCampagne rapport;
    private final Templates pages;

    ResultatsDeCampagneController(
            Campagnes campagnes,
            ResultatsDeCampagne resultats,
            RapportDeCampagne rapport,
            Templates pages) {
        this.campagnes = campagnes;
        this.resultats = resultats;
        this.rapport = rapport;
        this.pages = pages;
    }

    @GetMapping("/resultats")
    JteModel lire(@PathVariable CampagneId id) {
        var c = close(id);
        var lecture = resultats.lire(c);
        return pages.campagnesResultats(
                new PageResultatsDeCampagne(
                        Lieux.fil(c),
                        c.adresse(),
                        c.titre(),
                        campagnes.taux(id),
                        c.contenu().minimum(),
                        lecture.grille().nom()
                                + ", version "
                                + lecture.grille().numero()
                                + lecture.sens(),
                        lecture.vide(),
                        lecture.retenue(),
                        LigneDeCampagne.de(lecture, c.contenu().minimum())));
    }

    @GetMapping("/resultats.xlsx")
    void xlsx(@PathVariable CampagneId id, HttpServletResponse reponse) throws IOException {
        ecrire(close(id), FormatDeTableur.XLSX, reponse);
    }

    @GetMapping("/resultats.csv")
    void csv(@PathVariable CampagneId id, HttpServletResponse reponse) throws IOException {
        ecrire(close(id), FormatDeTableur.CSV, reponse);
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable CampagneId id) {
        var c = close(id);
        var pdf = rapport.imprimer(c, campagnes.taux(id), resultats.lire(c));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("campagne-" + id + ".pdf")
                                .build()
                                .toString())
                .body(pdf.octets());
    }

    private void ecrire(CampagneVue c, FormatDeTableur format, HttpServletResponse reponse)
            throws IOException {
        var lecture = resultats.lire(c);
        var points =
                "de " + Nombres.court(lecture.plancher()) + " à " + Nombres.court(lecture.sommet());
        try (var table =
                format.repondre(reponse, "campagne-" + c.id(), "Chiffres d’ensemble", ENTETES)) {
            for (var l : lecture.lignes()) {
                var e = l.ensemble();
                var echelle = l.domaine() ? "sur 100" : points;
                if (e == null) {
                    table.ligne(
                            l.noeud().code(),
                            l.noeud().libelle(),
                            echelle,
                            l.sansChiffre(c.contenu().minimum()),
                            null,
                            null,
                            null);
                } else {
                    table.ligne(
                            l.noeud().code(),
                            l.noeud().libelle(),
                            echelle,
                            e.organisations(),
                            e.premier(),
                            e.mediane(),
                            e.troisieme());
                }
            }
        }
    }

    private CampagneVue close(CampagneId id) {
        var c = campagnes.lire(id);
        if (c.etat() != EtatCampagne.CLOTUREE) {
            throw new Introuvable("chiffres de la campagne " + id + " avant sa clôture");
        }
        return c;
    }
}

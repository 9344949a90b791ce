package fr.unisson.conventions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.AvenantsLecture;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.conventions.donnees.ListeLecture.Criteres;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import unisson.pages.Templates;

/// The conventions the reader may see, filtered as the address says.
@Controller
@Acces
class ListeController {

    private static final int PAR_PAGE = 30;

    private final ListeLecture liste;
    private final AvenantsLecture avenants;
    private final ModelesOfferts modeles;
    private final Templates pages;

    ListeController(
            ListeLecture liste, AvenantsLecture avenants, ModelesOfferts modeles, Templates pages) {
        this.liste = liste;
        this.avenants = avenants;
        this.modeles = modeles;
        this.pages = pages;
    }

    @GetMapping("/conventions")
    JteModel lister(@ModelAttribute FiltresForm filtres) {
        var tranche = liste.lister(criteres(filtres), filtres.apres(), PAR_PAGE);
        return pages.conventionsListe(
                new PageListe(
                        filtres,
                        lignes(tranche.elements()),
                        tranche.suite() == null
                                ? null
                                : "/conventions" + filtres.requete(tranche.suite()),
                        filtres.apres() == null ? null : "/conventions" + filtres.requete(null),
                        modeles.choix().stream()
                                .map(c -> new Choix(c.valeur(), c.libelle()))
                                .toList(),
                        liste.partenaires().stream()
                                .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                                .toList(),
                        true,
                        peutReprendre()));
    }

    private static boolean peutReprendre() {
        return SessionCourante.courante()
                .map(s -> s.roles().stream().anyMatch(ConventionsReprises.REPRENNENT::contains))
                .orElse(false);
    }

    /// The filtered list as a French spreadsheet opens it: semicolons, UTF-8 with its mark.
    @GetMapping("/conventions/export.csv")
    void exporter(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse)
            throws IOException {
        try (var csv =
                FormatDeTableur.CSV.repondre(
                        reponse,
                        "conventions",
                        "Conventions",
                        List.of(
                                "Numéro",
                                "Titre",
                                "Type",
                                "Étape",
                                "Depuis le",
                                "Parties",
                                "Preuve"))) {
            liste.parcourir(criteres(filtres), l -> csv.ligne(cellules(l)));
        }
    }

    private List<String> cellules(ListeLecture.Ligne l) {
        return List.of(
                l.numero() == null ? "" : l.numero(),
                l.titre(),
                modeles.nom(l.modele()),
                EtatConvention.valueOf(l.etat()).libelle(),
                Dates.court(Dates.jourDe(l.etatLe())),
                String.join(" | ", l.parties()),
                l.provenance().libelle());
    }

    private static Criteres criteres(FiltresForm f) {
        return new Criteres(
                FiltresForm.rempli(f.q()) ? f.q() : null,
                GroupeEtats.lire(f.etape()).map(GroupeEtats::etats).orElse(Set.of()),
                FiltresForm.rempli(f.modele()) ? f.modele() : null,
                f.partenaire() != null && f.partenaire().matches("\\d{1,18}")
                        ? Long.valueOf(f.partenaire())
                        : null,
                f.aMonTour());
    }

    /// Each convention, then its amendments.
    private List<Ligne> lignes(List<ListeLecture.Ligne> conventions) {
        var avenants =
                this.avenants.lister(conventions.stream().map(ListeLecture.Ligne::id).toList());
        return conventions.stream()
                .flatMap(l ->
                        Stream.concat(
                                Stream.of(ligne(l)),
                                avenants.getOrDefault(l.id(), List.of()).stream()
                                        .map(CompositionAvenants::ligne)))
                .toList();
    }

    private Ligne ligne(ListeLecture.Ligne l) {
        var etat = EtatConvention.valueOf(l.etat());
        return new Ligne(
                l.titre(),
                "/conventions/" + l.id(),
                faits(l),
                EtatLu.de(etat, l.attente(), l.attendus()),
                etat.compareTo(EtatConvention.SIGNEE) < 0 ? etat.libelle() : null);
    }

    private static String faits(ListeLecture.Ligne l) {
        return (l.numero() == null ? "" : l.numero() + " · ")
                + abreger(l.parties())
                + (l.provenance().douteuse() ? " · " + l.provenance().libelle() : "");
    }

    /// Names may be long and many: the first three, then how many others.
    private static String abreger(List<String> parties) {
        return parties.size() <= 3
                ? String.join(", ", parties)
                : String.join(", ", parties.subList(0, 3))
                        + " et "
                        + (parties.size() - 3)
                        + (parties.size() == 4 ? " autre" : " autres");
    }
}

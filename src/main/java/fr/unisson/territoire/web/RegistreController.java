package fr.unisson.territoire.web;

import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.web.ModelesOfferts;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.territoire.CriteresDuRegistre.Situation;
import fr.unisson.territoire.donnees.RegistreSql;
import fr.unisson.territoire.donnees.ReseauSql;
import fr.unisson.territoire.web.PageRegistreDesConventions.Ligne;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The register of conventions, by end, filtered as the address says.
@Controller("registreDesConventionsController")
@Acces
class RegistreController {

    private static final int PAR_PAGE = 50;
    private static final List<String> ENTETES =
            List.of(
                    "Numéro",
                    "Titre",
                    "Type",
                    "Parties",
                    "État",
                    "Signée le",
                    "Prise d’effet",
                    "Fin de la période",
                    "Preuve",
                    "Convention-cadre",
                    "Avenants");

    private final RegistreSql registre;
    private final ReseauSql reseau;
    private final ModelesOfferts modeles;
    private final OngletsDuTerritoire onglets;
    private final Clock horloge;
    private final Templates pages;

    RegistreController(
            RegistreSql registre,
            ReseauSql reseau,
            ModelesOfferts modeles,
            OngletsDuTerritoire onglets,
            Clock horloge,
            Templates pages) {
        this.registre = registre;
        this.reseau = reseau;
        this.modeles = modeles;
        this.onglets = onglets;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(OngletsDuTerritoire.REGISTRE)
    JteModel lire(@ModelAttribute FiltresDuRegistre filtres) {
        var jour = jour();
        var tranche = registre.lister(filtres.criteres(jour), filtres.apres(), PAR_PAGE);
        var comptes = registre.compter(jour);
        return pages.territoireRegistre(
                new PageRegistreDesConventions(
                        onglets.pour(OngletsDuTerritoire.REGISTRE),
                        filtres,
                        List.of(
                                new Fait("Signées et en vigueur", "" + comptes.enCours())
                                        .vers(adresse("?situation=EN_COURS")),
                                new Fait("Finissent dans les six mois", "" + comptes.expirent())
                                        .vers(adresse("?sixMois=true")),
                                new Fait(
                                                "Sur la parole d’une seule partie",
                                                "" + comptes.douteuses())
                                        .vers(adresse("?preuve=NON_CONFIRMEE"))),
                        tranche.elements().stream().map(l -> ligne(l, jour)).toList(),
                        tranche.suite() == null ? null : adresse(filtres.requete(tranche.suite())),
                        filtres.apres() == null ? null : adresse(filtres.requete(null)),
                        Arrays.stream(Situation.values())
                                .map(s -> new Choix(s.name(), s.libelle()))
                                .toList(),
                        Presentation.types(),
                        reseau.partenaires().stream()
                                .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                                .toList(),
                        Arrays.stream(Provenance.values())
                                .map(p -> new Choix(p.name(), p.libelle()))
                                .toList()));
    }

    /// The filtered register, its amendments with their convention.
    @GetMapping("/conventions/registre.{extension}")
    void exporter(
            @PathVariable String extension,
            @ModelAttribute FiltresDuRegistre filtres,
            HttpServletResponse reponse)
            throws IOException {
        var format =
                Arrays.stream(FormatDeTableur.values())
                        .filter(f -> f.extension().equals(extension.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("format " + extension));
        try (var table =
                format.repondre(reponse, "registre-des-conventions", "Conventions", ENTETES)) {
            registre.parcourir(filtres.criteres(jour()), l -> table.ligne(cellules(l)));
        }
    }

    private List<? extends @Nullable Object> cellules(RegistreSql.Ligne l) {
        return Arrays.asList(
                l.numero(),
                l.titre(),
                modeles.nom(l.modele()),
                String.join(" | ", l.parties()),
                l.etat().libelle(),
                l.signeeLe(),
                l.effet(),
                l.fin(),
                Presentation.preuve(l.etat(), l.provenance()),
                l.cadre(),
                String.join(" | ", l.avenants()));
    }

    private Ligne ligne(RegistreSql.Ligne l, LocalDate jour) {
        return new Ligne(
                l.titre(),
                "/conventions/" + l.id(),
                reference(l),
                modeles.nom(l.modele()),
                String.join(", ", l.parties()),
                Presentation.etat(l.etat()),
                l.fin() != null
                        ? Dates.court(l.fin())
                        : l.etat().engage() || l.etat().finie() ? "Sans terme" : "Pas encore",
                l.etat().finie() ? "" : Presentation.delai(l.fin(), jour),
                Presentation.preuve(l.etat(), l.provenance()),
                l.avenants());
    }

    private static String reference(RegistreSql.Ligne l) {
        var numero = l.numero() == null ? "" : l.numero();
        return l.cadre() == null
                ? numero
                : (numero.isEmpty() ? "" : numero + " · ") + "relève de « " + l.cadre() + " »";
    }

    private static String adresse(String requete) {
        return OngletsDuTerritoire.REGISTRE + requete;
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}

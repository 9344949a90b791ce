package fr.unisson.essms.web;

import fr.unisson.essms.ImportDeResultats;
import fr.unisson.essms.ImportDeResultats.Mode;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.ResultatsPublies.Concordance;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.domaine.Lettre;
import fr.unisson.socle.Dates;
import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Loading the results that HAS publishes, and what they teach about our rules; for who runs the
/// platform.
@Controller
@Acces(roles = "PLATEFORME")
class ResultatsChargesController {

    static final String ICI = "/plateforme/resultats-has";

    private final ImportDeResultats importation;
    private final ResultatsPublies resultats;
    private final Templates pages;

    ResultatsChargesController(
            ImportDeResultats importation, ResultatsPublies resultats, Templates pages) {
        this.importation = importation;
        this.resultats = resultats;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel lire() {
        return page(false, Erreurs.AUCUNE);
    }

    /// @param essai says what would change, and writes nothing
    @PostMapping(ICI)
    Object envoyer(
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(defaultValue = "false") boolean essai)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) {
            return Refus.page(
                    page(
                            essai,
                            Erreurs.de("fichier", "Choisissez un fichier qui ne soit pas vide.")));
        }
        var dangereux = FichierExamine.refus(fichier);
        if (dangereux.isPresent()) {
            return Refus.page(page(essai, Erreurs.de("fichier", dangereux.get().auChargement())));
        }
        var copie = Files.createTempFile("unisson-has-", ".tmp");
        boolean confiee = false;
        try {
            fichier.transferTo(copie);
            var refus = importation.refusDEmblee(copie);
            if (!refus.isEmpty()) {
                return Refus.page(
                        page(essai, Erreurs.de("fichier", refus + " Rien n’a été écrit.")));
            }
            long id = importation.lancer(copie, nom(fichier), essai ? Mode.ESSAYER : Mode.IMPORTER);
            confiee = true;
            return Redirection.vers(ICI + "/imports/" + id);
        } finally {
            if (!confiee) Files.deleteIfExists(copie);
        }
    }

    /// The last part of the name sent, whatever path it pretends to have.
    private static String nom(MultipartFile fichier) {
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "");
        var court = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        return court.isBlank() ? "fichier" : court.substring(0, Math.min(200, court.length()));
    }

    private JteModel page(boolean essai, Erreurs erreurs) {
        var charges = resultats.charges();
        var controles = resultats.controles();
        var seuils = resultats.seuils();
        return pages.essmsResultatsCharges(
                new PageResultatsCharges(
                        List.of(
                                new Fait(
                                        "Évaluations",
                                        Ecrits.nombre(charges.evaluations()),
                                        "Une ligne par établissement et par évaluation."),
                                new Fait(
                                        "Établissements",
                                        Ecrits.nombre(charges.etablissements()),
                                        "Comparés par leur dernière évaluation.")),
                        charges.fictif(),
                        erreurs,
                        essai,
                        Arrays.stream(Controle.values())
                                .filter(controles::containsKey)
                                .map(c -> concordance(c, controles))
                                .toList(),
                        verdict(controles),
                        seuils.map(s ->
                                        Ecrits.nombre(s.ajustement().evaluations())
                                                + (s.fictif()
                                                        ? " évaluations de démonstration, "
                                                        : " évaluations publiées, ")
                                                + Ecrits.nombre(s.ajustement().expliquees())
                                                + " niveaux retrouvés ("
                                                + Ecrits.court(s.ajustement().part())
                                                + "\u00a0%), calcul du "
                                                + Dates.moment(s.le())
                                                + ".")
                                .orElse(
                                        "Les seuils sont supposés : il faut au moins "
                                                + AjustementDesSeuils.EVALUATIONS_AU_MOINS
                                                + " évaluations publiées avec leur niveau, et les"
                                                + " quatre niveaux parmi elles."),
                        seuils.map(s ->
                                        Stream.of(Lettre.A, Lettre.B, Lettre.C)
                                                .map(l -> seuil(l, s.ajustement()))
                                                .toList())
                                .orElse(List.of()),
                        importation.lister().stream().map(CompositionImport::ligne).toList()));
    }

    private static PageResultatsCharges.Seuil seuil(Lettre l, AjustementDesSeuils a) {
        var s = a.seuils().de(l);
        return new PageResultatsCharges.Seuil(l.name(), s.objectifs(), s.imperatifs());
    }

    private static PageResultatsCharges.Concordance concordance(
            Controle c, Map<Controle, Concordance> controles) {
        var n = controles.getOrDefault(c, new Concordance(0, 0));
        return new PageResultatsCharges.Concordance(
                c.libelle(),
                Ecrits.nombre(n.compares()),
                Ecrits.nombre(n.concordants()),
                n.compares() == 0
                        ? "–"
                        : Ecrits.court(
                                        BigDecimal.valueOf(100L * n.concordants())
                                                .divide(
                                                        BigDecimal.valueOf(n.compares()),
                                                        1,
                                                        java.math.RoundingMode.DOWN))
                                + "\u00a0%");
    }

    private static String verdict(Map<Controle, Concordance> controles) {
        var objectifs = controles.get(Controle.CHAPITRE_PAR_OBJECTIFS);
        var themes = controles.get(Controle.CHAPITRE_PAR_THEMATIQUES);
        if (objectifs == null || themes == null) return "";
        return switch (Integer.signum(
                Integer.compare(objectifs.concordants(), themes.concordants()))) {
            case 1 ->
                    "La note publiée d’un chapitre est plus souvent la moyenne de ses objectifs :"
                            + " c’est ainsi qu’elle se calcule ici.";
            case -1 ->
                    "La note publiée d’un chapitre est plus souvent la moyenne de ses thématiques,"
                            + " alors qu’elle se calcule ici par les objectifs : signalez-le à qui"
                            + " tient le logiciel.";
            default ->
                    "Les lignes chargées ne départagent pas la moyenne des objectifs et celle des"
                            + " thématiques ; ici, un chapitre est la moyenne de ses objectifs.";
        };
    }

    @GetMapping(ICI + "/imports/{id:\\d{1,18}}")
    JteModel suivre(@PathVariable long id) {
        return pages.essmsImport(CompositionImport.page(importation.charger(id)));
    }
}

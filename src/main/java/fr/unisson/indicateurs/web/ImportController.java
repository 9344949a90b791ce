package fr.unisson.indicateurs.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.indicateurs.web.ImportDeValeurs.Ecartee;
import fr.unisson.indicateurs.web.ImportDeValeurs.LigneLue;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FichierDeTableur;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Values from a spreadsheet, tried first: nothing is written until somebody has seen what would
/// be, and what was seen is read again before it is written.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/import")
class ImportController {

    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(2_000);

    private final Indicateurs indicateurs;
    private final Valeurs valeurs;
    private final Templates pages;

    ImportController(Indicateurs indicateurs, Valeurs valeurs, Templates pages) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.pages = pages;
    }

    @GetMapping
    JteModel choisir() {
        return pages.indicateursImport(vide(Erreurs.AUCUNE));
    }

    @PostMapping
    Object essayer(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        return switch (FichierDeTableur.lire(
                fichier,
                "Choisissez un fichier .xlsx ou .csv.",
                (nom, flux) -> Tableur.lire(nom, flux, BORNES))) {
            case Resultat.Refus<List<Feuille>>(var motifs) ->
                    Refus.page(
                            pages.indicateursImport(
                                    vide(Erreurs.de("fichier", motifs.getFirst().phrase()))));
            case Resultat.Fait<List<Feuille>>(var feuilles) -> essayer(feuilles);
        };
    }

    private Object essayer(List<Feuille> feuilles) throws IOException {
        var lecture = new ImportDeValeurs(tous());
        var entete = lecture.lirePremiere(feuilles);
        if (entete.isPresent()) {
            return Refus.page(pages.indicateursImport(vide(Erreurs.de("fichier", entete.get()))));
        }
        var refus = new ArrayList<>(lecture.ecartees);
        refus.addAll(doublons(lecture.lues));
        refus.addAll(refus(lecture.lues, valeurs.essayer(organisation(), saisies(lecture))));
        if (!refus.isEmpty()) return refusee(refus);
        return pages.indicateursImport(essai(lecture));
    }

    /// What the spreadsheet would write, beside what stands.
    private PageImportDeValeurs essai(ImportDeValeurs lecture) throws IOException {
        var connus =
                tous().stream().collect(Collectors.toMap(IndicateurVue::id, Function.identity()));
        var actuelles = valeurs.actuelles(saisies(lecture));
        var rangs = new ArrayList<PageImportDeValeurs.Rang>();
        int changees = 0;
        for (var l : lecture.lues) {
            var d = Objects.requireNonNull(connus.get(l.saisie().indicateur())).definition();
            var mesure = l.saisie().mesure();
            var n = mesure.numerateur();
            var den = mesure.denominateur();
            if (n != null && den != null) mesure = Mesure.rapport(n, den, d.multiplicateur());
            var avant = actuelles.get(l.saisie());
            if (avant == null || !avant.memesChiffres(mesure)) changees++;
            rangs.add(
                    new PageImportDeValeurs.Rang(
                            d.libelle(),
                            l.saisie().periode().libelle(),
                            mesure.valeur() == null ? "Sans objet" : d.ecrire(mesure.valeur()),
                            avant == null ? "" : d.ecrire(avant.valeur()),
                            Objects.requireNonNullElse(l.saisie().commentaire(), "")));
        }
        return new PageImportDeValeurs(
                fil(), rangs, ecrire(lecture, connus), List.of(), changees, Erreurs.AUCUNE);
    }

    /// @param lignes as the page of the trial held them
    @PostMapping("/ecrire")
    Object confirmer(@RequestParam String lignes) throws IOException {
        var octets = lignes.getBytes(StandardCharsets.UTF_8);
        var lu = Tableur.lire(new ByteArrayInputStream(octets), BORNES);
        if (!(lu instanceof Resultat.Fait<List<Feuille>>(var feuilles))) {
            return Refus.page(
                    pages.indicateursImport(
                            vide(Erreurs.de("fichier", "Choisissez à nouveau le fichier."))));
        }
        var lecture = new ImportDeValeurs(tous());
        var entete = lecture.lire(feuilles.getFirst());
        var refus = new ArrayList<>(lecture.ecartees);
        entete.ifPresent(phrase -> refus.add(new Ecartee(0, phrase)));
        refus.addAll(doublons(lecture.lues));
        if (refus.isEmpty()) {
            refus.addAll(
                    refus(
                            lecture.lues,
                            valeurs.saisir(
                                    organisation(), saisies(lecture), OrigineValeur.IMPORT)));
        }
        if (!refus.isEmpty()) return refusee(refus);
        return Redirection.vers(Lieux.ADRESSE + "/liste")
                .avecMessage("Les valeurs du tableur sont enregistrées.");
    }

    /// What is refused, in the order of the spreadsheet.
    private Object refusee(List<Ecartee> refus) {
        var phrases =
                refus.stream()
                        .sorted(Comparator.comparingInt(Ecartee::numero))
                        .map(Ecartee::phrase)
                        .toList();
        return Refus.page(
                pages.indicateursImport(
                        new PageImportDeValeurs(fil(), List.of(), "", phrases, 0, Erreurs.AUCUNE)));
    }

    /// The rows read, in the plainest form there is.
    private static String ecrire(ImportDeValeurs lecture, Map<IndicateurId, IndicateurVue> connus)
            throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var csv =
                FormatDeTableur.CSV.ouvrir(
                        sortie,
                        "Valeurs",
                        List.of(
                                "Code",
                                "Période",
                                "Numérateur",
                                "Dénominateur",
                                "Valeur",
                                "Commentaire"))) {
            for (var l : lecture.lues) {
                var s = l.saisie();
                csv.ligne(
                        Objects.requireNonNull(connus.get(s.indicateur())).code(),
                        s.periode().code(),
                        s.mesure().numerateur(),
                        s.mesure().denominateur(),
                        s.mesure().valeur(),
                        s.commentaire());
            }
        }
        return sortie.toString(StandardCharsets.UTF_8).replace("\ufeff", "");
    }

    private static List<Ecartee> doublons(List<LigneLue> lues) {
        var vues = new HashSet<List<Object>>();
        return lues.stream()
                .filter(l -> !vues.add(List.of(l.saisie().indicateur(), l.saisie().periode())))
                .map(l -> ecartee(l, ", est déjà dans une ligne au-dessus."))
                .toList();
    }

    private static List<Ecartee> refus(List<LigneLue> lues, List<Saisie.Refus> refus) {
        return refus.stream()
                .flatMap(r ->
                        lues.stream()
                                .filter(l -> l.saisie().equals(r.saisie()))
                                .map(l -> ecartee(l, ". " + phrase(r))))
                .toList();
    }

    private static Ecartee ecartee(LigneLue l, String suite) {
        return new Ecartee(
                l.numero(),
                "Ligne %d : %s, %s%s"
                        .formatted(
                                l.numero(), l.indicateur(), l.saisie().periode().libelle(), suite));
    }

    /// An import corrects nothing that was validated: that is done one value at a time.
    private static String phrase(Saisie.Refus r) {
        return r.champ() == Saisie.Champ.MOTIF
                ? "Cette valeur est déjà validée : corrigez-la depuis sa page, en disant pourquoi."
                : r.phrase();
    }

    private static List<Saisie> saisies(ImportDeValeurs lecture) {
        return lecture.lues.stream().map(LigneLue::saisie).toList();
    }

    private List<IndicateurVue> tous() {
        return indicateurs.lister(organisation());
    }

    private static OrganisationId organisation() {
        return SessionCourante.organisationExigee();
    }

    private static Fil fil() {
        return Lieux.FIL.puis("Saisir les valeurs", Lieux.ADRESSE + "/saisie");
    }

    private static PageImportDeValeurs vide(Erreurs erreurs) {
        return new PageImportDeValeurs(fil(), List.of(), "", List.of(), 0, erreurs);
    }
}

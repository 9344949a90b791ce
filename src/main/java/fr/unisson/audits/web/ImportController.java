package fr.unisson.audits.web;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Observation;
import fr.unisson.audits.Observations;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.web.LectureDObservations.Ecartee;
import fr.unisson.audits.web.LectureDObservations.Lue;
import fr.unisson.grilles.Grille;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FichierDeTableur;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Observations from a spreadsheet, tried first: nothing is written until somebody has seen what
/// would be, and what was seen is read again before it is written.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d{1,18}}/importer")
class ImportController {

    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(1_000);

    private final Audits audits;
    private final Observations observations;
    private final Templates pages;

    ImportController(Audits audits, Observations observations, Templates pages) {
        this.audits = audits;
        this.observations = observations;
        this.pages = pages;
    }

    @GetMapping
    JteModel choisir(@PathVariable AuditId id) {
        return page(ouvert(id), List.of(), "", List.of(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object essayer(
            @PathVariable AuditId id,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var a = ouvert(id);
        return switch (FichierDeTableur.lire(
                fichier,
                "Choisissez un fichier .xlsx ou .csv.",
                (nom, flux) -> Tableur.lire(nom, flux, BORNES))) {
            case Resultat.Refus<List<Feuille>>(var motifs) ->
                    Refus.page(
                            page(
                                    a,
                                    List.of(),
                                    "",
                                    List.of(),
                                    Erreurs.de("fichier", motifs.getFirst().phrase())));
            case Resultat.Fait<List<Feuille>>(var feuilles) -> essayer(a, feuilles, false);
        };
    }

    /// @param lignes as the page of the trial held them
    @PostMapping("/ecrire")
    Object confirmer(@PathVariable AuditId id, @RequestParam String lignes) throws IOException {
        var a = ouvert(id);
        var flux = new ByteArrayInputStream(lignes.getBytes(StandardCharsets.UTF_8));
        if (!(Tableur.lire(flux, BORNES) instanceof Resultat.Fait<List<Feuille>>(var feuilles))) {
            return Refus.page(
                    page(
                            a,
                            List.of(),
                            "",
                            List.of(),
                            Erreurs.de("fichier", "Choisissez à nouveau le fichier.")));
        }
        return essayer(a, feuilles, true);
    }

    private Object essayer(AuditVue a, List<Feuille> feuilles, boolean ecrire) throws IOException {
        var grille = audits.grille(a);
        var lecture = new LectureDObservations(grille);
        var entete = lecture.lire(feuilles);
        if (entete.isPresent()) {
            return Refus.page(
                    page(a, List.of(), "", List.of(), Erreurs.de("fichier", entete.get())));
        }
        var saisies = lecture.lues.stream().map(Lue::saisie).toList();
        var refus = new ArrayList<>(lecture.ecartees);
        var motifs =
                ecrire && refus.isEmpty()
                        ? observations.importer(a.id(), saisies)
                        : observations.essayer(a.id(), saisies);
        for (int i = 0; i < motifs.size(); i++) {
            int numero = lecture.lues.get(i).numero();
            motifs.get(i).forEach(m -> refus.add(new Ecartee(numero, m.phrase())));
        }
        if (!refus.isEmpty()) return refusee(a, refus);
        if (ecrire) {
            return Redirection.vers(a.adresse())
                    .avecMessage(
                            saisies.size() == 1
                                    ? "Une observation est enregistrée."
                                    : saisies.size() + " observations sont enregistrées.");
        }
        return page(
                a,
                saisies.stream().map(s -> rang(s, grille)).toList(),
                ecrire(a, grille, saisies),
                List.of(),
                Erreurs.AUCUNE);
    }

    private Object refusee(AuditVue a, List<Ecartee> refus) {
        return Refus.page(
                page(
                        a,
                        List.of(),
                        "",
                        refus.stream()
                                .sorted(Comparator.comparingInt(Ecartee::numero))
                                .map(r -> "Ligne " + r.numero() + " : " + r.phrase())
                                .toList(),
                        Erreurs.AUCUNE));
    }

    private static PageImport.Rang rang(Saisie s, Grille grille) {
        return new PageImport.Rang(
                Numeros.lire(s.repere()),
                s.reponses().size() + " réponses sur " + grille.feuilles().size());
    }

    /// The rows read, in the plainest form there is.
    private static String ecrire(AuditVue a, Grille grille, List<Saisie> saisies)
            throws IOException {
        var lues =
                saisies.stream()
                        .map(s ->
                                new Observation(
                                        0, a.id(), s.repere(), s.remarque(), 0, null, s.reponses()))
                        .toList();
        var tableau = new TableauDObservations(grille, lues);
        var sortie = new ByteArrayOutputStream();
        try (var csv = FormatDeTableur.CSV.ouvrir(sortie, "Observations", tableau.entetes())) {
            tableau.ecrire(lues, csv);
        }
        return sortie.toString(StandardCharsets.UTF_8).replace("\ufeff", "");
    }

    private AuditVue ouvert(AuditId id) {
        var a = audits.lire(id);
        if (!observations.saisissables(a)) throw new Introuvable("saisie de l’audit " + id);
        return a;
    }

    private JteModel page(
            AuditVue a,
            List<PageImport.Rang> rangs,
            String lignes,
            List<String> refus,
            Erreurs erreurs) {
        return pages.auditsImporter(
                new PageImport(Lieux.fil(a), a.adresse(), rangs, lignes, refus, erreurs));
    }
}

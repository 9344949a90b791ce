package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Bilan;
import fr.unisson.gouvernance.Bilan.Brouillon;
import fr.unisson.gouvernance.Bilans;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The yearly reports of a body.
@Controller
@Acces
@RequestMapping("/instances/{id}/bilan")
class BilanController {

    private static final int ANNEES_OFFERTES = 3;
    private static final int PREMIERE_ANNEE = 2000;

    private final Bilans bilans;
    private final Instances instances;
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    BilanController(
            Bilans bilans,
            Instances instances,
            TetesInstance tetes,
            Clock horloge,
            Templates pages) {
        this.bilans = bilans;
        this.instances = instances;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lister(@PathVariable InstanceId id) {
        var instance = instances.exiger(id, GesteInstance.LIRE);
        int annee = annee();
        return pages.gouvernanceBilans(
                new PageBilans(
                        tetes.de(instance, "bilan"),
                        bilans.lister(id).stream()
                                .map(b -> PageBilans.version(b, TetesInstance.adresse(instance)))
                                .toList(),
                        instances.peut(instance, GesteInstance.ECRIRE_LE_BILAN)
                                ? java.util.stream.IntStream.range(0, ANNEES_OFFERTES)
                                        .mapToObj(i -> annee - i)
                                        .toList()
                                : List.of()));
    }

    @GetMapping("/{annee}")
    JteModel ecrire(@PathVariable InstanceId id, @PathVariable int annee) {
        var instance = redigeable(id, annee);
        var b = bilans.brouillon(id, annee);
        return page(instance, b, Erreurs.AUCUNE, false);
    }

    /// @param action `apercu`, `assembler` to start again from the tables, `figer`, else saves
    @PostMapping("/{annee}")
    Object ecrire(
            @PathVariable InstanceId id,
            @PathVariable int annee,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(required = false) @Nullable String action) {
        var instance = redigeable(id, annee);
        var saisi = new Brouillon(id, annee, version, texte);
        if ("apercu".equals(action)) return page(instance, saisi, Erreurs.AUCUNE, true);
        if ("assembler".equals(action)) {
            return page(
                    instance,
                    new Brouillon(id, annee, version, bilans.assembler(id, annee)),
                    Erreurs.AUCUNE,
                    false);
        }
        var erreurs = Erreurs.AUCUNE.borner("texte", texte, Champs.DOCUMENT);
        if (!erreurs.vide()) return Refus.page(page(instance, saisi, erreurs, false));
        return "figer".equals(action) ? figer(instance, saisi) : garder(instance, saisi);
    }

    private Object garder(InstanceVue instance, Brouillon saisi) {
        return switch (bilans.enregistrer(saisi)) {
            case Resultat.Fait<Brouillon> _ ->
                    Redirection.vers(TetesInstance.adresse(instance) + "/bilan/" + saisi.annee())
                            .avecMessage("Le brouillon est enregistré.");
            case Resultat.Refus<Brouillon>(var motifs) ->
                    Refus.page(
                            motifs, Map.of("TEXTE", "texte"), e -> page(instance, saisi, e, false));
        };
    }

    private Object figer(InstanceVue instance, Brouillon saisi) {
        return switch (bilans.figer(saisi)) {
            case Resultat.Fait<Bilan>(var bilan) ->
                    Redirection.vers(
                                    TetesInstance.adresse(instance)
                                            + "/bilan/"
                                            + bilan.annee()
                                            + "/"
                                            + bilan.numero())
                            .avecMessage("Le bilan est arrêté : il ne changera plus.");
            case Resultat.Refus<Bilan>(var motifs) ->
                    Refus.page(
                            motifs, Map.of("TEXTE", "texte"), e -> page(instance, saisi, e, false));
        };
    }

    @GetMapping("/{annee}/{numero}")
    JteModel lire(@PathVariable InstanceId id, @PathVariable int annee, @PathVariable int numero) {
        var instance = instances.exiger(id, GesteInstance.LIRE);
        var bilan = bilans.charger(id, annee, numero);
        var version = PageBilans.version(bilan, TetesInstance.adresse(instance));
        return pages.gouvernanceBilan(
                new PageBilanFige(
                        tetes.de(instance, "bilan"),
                        version.titre() + ". " + version.faits() + ".",
                        bilan.texte(),
                        bilan.empreinte(),
                        version.lien() + ".pdf"));
    }

    @GetMapping("/{annee}/{numero}.pdf")
    ResponseEntity<byte[]> imprimer(
            @PathVariable InstanceId id, @PathVariable int annee, @PathVariable int numero) {
        instances.exiger(id, GesteInstance.LIRE);
        var nom =
                ContentDisposition.attachment()
                        .filename("bilan-" + annee + ".pdf", StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, nom.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(bilans.imprimer(id, annee, numero).octets());
    }

    private InstanceVue redigeable(InstanceId id, int annee) {
        if (annee < PREMIERE_ANNEE || annee > annee()) throw new Introuvable("bilan " + annee);
        return instances.exiger(id, GesteInstance.ECRIRE_LE_BILAN);
    }

    private JteModel page(InstanceVue i, Brouillon b, Erreurs erreurs, boolean apercu) {
        return pages.gouvernanceBilanBrouillon(
                new PageBilanBrouillon(
                        tetes.de(i, "bilan"), b.annee(), b.version(), b.texte(), erreurs, apercu));
    }

    private int annee() {
        return Dates.jourDe(horloge.instant()).getYear();
    }
}

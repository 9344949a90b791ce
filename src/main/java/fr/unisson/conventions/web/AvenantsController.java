package fr.unisson.conventions.web;

import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ImpressionDuConsolide;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.web.PageAvenants.Saisie;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The amendments of a convention: their list, a new one, and the texts to be read.
@Controller
@Acces
class AvenantsController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "TITRE",
                    "titre",
                    "TYPES",
                    "types",
                    "FIN",
                    "fin",
                    "SANS_TERME",
                    "fin",
                    "HORS_DELAI",
                    "fin",
                    "EFFET_TROP_TARD",
                    "effet");

    private final CompositionAvenants vue;
    private final Avenants avenants;
    private final ImpressionDuConsolide impression;
    private final Templates pages;

    AvenantsController(
            CompositionAvenants vue,
            Avenants avenants,
            ImpressionDuConsolide impression,
            Templates pages) {
        this.vue = vue;
        this.avenants = avenants;
        this.impression = impression;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/avenants")
    JteModel lister(@PathVariable long id) {
        return pages.conventionsAvenantsListe(vue.composer(id));
    }

    @GetMapping("/conventions/{id}/avenants/nouveau")
    JteModel nouveau(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String modele,
            @RequestParam(required = false) @Nullable List<String> types) {
        return pages.conventionsAvenantsNouveau(vue.nouveau(id, modele, types));
    }

    @PostMapping("/conventions/{id}/avenants/nouveau")
    Object ouvrir(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String titre,
            @RequestParam(defaultValue = "") String expose,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(required = false) @Nullable List<String> articles,
            @RequestParam(defaultValue = "") String effet,
            @RequestParam(defaultValue = "") String fin) {
        var saisie =
                new Saisie(
                        titre,
                        expose,
                        types == null ? List.of() : types,
                        articles == null ? List.of() : articles,
                        effet,
                        fin);
        var erreurs = dates(effet, fin);
        if (!erreurs.vide()) return Refus.page(refuser(id, saisie, erreurs));
        return switch (avenants.creer(new ConventionId(id), commande(saisie))) {
            case Resultat.Fait<ConventionId>(var ouvert) ->
                    Redirection.vers(Face.MODIFICATIONS.adresse(ouvert.valeur()))
                            .avecMessage(
                                    "L’avenant est ouvert. Il part du dernier texte consolidé.");
            case Resultat.Refus<ConventionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> refuser(id, saisie, e));
        };
    }

    @GetMapping("/conventions/{id}/textes/{rang}")
    JteModel consolide(
            @PathVariable long id,
            @PathVariable int rang,
            @RequestParam(required = false) @Nullable Integer avant) {
        return pages.conventionsAvenantsConsolide(vue.consolide(id, rang, avant));
    }

    /// The comparison form sends its two ranks.
    @GetMapping("/conventions/{id}/textes")
    JteModel comparer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer vers,
            @RequestParam(required = false) @Nullable Integer de) {
        return pages.conventionsAvenantsConsolide(vue.consolide(id, vers, de));
    }

    @GetMapping("/conventions/{id}/textes/{rang}/pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable long id, @PathVariable int rang) {
        vue.consolide(id, rang, null);
        var pdf = impression.imprimer(impression.maquette(new ConventionId(id), rang));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("convention-" + id + "-texte-" + rang + ".pdf")
                                .build()
                                .toString())
                .body(pdf.octets());
    }

    private static Erreurs dates(String effet, String fin) {
        var erreurs = Erreurs.AUCUNE;
        if (Saisies.dateFausse(effet)) erreurs = erreurs.plus("effet", "Cette date n’existe pas.");
        if (Saisies.dateFausse(fin)) erreurs = erreurs.plus("fin", "Cette date n’existe pas.");
        return erreurs;
    }

    private JteModel refuser(long id, Saisie saisie, Erreurs erreurs) {
        return pages.conventionsAvenantsNouveau(vue.nouveau(id, "", saisie, erreurs));
    }

    private static NouvelAvenant commande(Saisie s) {
        var types = TypeAvenant.lire(s.types());
        Set<TypeAvenant> choisis = EnumSet.noneOf(TypeAvenant.class);
        choisis.addAll(types);
        if (!s.articles().isEmpty()) choisis.add(TypeAvenant.TEXTE_LIBRE);
        return new NouvelAvenant(
                s.titre(),
                s.expose(),
                choisis,
                s.articles(),
                Saisies.date(s.effet()).orElse(null),
                Saisies.date(s.fin()).orElse(null));
    }
}

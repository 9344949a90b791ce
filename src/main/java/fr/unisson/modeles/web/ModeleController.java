package fr.unisson.modeles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.modeles.FormatDeModele;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.TexteLisible;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A model of the organisation: opened, read, published, followed by a new version, put away.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class ModeleController {

    private final ModelesPropres modeles;
    private final CatalogueDeModeles catalogue;
    private final CompositionModele composition;
    private final Templates pages;

    ModeleController(
            ModelesPropres modeles,
            CatalogueDeModeles catalogue,
            CompositionModele composition,
            Templates pages) {
        this.modeles = modeles;
        this.catalogue = catalogue;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    JteModel nouveau(@RequestParam(required = false) @Nullable String depart) {
        modeles.exiger(SessionCourante.organisationExigee());
        var base = catalogue.trouver(Saisies.texte(depart));
        var form =
                base.map(b ->
                                new ModeleForm(
                                        b.nom(), b.description(), b.type().name(), b.code(), null))
                        .orElseGet(() -> new ModeleForm("", "", "LIBRE", "", null));
        return pages.modelesNouveau(nouveau(form, Erreurs.AUCUNE));
    }

    @PostMapping("/nouveau")
    Object creer(@ModelAttribute ModeleForm form) {
        var base = catalogue.trouver(form.departLu());
        var depart =
                new ModeleConvention(
                        "",
                        form.nomLu(),
                        1,
                        form.typeLu(),
                        form.descriptionLue(),
                        base.map(ModeleConvention::articles).orElse(List.of()));
        return switch (modeles.creer(
                SessionCourante.organisationExigee(),
                depart,
                base.map(b -> b.nom() + ", version " + b.version()).orElse(""))) {
            case Resultat.Fait<ModeleId>(var id) ->
                    Redirection.vers(Lieux.de(id))
                            .avecMessage("Le modèle est ouvert, en brouillon.");
            case Resultat.Refus<ModeleId>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of("NOM", "nom"),
                            e -> pages.modelesNouveau(nouveau(form, e)));
        };
    }

    private PageNouveauModele nouveau(ModeleForm form, Erreurs erreurs) {
        return CompositionModele.description(
                Lieux.FIL,
                "Nouveau modèle",
                Lieux.ADRESSE + "/nouveau",
                null,
                form,
                catalogue.lister().stream().map(m -> new Choix(m.code(), m.nom())).toList(),
                erreurs);
    }

    @GetMapping("/{id:\\d+}")
    JteModel modele(@PathVariable ModeleId id) {
        return pages.modelesModele(composition.page(id, "", Erreurs.AUCUNE));
    }

    @PostMapping("/{id:\\d+}/publier")
    Object publier(
            @PathVariable ModeleId id,
            @RequestParam int ecriture,
            @RequestParam(required = false) @Nullable String note) {
        var lue = Saisies.texte(note);
        return switch (modeles.publier(id, ecriture, lue)) {
            case Resultat.Fait<Integer>(var numero) ->
                    Redirection.vers(Lieux.de(id))
                            .avecMessage(
                                    "La version "
                                            + numero
                                            + " est publiée : elle sert désormais à créer des"
                                            + " conventions.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of("NOTE", "note"),
                            e -> pages.modelesModele(composition.page(id, lue, e)));
        };
    }

    @PostMapping("/{id:\\d+}/versions")
    Object ouvrirVersion(@PathVariable ModeleId id) {
        return switch (modeles.nouvelleVersion(id)) {
            case Resultat.Fait<Integer>(var numero) ->
                    Redirection.vers(Lieux.de(id))
                            .avecMessage("La version " + numero + " est ouverte, en brouillon.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(),
                            e -> pages.modelesModele(composition.page(id, "", e)));
        };
    }

    @PostMapping("/{id:\\d+}/archive")
    Redirection archiver(@PathVariable ModeleId id, @RequestParam boolean archive) {
        modeles.archiver(id, archive);
        return Redirection.vers(Lieux.de(id))
                .avecMessage(
                        archive
                                ? "Le modèle est archivé : il n’est plus proposé à la création."
                                : "Le modèle est de nouveau proposé à la création.");
    }

    @GetMapping("/{id:\\d+}/versions/{numero:\\d{1,4}}")
    JteModel lire(@PathVariable ModeleId id, @PathVariable int numero) {
        var v = modeles.version(id, numero);
        return pages.modelesApercu(
                Apercus.de(
                        Lieux.FIL.puis(v.nom(), Lieux.de(id)),
                        v.modeleConvention(),
                        "",
                        "",
                        Lieux.de(id) + "/versions/" + numero + "/fichier"));
    }

    @GetMapping("/{id:\\d+}/versions/{numero:\\d{1,4}}/fichier")
    ResponseEntity<byte[]> exporter(@PathVariable ModeleId id, @PathVariable int numero) {
        return BibliothequeController.fichier(
                modeles.version(id, numero).modeleConvention(), "modele-" + id + "-v" + numero);
    }

    @GetMapping("/{id:\\d+}/comparaison")
    JteModel comparer(@PathVariable ModeleId id, @RequestParam int avant, @RequestParam int apres) {
        var m = modeles.charger(id);
        var choix =
                m.versions().stream()
                        .map(v ->
                                new Choix(
                                        Integer.toString(v.numero()),
                                        "Version "
                                                + v.numero()
                                                + (v.brouillon() ? ", brouillon" : "")))
                        .toList();
        return pages.modelesComparaison(
                new PageComparaisonDeModeles(
                        Lieux.FIL.puis(m.derniere().nom(), Lieux.de(id)),
                        Lieux.de(id) + "/comparaison",
                        choix,
                        Integer.toString(avant),
                        Integer.toString(apres),
                        Comparaison.de(texte(id, avant), texte(id, apres))));
    }

    private String texte(ModeleId id, int numero) {
        return TexteLisible.de(
                FormatDeModele.lisible(modeles.version(id, numero).modeleConvention()));
    }
}

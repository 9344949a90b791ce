package fr.unisson.grilles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.Introuvable;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A grid is opened from a blank page or from another, followed by a version, taken out of choices.
@Controller
@Acces
class NaissanceController {

    private final GrillesPropres propres;
    private final Grilles grilles;
    private final Templates pages;

    NaissanceController(GrillesPropres propres, Grilles grilles, Templates pages) {
        this.propres = propres;
        this.grilles = grilles;
        this.pages = pages;
    }

    @GetMapping(Lieux.ADRESSE + "/nouvelle")
    JteModel nouvelle(@RequestParam(required = false) @Nullable String depart) {
        propres.exiger(SessionCourante.organisationExigee());
        var base = depart(Saisies.texte(depart));
        return page(
                new GrilleForm(
                        base.map(GrilleEcrite::nom).orElse(""),
                        base.map(b -> b.nature().name()).orElse(""),
                        "",
                        base.isPresent() ? Saisies.texte(depart) : "",
                        "",
                        "",
                        null,
                        null),
                Erreurs.AUCUNE);
    }

    @PostMapping(Lieux.ADRESSE + "/nouvelle")
    Object creer(@ModelAttribute GrilleForm form) {
        var base = depart(Saisies.texte(form.depart()));
        var contenu =
                base.map(b -> b.sous("grille", form.nomLu(), form.natureLue()))
                        .orElseGet(() -> blanche(form));
        var issueDe =
                base.map(
                                b -> {
                                    var g =
                                            grilles.charger(
                                                    GrilleId.of(Saisies.texte(form.depart())));
                                    return g.nom() + ", version " + g.numero();
                                })
                        .orElse("");
        return switch (propres.creer(SessionCourante.organisationExigee(), contenu, issueDe)) {
            case Resultat.Fait<GrilleId>(var id) ->
                    Redirection.vers(Lieux.ecrire(id))
                            .avecMessage("La grille est ouverte, en brouillon.");
            case Resultat.Refus<GrilleId>(var motifs) ->
                    Refus.page(motifs, Map.of("NOM", "nom"), e -> page(form, e));
        };
    }

    private static GrilleEcrite blanche(GrilleForm form) {
        return new GrilleEcrite(
                "grille",
                form.natureLue(),
                form.nomLu(),
                "",
                "",
                false,
                form.echelleLue().echelle(),
                List.of(),
                List.of());
    }

    private Optional<GrilleEcrite> depart(String choisi) {
        if (choisi.isEmpty()) return Optional.empty();
        try {
            return Optional.of(grilles.ecrite(GrilleId.of(choisi)));
        } catch (Introuvable e) {
            return Optional.empty();
        }
    }

    private JteModel page(GrilleForm form, Erreurs erreurs) {
        return pages.grillesNouvelle(
                new PageNouvelleGrille(
                        Lieux.FIL,
                        form.nomLu(),
                        form.natureLue().name(),
                        form.echelleLue().name(),
                        Saisies.texte(form.depart()),
                        Portees.choix(NatureDeGrille.class, NatureDeGrille::libelle),
                        Portees.choix(EchelleType.class, EchelleType::libelle),
                        propres.lister(SessionCourante.organisationExigee()).stream()
                                .filter(g -> !g.publiees().isEmpty())
                                .map(g -> g.montree())
                                .map(v ->
                                        new Choix(
                                                v.id().toString(),
                                                v.nom() + ", version " + v.numero()))
                                .toList(),
                        erreurs));
    }

    @PostMapping(Lieux.ADRESSE + "/{id:\\d+}/versions")
    Redirection ouvrirVersion(@PathVariable GrilleId id) {
        return switch (propres.nouvelleVersion(id)) {
            case Resultat.Fait<GrilleId>(var ouverte) ->
                    Redirection.vers(Lieux.ecrire(ouverte))
                            .avecMessage("Une nouvelle version est ouverte, en brouillon.");
            case Resultat.Refus<GrilleId>(var motifs) ->
                    Redirection.vers(Lieux.de(id)).avecMessage(motifs.getFirst().phrase());
        };
    }

    @PostMapping(Lieux.ADRESSE + "/{id:\\d+}/retrait")
    Redirection retirer(@PathVariable GrilleId id, @RequestParam boolean retiree) {
        propres.retirer(id, retiree);
        return Redirection.vers(Lieux.de(id))
                .avecMessage(
                        retiree
                                ? "La grille n’est plus proposée."
                                : "La grille est de nouveau proposée.");
    }
}

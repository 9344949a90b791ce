package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.Reglages;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.web.PageReglages.RegleLue;
import fr.unisson.derives.web.PageReglages.SeuilLu;
import fr.unisson.derives.web.PageReglages.TexteLu;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The thresholds of the alerts of a convention.
@Controller
@Acces
class ReglagesController {

    private static final int MOTIF_AU_PLUS = 1000;

    /// Each rule has its own form: its fields begin with its code, so that none is there twice.
    private static final String SEUIL = "-seuil-";

    private static final String MOTIF = "-motif";
    private static final String MUETTE = "-muette";

    private final PagesDeConvention conventions;
    private final PromessesDuTexte texte;
    private final Alertes alertes;
    private final Reglages reglages;
    private final Templates pages;

    ReglagesController(
            PagesDeConvention conventions,
            PromessesDuTexte texte,
            Alertes alertes,
            Reglages reglages,
            Templates pages) {
        this.conventions = conventions;
        this.texte = texte;
        this.alertes = alertes;
        this.reglages = reglages;
        this.pages = pages;
    }

    @GetMapping("/conventions/{convention}/alertes/reglages")
    JteModel lire(@PathVariable ConventionId convention) {
        return page(convention, null, Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{convention}/alertes/reglages")
    Object regler(@PathVariable ConventionId convention, @RequestParam Map<String, String> saisie) {
        conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var code = Saisies.texte(saisie.get("source"));
        var motif = saisie.get(code + MOTIF);
        var erreurs = Erreurs.AUCUNE.borner(code + MOTIF, motif, MOTIF_AU_PLUS);
        var valeurs = new HashMap<String, Integer>();
        for (var champ : saisie.entrySet()) {
            if (!champ.getKey().startsWith(code + SEUIL)) continue;
            var lu = Saisies.entier(champ.getValue());
            if (lu.isEmpty()) {
                erreurs = erreurs.plus(champ.getKey(), "Écrivez un nombre entier.");
            } else {
                valeurs.put(champ.getKey().substring((code + SEUIL).length()), lu.get());
            }
        }
        if (!erreurs.vide()) return Refus.page(page(convention, code, saisie, erreurs));
        var resultat =
                reglages.regler(
                        convention,
                        code,
                        saisie.containsKey(code + MUETTE),
                        valeurs,
                        Saisies.texte(motif));
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + convention + "/alertes/reglages")
                        .avecMessage("Le réglage est enregistré, avec sa raison.")
                : Refus.page(
                        resultat.motifs(),
                        Map.of(Motif.SANS_MOTIF, code + MOTIF, "IDENTITE_MOTIF", code + MOTIF),
                        e -> page(convention, code, saisie, e));
    }

    private JteModel page(
            ConventionId convention,
            @Nullable String refusee,
            Map<String, String> saisie,
            Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletAlertes.ALERTES);
        if (!alertes.lisibles(convention)) throw new Introuvable("réglages");
        return pages.derivesReglages(
                new PageReglages(
                        tete,
                        tete.fil().puis("Alertes", tete.adresse() + "/alertes"),
                        tete.adresse() + "/alertes/reglages",
                        reglages.peutRegler(convention),
                        reglages.lister(convention).stream()
                                .map(r ->
                                        lue(
                                                r,
                                                r.source().code().equals(refusee)
                                                        ? saisie
                                                        : Map.of()))
                                .toList(),
                        texte(convention),
                        reglages.histoire(convention).stream()
                                .map(c ->
                                        Evenement.du(
                                                c.le(),
                                                c.source() + " : " + c.quoi(),
                                                c.par(),
                                                c.motif()))
                                .toList(),
                        refusee,
                        Saisies.texte(refusee == null ? null : saisie.get(refusee + MOTIF)),
                        erreurs));
    }

    private static RegleLue lue(Reglages.Regle r, Map<String, String> saisie) {
        var s = r.source();
        return new RegleLue(
                s.code(),
                s.libelle(),
                s.genre().libelle(),
                s.explication(),
                saisie.isEmpty() ? r.muette() : saisie.containsKey(s.code() + MUETTE),
                s.seuils().stream().map(x -> lu(x, r, saisie)).toList());
    }

    private static SeuilLu lu(Seuil x, Reglages.Regle r, Map<String, String> saisie) {
        var champ = r.source().code() + SEUIL + x.code();
        return new SeuilLu(
                champ,
                x.libelle(),
                x.unite(),
                saisie.getOrDefault(champ, Integer.toString(r.seuils().de(x.code()))),
                x.usuel() + "\u00a0" + x.unite());
    }

    private List<TexteLu> texte(ConventionId convention) {
        return texte.trouver(convention, DonneesArticle.Alertes.class).stream()
                .flatMap(a -> a.regles().stream())
                .map(r -> new TexteLu(r.signal(), r.gravite(), r.delai(), r.suite()))
                .toList();
    }
}

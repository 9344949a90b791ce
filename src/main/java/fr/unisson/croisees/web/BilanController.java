package fr.unisson.croisees.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.croisees.BilanVu;
import fr.unisson.croisees.BilanVu.Recommandee;
import fr.unisson.croisees.BilansCroises;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.Recommandation;
import fr.unisson.croisees.web.PageBilanCroise.Objet;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The report of a cross evaluation, written before the referents speak of it.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/evaluations/{id}/bilan")
class BilanController {

    private final PagesDeConvention conventions;
    private final Croisees croisees;
    private final BilansCroises bilans;
    private final Templates pages;

    BilanController(
            PagesDeConvention conventions,
            Croisees croisees,
            BilansCroises bilans,
            Templates pages) {
        this.conventions = conventions;
        this.croisees = croisees;
        this.bilans = bilans;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable CroiseeId id) {
        return page(redigeable(convention, id), Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object rediger(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @RequestParam Map<String, String> saisies) {
        var c = redigeable(convention, id);
        var erreurs = Erreurs.AUCUNE;
        var recommandations = new ArrayList<Recommandee>();
        for (var o : objets(c, saisies)) {
            var choix = Saisies.parmi(Recommandation.class, o.choix());
            if (choix.isEmpty()) {
                erreurs =
                        erreurs.plus(
                                "choix-" + o.id(),
                                "Dites ce que vous recommandez pour « " + o.nom() + " ».");
                continue;
            }
            recommandations.add(
                    new Recommandee(
                            o.id() == 0 ? null : o.id(), o.nom(), choix.get(), o.raison().strip()));
        }
        if (!erreurs.vide()) return Refus.page(page(c, saisies, erreurs));
        var ecrit =
                bilans.rediger(
                        id,
                        Saisies.entier(saisies.get("numero")).orElse(0),
                        Saisies.texte(saisies.get("synthese")),
                        recommandations);
        return switch (ecrit) {
            case Resultat.Fait<BilanVu> _ ->
                    Redirection.vers(c.adresse())
                            .avecMessage("Le bilan est proposé à chaque référent.");
            case Resultat.Refus<BilanVu>(var motifs) -> {
                var champs = new HashMap<String, String>();
                motifs.forEach(m -> {
                    if (m.code().startsWith("raison-") || m.code().equals("synthese")) {
                        champs.put(m.code(), m.code());
                    }
                });
                yield Refus.page(motifs, champs, e -> page(c, saisies, e));
            }
        };
    }

    private CroiseeVue redigeable(ConventionId convention, CroiseeId id) {
        var c = CroiseeController.lue(croisees, convention, id);
        if (!bilans.peutRediger(c)) {
            throw new Interdit("Le bilan ne s’écrit pas à cette étape, ou pas par vous.");
        }
        return c;
    }

    private JteModel page(CroiseeVue c, Map<String, String> saisies, Erreurs erreurs) {
        var tete = conventions.ouvrir(c.convention(), CroiseesConfiguration.EVALUATIONS);
        var bilan = bilans.dernier(c.id());
        var numero = Saisies.entier(saisies.get("numero"));
        return pages.croiseesBilan(
                new PageBilanCroise(
                        tete.fil()
                                .puis("Évaluations", tete.adresse() + "/evaluations")
                                .puis(c.nature().libelle(), c.adresse()),
                        c.adresse() + "/bilan",
                        c.adresse(),
                        tete.titre(),
                        numero.orElse(bilan.map(BilanVu::numero).orElse(0)),
                        bilan.map(b -> b.positions().size()).orElse(0),
                        Optional.ofNullable(saisies.get("synthese"))
                                .orElse(bilan.map(BilanVu::synthese).orElse("")),
                        objets(c, saisies),
                        Arrays.stream(Recommandation.values())
                                .map(r -> new Choix(r.name(), r.libelle()))
                                .toList(),
                        erreurs));
    }

    /// What was typed, else what the wording that stands says.
    private List<Objet> objets(CroiseeVue c, Map<String, String> saisies) {
        var dites = bilans.dernier(c.id()).map(BilanVu::recommandations).orElse(List.of());
        var objets = new ArrayList<Objet>();
        objets.add(objet(0, BilansCroises.ENSEMBLE, "", dites, saisies));
        for (var m : bilans.missions(c.convention())) {
            objets.add(objet(m.id().valeur(), m.enonce(), m.etat().libelle(), dites, saisies));
        }
        return objets;
    }

    private static Objet objet(
            long id,
            String nom,
            String aide,
            List<Recommandee> dites,
            Map<String, String> saisies) {
        var dite =
                dites.stream()
                        .filter(r -> (r.mission() == null ? 0 : r.mission()) == id)
                        .findFirst();
        return new Objet(
                id,
                nom,
                aide,
                Optional.ofNullable(saisies.get("choix-" + id))
                        .orElse(dite.map(r -> r.choix().name()).orElse("")),
                Optional.ofNullable(saisies.get("raison-" + id))
                        .orElse(dite.map(Recommandee::raison).orElse("")));
    }
}

package fr.unisson.territoire.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ConventionsSpecifiques;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.territoire.CarteDuTerritoire;
import fr.unisson.territoire.FamilleDeConventions.Parente;
import fr.unisson.territoire.domaine.EcartDeTerme;
import fr.unisson.territoire.donnees.FamilleSql;
import fr.unisson.territoire.donnees.TerritoireSql;
import fr.unisson.territoire.web.PageLiens.Accord;
import fr.unisson.territoire.web.PageLiens.Lien;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The ties of a convention: its framework and its specific ones, what it follows and what follows
/// it, and whether its territory may see it.
@Controller("liensDesConventionsController")
@Acces
class LiensController {

    static final OngletOffert ONGLET =
            new OngletOffert(
                    "Liens", "liens", EtatConvention.DIAGNOSTIC, Visibilite.ETAT_ET_PERIMETRE, 90);

    private static final Map<String, String> CHAMPS = Map.of("CADRE", "cadre");

    private final FamilleSql familles;
    private final CarteDuTerritoire carte;
    private final Conventions conventions;
    private final ConventionsSpecifiques specifiques;
    private final PagesDeConvention entetes;
    private final Templates pages;

    LiensController(
            FamilleSql familles,
            CarteDuTerritoire carte,
            Conventions conventions,
            ConventionsSpecifiques specifiques,
            PagesDeConvention entetes,
            Templates pages) {
        this.familles = familles;
        this.carte = carte;
        this.conventions = conventions;
        this.specifiques = specifiques;
        this.entetes = entetes;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/liens")
    JteModel lire(@PathVariable long id) {
        return page(new ConventionId(id), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/liens/cadre")
    Object rattacher(
            @PathVariable long id, @RequestParam(required = false) @Nullable String cadre) {
        var choisi = Saisies.numero(cadre);
        if (choisi.isEmpty()) {
            return Refus.page(
                    page(
                            new ConventionId(id),
                            Erreurs.de("cadre", "Choisissez une convention-cadre.")));
        }
        return suite(
                id,
                specifiques.relier(new ConventionId(id), new ConventionId(choisi.get())),
                "La convention est rattachée à sa convention-cadre.");
    }

    @PostMapping("/conventions/{id}/liens/carte")
    Object accorder(@PathVariable long id, @RequestParam(defaultValue = "false") boolean accord) {
        return suite(
                id,
                carte.accorder(new ConventionId(id), accord),
                accord
                        ? "Votre organisation accepte que cette convention soit montrée."
                        : "Votre organisation n’accepte plus que cette convention soit montrée.");
    }

    private Object suite(long id, Resultat<?> resultat, String message) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/liens").avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(new ConventionId(id), e));
    }

    private JteModel page(ConventionId id, Erreurs erreurs) {
        var tete = entetes.ouvrir(id, ONGLET);
        var convention = conventions.charger(id);
        var famille = familles.lire(id.valeur());
        var fin = specifiques.fin(id).orElse(null);
        var accords = carte.accords(id);
        var monAccord = monAccord(convention, accords);
        // The map shows no convention that ended: only an agreement given is left to take back.
        boolean carteDite = monAccord != null || !convention.etat().close();
        return pages.territoireLiens(
                new PageLiens(
                        tete,
                        famille.parent().map(p -> lien(p, true, null)).orElse(null),
                        famille.parent().map(Parente::specifique).orElse(false),
                        famille.parent()
                                .filter(Parente::specifique)
                                .filter(_ -> convention.etat().engage())
                                .flatMap(p -> EcartDeTerme.dire(fin, p.fin()))
                                .orElse(null),
                        famille.specifiques().stream().map(e -> lien(e, false, fin)).toList(),
                        famille.suites().stream().map(e -> lien(e, false, null)).toList(),
                        specifiques.peutEnNaitre(id) ? "/conventions/nouvelle?cadre=" + id : null,
                        cadres(convention, famille.parent().isPresent()),
                        accords.stream()
                                .filter(_ -> carteDite)
                                .map(a -> new Accord(a.nom(), a.accord()))
                                .toList(),
                        !accords.isEmpty()
                                && accords.stream().allMatch(TerritoireSql.Accord::accord),
                        monAccord,
                        erreurs));
    }

    private List<Choix> cadres(ConventionVue c, boolean rattachee) {
        if (rattachee || !specifiques.peutRelier(c.id())) return List.of();
        return familles.cadres(c.id().valeur()).stream()
                .map(p -> new Choix(Long.toString(p.id()), p.titre()))
                .toList();
    }

    private @Nullable Boolean monAccord(ConventionVue c, List<TerritoireSql.Accord> accords) {
        var partie = conventions.participation(c.id()).partie(RoleConvention.REFERENT);
        if (partie == null) return null;
        return accords.stream()
                .filter(a -> a.partie() == partie)
                .map(TerritoireSql.Accord::accord)
                .filter(donne -> donne || !c.etat().close())
                .findFirst()
                .orElse(null);
    }

    private static Lien lien(Parente p, boolean dessus, @Nullable LocalDate finDuCadre) {
        return new Lien(
                genre(p, dessus),
                p.titre(),
                "/conventions/" + p.id() + "/liens",
                Presentation.etat(p.etat()),
                p.fin() == null
                        ? ""
                        : (p.etat().close() ? "fin le " : "jusqu’au ") + Dates.jour(p.fin()),
                p.etat().engage() && p.specifique() && !dessus
                        ? EcartDeTerme.dire(p.fin(), finDuCadre).orElse(null)
                        : null);
    }

    private static String genre(Parente p, boolean dessus) {
        if (p.specifique()) return dessus ? "Convention-cadre" : "Convention spécifique";
        var lien = LienDeConvention.valueOf(p.lien());
        if (dessus)
            return lien == LienDeConvention.RENOUVELLEMENT ? "Elle renouvelle" : "Elle remplace";
        return (lien == LienDeConvention.RENOUVELLEMENT ? "Renouvellement" : "Remplacement")
                + (p.etat().compareTo(EtatConvention.SIGNEE) <= 0 ? " préparé" : "");
    }
}

package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.AlerteVue;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.AppuisDAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one passage of an alert.
@Component
class CompositionGeste {

    private final PagesDeConvention conventions;
    private final AppuisDAlerte appuis;
    private final CompositionAlerte composition;
    private final Alertes alertes;

    CompositionGeste(
            PagesDeConvention conventions,
            AppuisDAlerte appuis,
            CompositionAlerte composition,
            Alertes alertes) {
        this.alertes = alertes;
        this.conventions = conventions;
        this.appuis = appuis;
        this.composition = composition;
    }

    PageGesteAlerte page(
            ConventionId convention,
            AlerteId id,
            GesteSurAlerte geste,
            int version,
            GesteForm saisie,
            Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var a = composition.lire(convention, id);
        return new PageGesteAlerte(
                tete.fil()
                        .puis("Alertes", tete.adresse() + "/alertes")
                        .puis(a.titre(), a.adresse()),
                a.adresse() + "/" + geste.segment,
                a.adresse(),
                geste.transition.libelle(),
                a.titre(),
                composition.mots(a),
                geste.intro,
                empechement(a, geste, erreurs),
                geste == GesteSurAlerte.QUALIFIER ? gravites() : List.of(),
                geste.plan(),
                geste.plan() ? responsables(a) : List.of(),
                geste.plan() ? actions(a) : List.of(),
                geste.decision(),
                geste.decision() ? decisions(a) : List.of(),
                tete.adresse() + "/instances",
                geste.acte(),
                geste == GesteSurAlerte.CHOISIR_L_ISSUE ? issues() : List.of(),
                new Partant("derives", "alerte", a.id().valeur()).par(geste.transition.passage()),
                geste.question,
                geste.facultatif,
                version,
                saisie,
                erreurs);
    }

    /// A form that was filled in time stays, with what was typed, unless the alert is closed.
    private @Nullable String empechement(AlerteVue a, GesteSurAlerte geste, Erreurs erreurs) {
        if (!a.ouverte())
            return "Cette alerte est close depuis le "
                    + Dates.jour(Dates.jourDe(a.etatLe()))
                    + ", sous la mention « "
                    + a.etat().libelle()
                    + " ». Rien n’y est plus à décider ; sa page garde ce qui a été dit et fait.";
        if (!erreurs.vide() || alertes.possibles(a).contains(geste.transition)) return null;
        return geste.transition.possibleDepuis(a.etat())
                ? "Ce geste ne vous revient pas. La page de l’alerte dit qui est attendu."
                : "Cette alerte n’en est pas là : elle porte la mention « "
                        + a.etat().libelle()
                        + " ». Sa page dit ce qui est attendu maintenant.";
    }

    private static List<Choix> gravites() {
        return Arrays.stream(Gravite.values())
                .map(g -> new Choix(g.name(), g.libelle(), g.aide()))
                .toList();
    }

    private static List<Choix> issues() {
        return Arrays.stream(IssueAlerte.values())
                .map(i -> new Choix(i.name(), i.libelle(), i.aide()))
                .toList();
    }

    private List<Choix> responsables(AlerteVue a) {
        return appuis.responsables(a).entrySet().stream()
                .map(e -> new Choix(Long.toString(e.getKey()), e.getValue()))
                .sorted(java.util.Comparator.comparing(Choix::libelle))
                .toList();
    }

    /// Those that the reader opened from this alert.
    List<Choix> actions(AlerteVue a) {
        return composition.suites(a).lignes().stream()
                .filter(l -> l.lien().matches("/actions/\\d{1,18}"))
                .map(l -> new Choix(l.lien().substring("/actions/".length()), l.titre()))
                .toList();
    }

    private List<Choix> decisions(AlerteVue a) {
        return appuis.decisions(a).stream()
                .map(d -> new Choix(d.id().toString(), d.numero() + " : " + d.texte()))
                .toList();
    }
}

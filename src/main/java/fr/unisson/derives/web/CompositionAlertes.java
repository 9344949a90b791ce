package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.NonActives;
import fr.unisson.derives.Reglages;
import fr.unisson.derives.Signalements;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.web.PageAlertes.NeutreLu;
import fr.unisson.socle.web.Choix;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The list of the alerts of a convention.
@Component
class CompositionAlertes {

    private final PagesDeConvention pages;
    private final Conventions conventions;
    private final Alertes alertes;
    private final Signalements signalements;
    private final NonActives nonActives;
    private final Reglages reglages;
    private final Clock horloge;

    CompositionAlertes(
            PagesDeConvention pages,
            Conventions conventions,
            Alertes alertes,
            Signalements signalements,
            NonActives nonActives,
            Reglages reglages,
            Clock horloge) {
        this.pages = pages;
        this.conventions = conventions;
        this.alertes = alertes;
        this.signalements = signalements;
        this.nonActives = nonActives;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    PageAlertes page(ConventionId id, FiltresForm filtres) {
        var tete = pages.ouvrir(id, OngletAlertes.ALERTES);
        var adresse = tete.adresse() + "/alertes";
        var curseur = filtres.curseur();
        var page = alertes.lister(id, filtres.criteres(), curseur.orElse(null));
        var maintenant = horloge.instant();
        boolean lisibles = alertes.lisibles(id);
        return new PageAlertes(
                tete,
                adresse,
                alertes.ouvertes(id),
                lisibles,
                conventions.charger(id).etat() == EtatConvention.SUSPENDUE,
                page.elements().stream().map(a -> AlertesLues.ligne(a, maintenant)).toList(),
                nonActives.lister(id).stream()
                        .map(n -> new NeutreLu(n.quoi(), n.enonce(), n.lien(), n.repositionner()))
                        .toList(),
                signalements.possible(id) ? adresse + "/nouvelle" : null,
                lisibles ? muettes(id) : List.of(),
                etats(),
                Arrays.stream(GenreAlerte.values())
                        .map(g -> new Choix(g.name(), g.libelle()))
                        .toList(),
                filtres,
                filtres.actifs(),
                page.suite() == null
                        ? null
                        : adresse + filtres.requete() + "&apres=" + page.suite(),
                curseur.isEmpty() ? null : adresse + filtres.requete());
    }

    private List<String> muettes(ConventionId id) {
        return reglages.lister(id).stream()
                .filter(Reglages.Regle::muette)
                .map(r -> r.source().libelle())
                .toList();
    }

    private static List<Choix> etats() {
        return Stream.concat(
                        Stream.of(new Choix(FiltresForm.TOUTES, "Toutes, closes comprises")),
                        Arrays.stream(EtatAlerte.values())
                                .map(e -> new Choix(e.name(), e.libelle())))
                .toList();
    }
}

package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.LectureDIndicateur;
import fr.unisson.derives.sources.IndicateursDuTexte.Suivi;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.domaine.EtatValeur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An indicator of the text goes the wrong way. Only published values are read: an alert is seen by
/// all parties.
@Component
@Order(30)
class IndicateurQuiDerive implements SourceDeDerive {

    private static final String LECTURES = "lectures";
    private static final String ECART = "ecart";

    private final IndicateursDuTexte indicateurs;
    private final Tableaux tableaux;

    IndicateurQuiDerive(IndicateursDuTexte indicateurs, Tableaux tableaux) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
    }

    @Override
    public String code() {
        return "indicateur-qui-derive";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.INDICATEUR;
    }

    @Override
    public String libelle() {
        return "Indicateur au-delà du seuil ou loin de sa cible";
    }

    @Override
    public String explication() {
        return "Un indicateur nommé par le texte, suivi par une partie sous le même nom, dépasse son"
                + " seuil d’alerte plusieurs fois de suite, ou s’écarte de sa cible. Seules les"
                + " valeurs publiées comptent.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(
                new Seuil(LECTURES, "Relevés de suite au-delà du seuil", "relevés", 2, 1, 6),
                new Seuil(ECART, "Écart défavorable à la cible", "%", 20, 5, 100));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        return indicateurs.lister(c.id()).stream()
                .flatMap(s -> constats(s, seuils).stream())
                .toList();
    }

    private List<ConstatDeDerive> constats(Suivi suivi, Seuils seuils) {
        var serie = tableaux.serie(suivi.indicateur().id());
        var publiees = publiees(serie);
        var constats = new ArrayList<ConstatDeDerive>();
        if (publiees.isEmpty()) return constats;
        int combien = seuils.de(LECTURES);
        if (LectureDIndicateur.auDelaDuSeuil(
                publiees.stream().map(serie::jugement).toList(), combien)) {
            constats.add(
                    constat(
                            suivi,
                            "seuil:" + serie.periodes().get(publiees.getFirst()).code(),
                            "Prévenir après "
                                    + combien
                                    + " relevés publiés de suite au-delà du seuil d’alerte"
                                    + seuil(suivi.indicateur().definition())
                                    + ".",
                            suivi.partie().nom()
                                    + " : "
                                    + publiees.stream()
                                            .limit(combien)
                                            .map(p -> dit(serie, p))
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
        int derniere = publiees.getFirst();
        var valeur = serie.valeur(derniere);
        var cible = serie.cibles().get(derniere);
        if (valeur != null
                && cible != null
                && LectureDIndicateur.horsTrajectoire(
                        valeur, cible, suivi.indicateur().definition().sens(), seuils.de(ECART))) {
            constats.add(
                    constat(
                            suivi,
                            "cible:" + serie.periodes().get(derniere).code(),
                            "Prévenir quand une valeur publiée est moins bonne que sa cible de plus"
                                    + " de "
                                    + seuils.de(ECART)
                                    + "\u00a0%.",
                            suivi.partie().nom()
                                    + " : "
                                    + dit(serie, derniere)
                                    + ", pour une cible de "
                                    + suivi.indicateur().definition().ecrire(cible)
                                    + "."));
        }
        return constats;
    }

    /// Places of the published values of ended periods, the latest first.
    private static List<Integer> publiees(Serie serie) {
        var places = new ArrayList<Integer>();
        for (int i = serie.periodes().size() - 1; i >= 0; i--) {
            var v = serie.valeurs().get(i);
            if (v != null
                    && v.etat() == EtatValeur.PUBLIEE
                    && serie.valeur(i) != null
                    && !serie.provisoire(i)) {
                places.add(i);
            }
        }
        return places;
    }

    private static String seuil(Definition d) {
        return d.seuilAlerte() == null ? "" : " de " + d.ecrire(d.seuilAlerte());
    }

    private static String dit(Serie serie, int place) {
        return serie.indicateur().definition().ecrire(serie.valeur(place))
                + " "
                + serie.periodes().get(place).dans();
    }

    private static ConstatDeDerive constat(Suivi s, String cle, String regle, String constat) {
        return new ConstatDeDerive(
                "indicateur:" + s.indicateur().id(),
                cle,
                "Indicateur qui s’écarte : " + s.nom(),
                regle,
                constat,
                s.partie().id(),
                "");
    }
}

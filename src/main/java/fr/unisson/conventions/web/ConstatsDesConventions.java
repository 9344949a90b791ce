package fr.unisson.conventions.web;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.ConventionLecture;
import fr.unisson.conventions.donnees.PartiesLecture;
import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Points of agreement and divergences, from which actions come.
@Configuration(proxyBeanMethods = false)
class ConstatsDesConventions {

    private static final String MODULE = "conventions";
    private static final String POINT = "point";

    static Origine.Objet point(long id) {
        return new Origine.Objet(MODULE, POINT, id);
    }

    @Bean
    GenreDeConstat constatPointDeConvention(
            PointsLecture points, ConventionLecture conventions, PartiesLecture parties) {
        return new GenreDeConstat(
                POINT,
                "un point d’accord ou une divergence",
                MODULE,
                POINT,
                Pattern.compile("/conventions/\\d{1,18}/points/(\\d{1,18})\\b"),
                true,
                id ->
                        points.convention(id)
                                .filter(c -> lit(conventions, parties, c))
                                .map(c -> constat(c, points.charger(c, id))));
    }

    /// What is shared with observers may leave the points out.
    private static boolean lit(
            ConventionLecture conventions, PartiesLecture parties, long convention) {
        var lecteur = Lecteur.de(parties.parties(convention), parties.participants(convention));
        var partagee = Visibilite.valueOf(conventions.charger(convention).visibilite());
        return lecteur.lit(partagee, Face.VOLETS.degre());
    }

    private static Constat constat(long convention, Point p) {
        return new Constat(
                GenreOrigine.PARTENARIAT,
                (p.divergence() ? "Divergence : " : "Point d’accord : ") + p.enonce(),
                "/conventions/" + convention + "/points/" + p.id(),
                p.divergence() ? "" : p.enonce());
    }
}

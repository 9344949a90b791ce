package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.PointsLecture;
import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.conventions.web.PagePrincipes.Prise;
import fr.unisson.conventions.web.PageVolet.PointResume;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.PositionOfferte;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points and stances in words.
record PointsLus(long convention, List<Point> points, List<PointsLecture.Prise> prises) {

    List<PointResume> accords() {
        return points.stream().filter(p -> !p.divergence()).map(this::resume).toList();
    }

    List<PointResume> divergences() {
        return points.stream().filter(Point::divergence).map(this::resume).toList();
    }

    PointResume resume(Point p) {
        return new PointResume(
                p.id(),
                p.enonce(),
                "/conventions/" + convention + "/points/" + p.id(),
                p.article() == null || p.articleTitre() == null
                        ? null
                        : CompositionVolets.intitule(p.article(), p.articleTitre()),
                etat(p),
                p.bloquante() && !traitee(p),
                prises.stream()
                        .filter(x -> x.pointId() == p.id() && x.actuelle())
                        .map(PointsLus::prise)
                        .toList(),
                issue(p));
    }

    static @Nullable Pastille etat(Point p) {
        var etat = p.etat();
        if (etat == null) return null;
        return switch (etat) {
            case OUVERTE -> new Pastille(etat.libelle(), p.bloquante() ? Ton.DANGER : Ton.ATTENTE);
            case EN_DISCUSSION -> new Pastille(etat.libelle(), Ton.EN_COURS);
            case REPORTEE -> new Pastille(etat.libelle(), Ton.NEUTRE);
            default -> new Pastille(etat.libelle(), Ton.FAIT);
        };
    }

    static boolean traitee(Point p) {
        var etat = p.etat();
        return etat != null && etat.traitee();
    }

    static @Nullable String issue(Point p) {
        var etat = p.etat();
        if (etat == null) return null;
        return switch (etat) {
            case LEVEE ->
                    p.redactionVersion() == null
                            ? null
                            : "Levée par la version " + p.redactionVersion() + " de l’article.";
            case ACCEPTEE_COMME_RESERVE -> "Réserve gardée en annexe : « " + p.reserve() + " »";
            case REPORTEE -> "À revoir le " + Dates.jour(p.dateReport()) + ".";
            case ARBITREE -> "Décision du comité : « " + p.decision() + " »";
            case OUVERTE, EN_DISCUSSION -> null;
        };
    }

    static Prise prise(PointsLecture.Prise x) {
        return new Prise(
                qui(x),
                PositionOfferte.valueOf(x.position().name()),
                x.motif(),
                "le " + Dates.jour(Dates.jourDe(x.le().toInstant())));
    }

    static boolean usager(PointsLecture.Prise x) {
        return x.role().equals("REPRESENTANT_USAGERS");
    }

    private static String qui(PointsLecture.Prise x) {
        if (usager(x)) return x.auteur() + ", représentant des usagers";
        return x.partie() == null ? x.auteur() : x.partie() + " (" + x.auteur() + ")";
    }
}

package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.domaine.Bareme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The wheel of sectors: one sector per item, of 2π/n; the ring of level k at r0 + k(R − r0)/4. In
/// each sector one side takes the first half, hatched, the other the second half, dotted; the mark
/// given together is an outline over both. The table that follows says the same.
///
/// @param cercles radii of the levels 0 to 4
@NamedInterface("roue")
public record Roue(List<Double> cercles, List<Secteur> secteurs, Legende legende) {

    private static final Legende DEUX_COLLEGES =
            new Legende("Professionnels", "Usagers et proches", "Note conjointe");

    private static final double CENTRE = 300;
    private static final double COEUR = 40;
    private static final double BORD = 240;
    private static final double ETIQUETTE = 264;
    private static final double TOUR = 2 * Math.PI;

    public Roue {
        cercles = List.copyOf(cercles);
        secteurs = List.copyOf(secteurs);
    }

    /// @param rayon the line that begins the sector
    /// @param professionnels path of its half, empty when nothing is shown; likewise the others
    /// @param titre what the sector says, in words
    @NamedInterface("roue")
    public record Secteur(
            String code,
            String titre,
            String rayon,
            String professionnels,
            String usagers,
            String conjointe,
            String x,
            String y) {}

    /// Whose means are drawn, and the mark that is outlined.
    @NamedInterface("roue")
    public record Legende(String premier, String second, String contour) {}

    /// One item, its marks on 4; null where nothing is shown.
    @NamedInterface("roue")
    public record Part(
            String code,
            String titre,
            @Nullable BigDecimal premier,
            @Nullable BigDecimal second,
            @Nullable BigDecimal contour) {}

    static Roue de(Analyse a) {
        return tracer(a.lignes().stream().map(l -> part(a, l)).toList(), DEUX_COLLEGES);
    }

    public static Roue tracer(List<Part> parts, Legende legende) {
        var cercles = new ArrayList<Double>();
        for (int k = 0; k <= Bareme.HAUT; k++) cercles.add(rayon(k));
        var secteurs = new ArrayList<Secteur>();
        int n = parts.size();
        for (int i = 0; i < n; i++) {
            var p = parts.get(i);
            double debut = TOUR * i / n - Math.PI / 2;
            double milieu = debut + TOUR / n / 2;
            double fin = debut + TOUR / n;
            secteurs.add(
                    new Secteur(
                            p.code(),
                            p.titre(),
                            "M%s L%s".formatted(point(debut, COEUR), point(debut, BORD)),
                            quartier(debut, milieu, p.premier()),
                            quartier(milieu, fin, p.second()),
                            quartier(debut, fin, p.contour()),
                            nombre(CENTRE + ETIQUETTE * Math.cos(milieu)),
                            nombre(CENTRE + ETIQUETTE * Math.sin(milieu))));
        }
        return new Roue(cercles, secteurs, legende);
    }

    private static Part part(Analyse a, Analyse.Ligne l) {
        var points = l.critere().conjointe();
        return new Part(
                l.noeud().code(),
                titre(CritereLu.de(a, l), a.uneVoix()),
                moyenne(a, l, CollegeRepondant.PROFESSIONNELS),
                moyenne(a, l, CollegeRepondant.USAGERS),
                points == null ? null : a.bareme().sur4(points));
    }

    private static String titre(CritereLu lu, boolean uneVoix) {
        var colleges =
                uneVoix
                        ? ""
                        : " Professionnels : "
                                + lu.cotes().get(0).resume()
                                + ". Usagers : "
                                + lu.cotes().get(1).resume()
                                + ".";
        return lu.code()
                + " "
                + lu.libelle()
                + "."
                + colleges
                + (lu.conjointe().isEmpty() ? "" : " Note conjointe : " + lu.conjointe() + ".");
    }

    private static @Nullable BigDecimal moyenne(
            Analyse a, Analyse.Ligne l, CollegeRepondant college) {
        return l.critere().resume(college).map(r -> a.bareme().sur4(r.moyenne())).orElse(null);
    }

    private static String quartier(double debut, double fin, @Nullable BigDecimal niveau) {
        if (niveau == null) return "";
        double r = rayon(niveau.doubleValue());
        int grand = fin - debut > Math.PI ? 1 : 0;
        return "M%s L%s A%s %s 0 %d 1 %s L%s A%s %s 0 %d 0 %s Z"
                .formatted(
                        point(debut, COEUR),
                        point(debut, r),
                        nombre(r),
                        nombre(r),
                        grand,
                        point(fin, r),
                        point(fin, COEUR),
                        nombre(COEUR),
                        nombre(COEUR),
                        grand,
                        point(debut, COEUR));
    }

    private static double rayon(double niveau) {
        return COEUR + niveau * (BORD - COEUR) / Bareme.HAUT;
    }

    private static String point(double angle, double r) {
        return nombre(CENTRE + r * Math.cos(angle)) + " " + nombre(CENTRE + r * Math.sin(angle));
    }

    private static String nombre(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}

package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Point;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Dates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the series of many indicators in two queries.
@Component
class Series {

    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final Clock horloge;

    Series(ValeursSql valeurs, SuiviSql suivi, Clock horloge) {
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.horloge = horloge;
    }

    /// @param nombre how many periods at most, the latest
    /// @param publiees only what is published; the rest is as if nobody had measured it
    List<Serie> de(Collection<IndicateurVue> indicateurs, int nombre, boolean publiees) {
        if (indicateurs.isEmpty()) return List.of();
        var jour = Dates.jourDe(horloge.instant());
        var ids = indicateurs.stream().map(IndicateurVue::id).toList();
        var depuis =
                indicateurs.stream()
                        .map(i -> premiere(i, nombre, jour).debut())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        var lues =
                valeurs.series(ids, depuis).stream()
                        .filter(v ->
                                !publiees
                                        || (v.etat() == EtatValeur.PUBLIEE
                                                && v.periode().terminee(jour)))
                        .collect(Collectors.groupingBy(ValeurVue::indicateur));
        var cibles = suivi.cibles(ids);
        return indicateurs.stream()
                .map(i ->
                        serie(
                                i,
                                lues.getOrDefault(i.id(), List.of()),
                                cibles.getOrDefault(i.id(), List.of()),
                                nombre,
                                jour))
                .toList();
    }

    private static Periode premiere(IndicateurVue i, int nombre, LocalDate jour) {
        return i.dernierePeriode(jour).plus(1 - nombre);
    }

    /// From the first value on, or from the start of the follow-up, to the last ended period; a
    /// current period is shown once it has a value, and counts for nothing yet.
    private static Serie serie(
            IndicateurVue i, List<ValeurVue> lues, List<Cible> cibles, int nombre, LocalDate jour) {
        Map<Periode, ValeurVue> parPeriode =
                lues.stream().collect(Collectors.toMap(ValeurVue::periode, v -> v));
        var fin = i.dernierePeriode(jour);
        if (parPeriode.containsKey(fin.plus(1))) fin = fin.plus(1);
        var debut = Periode.de(i.definition().frequence(), i.tenue().suiviDepuis());
        for (var p : parPeriode.keySet()) if (p.compareTo(debut) < 0) debut = p;
        var periodes = new ArrayList<Periode>();
        var valeurs = new ArrayList<@Nullable ValeurVue>();
        var visees = new ArrayList<@Nullable BigDecimal>();
        for (var p : fin.fenetre(nombre)) {
            if (p.compareTo(debut) < 0) continue;
            periodes.add(p);
            var v = parPeriode.get(p);
            valeurs.add(v == null || v.manquante() ? null : v);
            visees.add(Cible.pour(p, cibles).orElse(null));
        }
        return new Serie(
                i, periodes, valeurs, visees, carte(i.definition(), periodes, valeurs, jour), jour);
    }

    private static Carte carte(
            Definition d,
            List<Periode> periodes,
            List<@Nullable ValeurVue> valeurs,
            LocalDate jour) {
        var points = new ArrayList<Point>();
        for (int k = 0; k < periodes.size(); k++) {
            var p = periodes.get(k);
            points.add(p.terminee(jour) ? point(p, valeurs.get(k)) : Point.vide(p.libelle()));
        }
        return Carte.de(type(d, points), points, d.multiplicateur().doubleValue());
    }

    private static Point point(Periode periode, @Nullable ValeurVue v) {
        var valeur = v == null ? null : v.mesure().valeur();
        if (v == null || valeur == null) return Point.vide(periode.libelle());
        var taille = v.mesure().denominateur();
        return new Point(
                periode.libelle(),
                valeur.doubleValue(),
                taille == null ? null : Double.valueOf(taille.doubleValue()));
    }

    /// By sizes when every value has one; a series that changed method half-way may not.
    private static Carte.Type type(Definition d, List<Point> points) {
        boolean tailles = points.stream().allMatch(p -> p.valeur() == null || p.taille() != null);
        if (!d.enRapport() || d.rapport() == null || !tailles) return Carte.Type.INDIVIDUELLE;
        return switch (d.rapport()) {
            case PART -> Carte.Type.PART;
            case TAUX -> Carte.Type.TAUX;
            case RATIO -> Carte.Type.INDIVIDUELLE;
        };
    }
}

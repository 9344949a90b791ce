package fr.unisson.croisees;

import fr.unisson.croisees.LigneComparee.DeLaPartie;
import fr.unisson.croisees.LigneComparee.DesUsagers;
import fr.unisson.evaluations.web.Roue;
import fr.unisson.grilles.Moyennes;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compared figures, in words.
public final class ChiffresCroises {

    private ChiffresCroises() {}

    /// @param note "3", or what stands out of the scale
    public record Partie(String nom, String note, String commentaire) {}

    /// In the order of voices; one that gave no grid is not there.
    public static List<Partie> parties(LigneComparee ligne, List<VoixVue> voix) {
        var parties = new ArrayList<Partie>();
        for (var v : voix) {
            var cle = v.partie();
            DeLaPartie dite = cle == null ? null : ligne.parties().get(cle);
            if (dite == null) continue;
            var points = dite.points();
            parties.add(
                    new Partie(
                            v.nom(),
                            points == null ? dite.libelle() : Nombres.court(points),
                            dite.commentaire()));
        }
        return parties;
    }

    public static String usagers(DesUsagers u) {
        if (u.masques()) return "moins de trois réponses, rien n’est montré";
        var moyenne = u.moyenne();
        if (moyenne == null) return u.repartition().isEmpty() ? "pas de réponse" : u.repartition();
        return u.n() == 1
                ? u.repartition()
                : "moyenne " + Nombres.court(moyenne) + " (" + u.repartition() + ")";
    }

    public static String ecart(LigneComparee l) {
        var etendue = l.ecart().etendue();
        if (etendue == null) return "moins de deux notes";
        return Nombres.court(etendue) + (l.ecart().aDiscuter() ? "\u00a0: à discuter" : "");
    }

    /// The mean of the parties, of the users, and the mark that they give together: one sector
    /// each.
    public static Roue roue(List<LigneComparee> lignes, List<VoixVue> voix) {
        return Roue.tracer(
                lignes.stream().map(l -> part(l, voix)).toList(),
                new Roue.Legende("Parties", "Usagers", "Note commune"));
    }

    private static Roue.Part part(LigneComparee l, List<VoixVue> voix) {
        var e = l.echange();
        var commune = e == null ? null : e.valeur();
        return new Roue.Part(
                l.noeud().code(),
                l.noeud().code()
                        + " "
                        + l.noeud().libelle()
                        + ". "
                        + parties(l, voix).stream()
                                .map(p -> p.nom() + " : " + p.note() + ". ")
                                .collect(Collectors.joining())
                        + "Usagers : "
                        + usagers(l.usagers())
                        + "."
                        + (commune == null ? "" : " Note commune : " + commune + "."),
                moyenne(l),
                l.usagers().moyenne(),
                e == null ? null : e.points());
    }

    private static @Nullable BigDecimal moyenne(LigneComparee l) {
        var notes =
                l.parties().values().stream()
                        .map(DeLaPartie::points)
                        .filter(Objects::nonNull)
                        .toList();
        return Moyennes.exacte(notes).orElse(null);
    }

    /// With two decimals at most, as a number.
    public static @Nullable BigDecimal arrondi(@Nullable BigDecimal nombre) {
        return nombre == null ? null : nombre.setScale(2, RoundingMode.HALF_UP);
    }
}

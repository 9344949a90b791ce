package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.NoteConjointe;
import fr.unisson.evaluations.domaine.Ecart;
import fr.unisson.evaluations.domaine.Effectifs;
import fr.unisson.evaluations.domaine.Resume;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One item with its figures, as pages and papers tell them.
///
/// @param ecart signed, users minus professionals; empty when a college shows nothing
/// @param bande in words, with what divides a college
/// @param conjointe what the group says, empty when it said nothing
/// @param priorite hint for an action, empty without a joint mark
public record CritereLu(
        long id,
        String code,
        String libelle,
        String facile,
        String domaine,
        List<Cote> cotes,
        String ecart,
        String bande,
        boolean divergent,
        String equilibre,
        String conjointe,
        String raison,
        String desaccord,
        String priorite,
        boolean appelleUneAction) {

    public CritereLu {
        cotes = List.copyOf(cotes);
    }

    /// What one college answered.
    ///
    /// @param resume "médiane 3 · moyenne 2,8 · de 1 à 4 · 5 réponses", or why there is nothing
    /// @param barres one per level of the scale; empty when nothing is shown
    public record Cote(
            CollegeRepondant college,
            String n,
            String mediane,
            String moyenne,
            String etendue,
            String resume,
            boolean partage,
            List<Barre> barres,
            String horsEchelle,
            List<String> commentaires) {

        public Cote {
            barres = List.copyOf(barres);
            commentaires = List.copyOf(commentaires);
        }

        /// "2 fois 3, 1 fois 4"
        public String repartition() {
            return barres.stream()
                    .filter(b -> b.n() > 0)
                    .map(b -> b.n() + " fois " + b.niveau())
                    .collect(Collectors.joining(", "));
        }
    }

    /// @param n how many gave this level
    public record Barre(String niveau, String libelle, int n, int total) {}

    static CritereLu de(Analyse a, Analyse.Ligne l) {
        var c = l.critere();
        var ecart = c.ecart();
        var dite = Optional.ofNullable(a.conjointes().get(l.noeud().id()));
        return new CritereLu(
                l.noeud().id(),
                l.noeud().code(),
                l.noeud().libelle(),
                l.noeud().facile(),
                l.domaine().libelle(),
                Arrays.stream(CollegeRepondant.values()).map(x -> cote(a.grille(), l, x)).toList(),
                ecart.map(e -> Nombres.signe(e.valeur())).orElse(""),
                Stream.of(
                                ecart.map(e -> e.bande().libelle()).orElse(""),
                                c.partage() ? "collège partagé" : "")
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(", ")),
                ecart.map(e -> e.bande() == Ecart.Bande.DIVERGENT).orElse(false),
                c.equilibre().map(Nombres::court).orElse(""),
                dite.map(d -> Chiffres.note(a.grille(), d.note())).orElse(""),
                dite.map(NoteConjointe::raison).orElse(""),
                dite.map(NoteConjointe::desaccord).orElse(""),
                c.priorite().map(Nombres::court).orElse(""),
                c.appelleUneAction());
    }

    private static Cote cote(Grille grille, Analyse.Ligne l, CollegeRepondant college) {
        var e = l.critere().effectifs(college);
        var r = l.critere().resume(college);
        return new Cote(
                college,
                e.masques() ? "" : Integer.toString(e.n()),
                r.map(x -> Nombres.court(x.mediane())).orElse(""),
                r.map(x -> Nombres.court(x.moyenne())).orElse(""),
                r.map(x -> Nombres.court(x.minimum()) + " à " + Nombres.court(x.maximum()))
                        .orElse(""),
                resume(e, r.orElse(null)),
                r.map(Resume::partage).orElse(false),
                barres(grille, e),
                e.horsEchelle().entrySet().stream()
                        .map(h -> h.getKey() + "\u00a0: " + h.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")),
                l.commentaires().getOrDefault(college, List.of()));
    }

    private static String resume(Effectifs e, @Nullable Resume r) {
        if (e.masques()) return "Trop peu de réponses pour être montrées";
        if (r == null) return "Aucune note";
        return "médiane "
                + Nombres.court(r.mediane())
                + " · moyenne "
                + Nombres.court(r.moyenne())
                + (r.minimum().compareTo(r.maximum()) == 0
                        ? ""
                        : " · de "
                                + Nombres.court(r.minimum())
                                + " à "
                                + Nombres.court(r.maximum()))
                + " · "
                + r.n()
                + (r.n() == 1 ? " réponse" : " réponses");
    }

    static List<Barre> barres(Grille grille, Effectifs e) {
        if (e.masques() || e.n() == 0) return List.of();
        if (grille.echelle() instanceof Echelle.Niveaux n) {
            return n.valeurs().stream()
                    .filter(v -> v.compte())
                    .map(v -> {
                        var chiffre = Chiffres.niveau(v);
                        return new Barre(
                                chiffre.isEmpty() ? v.libelle() : chiffre,
                                chiffre.isEmpty() ? "" : v.libelle(),
                                e.parReponse().getOrDefault(v.code(), 0),
                                e.n());
                    })
                    .toList();
        }
        return new TreeSet<BigDecimal>(e.parPoints().keySet())
                .stream().map(p -> new Barre(Nombres.court(p), "", e.de(p), e.n())).toList();
    }
}

package fr.unisson.evaluations.domaine;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One item of a session: what each college thinks of it, and what the group says.
///
/// @param noeud number of the item
/// @param rang in the grid, for reading in order
/// @param conjointe the group's mark in points; null when it gave none, or one out of the scale
public record Critere(
        long noeud,
        int rang,
        Bareme bareme,
        Map<CollegeRepondant, Effectifs> effectifs,
        @Nullable BigDecimal conjointe) {

    public Critere {
        effectifs = Map.copyOf(effectifs);
    }

    /// What divides most comes first, then what divides a college, then the order of the grid; what
    /// has no gap to show comes last.
    public static final Comparator<Critere> ORDRE_DE_DISCUSSION =
            Comparator.<Critere, BigDecimal>comparing(
                            c -> c.ecart().map(Ecart::taille).orElse(BigDecimal.ONE.negate()),
                            Comparator.reverseOrder())
                    .thenComparing(c -> !c.partage())
                    .thenComparingInt(Critere::rang);

    public Effectifs effectifs(CollegeRepondant college) {
        return effectifs.getOrDefault(college, Effectifs.AUCUN);
    }

    public Optional<Resume> resume(CollegeRepondant college) {
        return Resume.de(effectifs(college), bareme);
    }

    public Map<CollegeRepondant, Resume> resumes() {
        var resumes = new EnumMap<CollegeRepondant, Resume>(CollegeRepondant.class);
        for (var college : CollegeRepondant.values()) {
            resume(college).ifPresent(r -> resumes.put(college, r));
        }
        return resumes;
    }

    /// Empty unless both colleges show something.
    public Optional<Ecart> ecart() {
        return resume(CollegeRepondant.PROFESSIONNELS)
                .flatMap(p -> resume(CollegeRepondant.USAGERS).map(u -> Ecart.entre(p, u, bareme)));
    }

    /// A college is split.
    public boolean partage() {
        return resumes().values().stream().anyMatch(Resume::partage);
    }

    /// The individual picture on 0–4, each college weighing as much as the other: eight
    /// professionals do not drown two users. Empty unless both show something.
    public Optional<BigDecimal> equilibre() {
        var resumes = resumes();
        if (resumes.size() < CollegeRepondant.values().length) return Optional.empty();
        return Moyennes.exacte(
                        resumes.values().stream().map(r -> bareme.sur4(r.moyenne())).toList())
                .map(Moyennes::sure);
    }

    /// The lowest and the highest mark that are shown, whoever's; empty when none is.
    public List<BigDecimal> fourchette() {
        var bornes =
                resumes().values().stream()
                        .flatMap(r -> Stream.of(r.minimum(), r.maximum()))
                        .sorted()
                        .toList();
        return bornes.isEmpty() ? List.of() : List.of(bornes.getFirst(), bornes.getLast());
    }

    /// The group's mark lies outside all those that are shown: it then says why.
    public boolean horsFourchette(BigDecimal points) {
        var f = fourchette();
        return !f.isEmpty()
                && (points.compareTo(f.getFirst()) < 0 || points.compareTo(f.getLast()) > 0);
    }

    /// How much an action would bring: what the group lacks of 4, plus the gap. Empty without a
    /// joint mark.
    public Optional<BigDecimal> priorite() {
        return Optional.ofNullable(conjointe)
                .map(c ->
                        BigDecimal.valueOf(Bareme.HAUT)
                                .subtract(bareme.sur4(c))
                                .add(ecart().map(Ecart::taille).orElse(BigDecimal.ZERO)));
    }

    /// Something in it calls for an action: a low joint mark, or a gap to discuss.
    public boolean appelleUneAction() {
        var basse = conjointe != null && bareme.basse(conjointe);
        return basse || ecart().map(e -> e.bande() != Ecart.Bande.PARTAGE).orElse(false);
    }

    Optional<BigDecimal> conjointeSur4() {
        return Optional.ofNullable(conjointe).map(bareme::sur4);
    }
}

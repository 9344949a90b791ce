package fr.unisson.essms.domaine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule of ours held against a published row, which tells both what goes in and what comes out.
/// Published figures are rounded: a rule agrees when it finds them again up to that.
public enum Controle {
    CHAPITRE_PAR_OBJECTIFS(
            "Chapitre = moyenne de ses objectifs", r -> chapitres(r, c -> "O" + c + ".")),
    CHAPITRE_PAR_THEMATIQUES(
            "Chapitre = moyenne de ses thématiques", r -> chapitres(r, c -> "T" + c + ".")),
    THEMATIQUE_D_ENSEMBLE(
            "Thématique = moyenne sur les chapitres qui l’ont", Controle::thematiques),
    HORS_DEMARCHE(
            "Moyenne des objectifs hors 3.10, pondérée par leurs critères cotés",
            Controle::horsDemarche),
    SUR_CENT("Moyenne sur 100 : 0,9 × hors 3.10 + 0,1 × 3.10", Controle::surCent),
    IMPERATIFS_HAUTS("Critères impératifs à 3,5 ou plus", r -> imperatifs(r, r.hauts(), "3.5")),
    IMPERATIFS_ATTEINTS("Critères impératifs à 4", r -> imperatifs(r, r.atteints(), "4"));

    /// Two decimals published, of means of figures with two decimals.
    private static final String NOTE = "0.0101";

    /// The same from 0 to 100, published with one decimal.
    private static final String SUR_100 = "0.3901";

    private static final List<String> CHAPITRES = List.of("1", "2", "3");

    private final String libelle;
    private final Function<ResultatPublie, Optional<Boolean>> regle;

    Controle(String libelle, Function<ResultatPublie, Optional<Boolean>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    public String libelle() {
        return libelle;
    }

    /// Those that the row allows, and whether they agree with it.
    public static Map<Controle, Boolean> de(ResultatPublie resultat) {
        var faits = new EnumMap<Controle, Boolean>(Controle.class);
        for (var c : values()) c.regle.apply(resultat).ifPresent(juste -> faits.put(c, juste));
        return faits;
    }

    private static Optional<Boolean> chapitres(ResultatPublie r, Function<String, String> parties) {
        return tous(
                CHAPITRES.stream()
                        .map(c ->
                                compare(
                                        moyenne(r.notes(parties.apply(c))),
                                        r.notes().get("C" + c),
                                        NOTE)));
    }

    private static Optional<Boolean> thematiques(ResultatPublie r) {
        var parTheme =
                CHAPITRES.stream()
                        .flatMap(c -> r.notes("T" + c + "."))
                        .collect(
                                groupingBy(
                                        n -> n.getKey().substring(3),
                                        mapping(Map.Entry::getValue, toList())));
        return tous(
                parTheme.entrySet().stream()
                        .map(t ->
                                compare(
                                        Moyennes.exacte(t.getValue()),
                                        r.notes().get("T0." + t.getKey()),
                                        NOTE)));
    }

    private static Optional<Boolean> horsDemarche(ResultatPublie r) {
        return compare(
                echelle(r).flatMap(e -> Optional.ofNullable(e.horsDemarche())),
                r.horsDemarche(),
                NOTE);
    }

    private static Optional<Boolean> surCent(ResultatPublie r) {
        return compare(echelle(r).map(EchelleQualite::objectifs), r.objectifs(), SUR_100);
    }

    private static Optional<EchelleQualite> echelle(ResultatPublie r) {
        return EchelleQualite.de(
                r.notes("O")
                        .map(n ->
                                new EchelleQualite.Objectif(
                                        n.getKey().substring(1),
                                        n.getValue(),
                                        r.criteres().getOrDefault(n.getKey().substring(1), 0)))
                        .toList(),
                List.of());
    }

    private static Optional<Boolean> imperatifs(
            ResultatPublie r, @Nullable Integer publies, String seuil) {
        var notes = r.notes("I").map(Map.Entry::getValue).toList();
        if (notes.isEmpty() || publies == null) return Optional.empty();
        var bas = new BigDecimal(seuil);
        return Optional.of(notes.stream().filter(n -> n.compareTo(bas) >= 0).count() == publies);
    }

    private static Optional<BigDecimal> moyenne(Stream<Map.Entry<String, BigDecimal>> notes) {
        return Moyennes.exacte(notes.map(Map.Entry::getValue).toList());
    }

    private static Optional<Boolean> compare(
            Optional<BigDecimal> calcule, @Nullable BigDecimal publie, String ecart) {
        return publie == null
                ? Optional.empty()
                : calcule.map(c ->
                        c.subtract(publie, MathContext.DECIMAL128)
                                        .abs()
                                        .compareTo(new BigDecimal(ecart))
                                <= 0);
    }

    /// Empty when none could be made.
    private static Optional<Boolean> tous(Stream<Optional<Boolean>> comparaisons) {
        Collection<Boolean> faites = comparaisons.flatMap(Optional::stream).toList();
        return faites.isEmpty() ? Optional.empty() : Optional.of(!faites.contains(false));
    }
}

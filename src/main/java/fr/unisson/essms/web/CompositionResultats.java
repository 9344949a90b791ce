package fr.unisson.essms.web;

import fr.unisson.essms.ResultatVue;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same parts of the framework, as published, as rated by oneself, as the peers have them.
final class CompositionResultats {

    private static final Methode M = Methode.DECIMALES_2024;

    private final Bilan reperes;
    private final @Nullable ResultatVue publie;
    private final @Nullable Bilan auto;
    private final ResultatsPublies.@Nullable Pairs pairs;

    /// @param grille where the names of the parts come from
    CompositionResultats(
            Grille grille,
            @Nullable ResultatVue publie,
            @Nullable Bilan auto,
            ResultatsPublies.@Nullable Pairs pairs) {
        this.reperes = Bilan.de(grille, Set.of(), List.of());
        this.publie = publie;
        this.auto = auto;
        this.pairs = pairs;
    }

    List<PageResultatsPublies.Section> sections() {
        return List.of(
                section(
                        "Ensemble et chapitres",
                        "chapitres",
                        "Notes de 1 à 4 par chapitre",
                        chapitres()),
                section("Thématiques", "thematiques", "Notes de 1 à 4 par thématique", themes()),
                section("Objectifs", "objectifs", "Notes de 1 à 4 par objectif", objectifs()),
                section(
                        "Critères impératifs",
                        "imperatifs",
                        "Notes de 1 à 4 par critère impératif",
                        imperatifs()));
    }

    /// What neither side has is left out.
    private static PageResultatsPublies.Section section(
            String titre, String ancre, String legende, List<PageResultatsPublies.Rangee> rangees) {
        return new PageResultatsPublies.Section(
                titre,
                ancre,
                legende,
                rangees.stream()
                        .filter(r ->
                                !(r.publie() + r.auto() + r.regionale() + r.nationale())
                                        .equals("––––"))
                        .toList());
    }

    private List<PageResultatsPublies.Rangee> chapitres() {
        var rangees = new ArrayList<PageResultatsPublies.Rangee>();
        rangees.add(
                new PageResultatsPublies.Rangee(
                        "Moyenne des objectifs, sur 100",
                        ecrire(
                                Optional.ofNullable(publie)
                                        .flatMap(p -> Optional.ofNullable(p.objectifs()))),
                        ecrire(
                                Optional.ofNullable(auto)
                                        .flatMap(b -> b.echelle(M))
                                        .map(e -> e.objectifs())),
                        mediane(true, "M"),
                        mediane(false, "M")));
        reperes.grille()
                .racines()
                .forEach(c ->
                        rangees.add(
                                rangee(
                                        "Chapitre " + c.code() + " – " + c.libelle(),
                                        "C" + c.code(),
                                        note(c))));
        return rangees;
    }

    /// Numbered in reading order, as HAS does.
    private List<PageResultatsPublies.Rangee> themes() {
        var rangees = new ArrayList<PageResultatsPublies.Rangee>();
        int numero = 0;
        for (var theme : reperes.themes()) {
            numero++;
            rangees.add(
                    rangee(
                            theme,
                            "T0." + numero,
                            Optional.ofNullable(auto).flatMap(b -> b.theme(theme, M))));
        }
        return rangees;
    }

    private List<PageResultatsPublies.Rangee> objectifs() {
        return reperes.objectifs()
                .map(o -> rangee(o.code() + " – " + o.libelle(), "O" + o.code(), note(o)))
                .toList();
    }

    private List<PageResultatsPublies.Rangee> imperatifs() {
        return reperes.imperatifs()
                .map(c -> rangee(c.code() + " – " + c.libelle(), "I" + c.code(), note(c)))
                .toList();
    }

    private PageResultatsPublies.Rangee rangee(
            String libelle, String cle, Optional<BigDecimal> mienne) {
        return new PageResultatsPublies.Rangee(
                libelle,
                Ecrits.note(
                        Optional.ofNullable(publie)
                                .flatMap(p -> Optional.ofNullable(p.notes().get(cle)))),
                Ecrits.note(mienne),
                mediane(true, cle),
                mediane(false, cle));
    }

    /// The grid of the self-evaluation may be another version: parts are matched by their code.
    private Optional<BigDecimal> note(Noeud n) {
        var bilan = auto;
        return bilan == null
                ? Optional.empty()
                : bilan.grille().parCode(n.code()).flatMap(x -> bilan.note(x, M));
    }

    private String mediane(boolean regionale, String cle) {
        if (pairs == null) return "–";
        Map<String, ResultatsPublies.Mediane> medianes =
                regionale ? pairs.regionales() : pairs.nationales();
        var trouvee = Optional.ofNullable(medianes.get(cle)).map(m -> m.mediane());
        return cle.equals("M") ? ecrire(trouvee) : Ecrits.note(trouvee);
    }

    private static String ecrire(Optional<BigDecimal> surCent) {
        return surCent.map(Ecrits::court).orElse("–");
    }
}

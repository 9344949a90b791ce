package fr.unisson.essms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The self-evaluation of an EHPAD as one person does it on paper: the mark of each element, then
/// the averages worked out by hand (qualite.md 1a.8), with both methods. The table opens in any
/// spreadsheet: `src/test/resources/essms/autoevaluation-ehpad.csv`.
public record CotationsALaMain(List<Ligne> lignes) {

    private record Ligne(
            String niveau, String code, List<String> cotes, String moyenne, String arrondie) {}

    public static CotationsALaMain lire() {
        try (var flux =
                CotationsALaMain.class.getResourceAsStream("/essms/autoevaluation-ehpad.csv")) {
            var texte =
                    new String(Objects.requireNonNull(flux).readAllBytes(), StandardCharsets.UTF_8);
            return new CotationsALaMain(
                    texte.lines().skip(1).map(CotationsALaMain::ligne).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ligne ligne(String ecrite) {
        var c = ecrite.split(";", -1);
        var cotes = c[2].isEmpty() ? List.<String>of() : Arrays.asList(c[2].split(" ", -1));
        return new Ligne(c[0], c[1], cotes, c[3], c[4]);
    }

    public List<String> objectifs() {
        return lignes.stream().filter(l -> l.niveau.equals("objectif")).map(Ligne::code).toList();
    }

    /// All marks, element by element.
    public List<String> cotes() {
        return lignes.stream().flatMap(l -> l.cotes.stream()).toList();
    }

    public List<String> cotes(String objectif) {
        return lignes.stream()
                .filter(l -> l.code.startsWith(objectif + "."))
                .flatMap(l -> l.cotes.stream())
                .toList();
    }

    /// Of each objective, theme and chapter: with decimals, then as rounded in 2022.
    public Map<String, List<String>> moyennes() {
        var moyennes = new HashMap<String, List<String>>();
        for (var l : lignes) {
            if (List.of("objectif", "chapitre", "thématique").contains(l.niveau)) {
                moyennes.put(l.code, List.of(l.moyenne, l.arrondie));
            }
        }
        return moyennes;
    }

    /// What the page says of the simulated scale.
    public List<String> echelle() {
        return List.of(
                "Niveau " + dit("niveau simulé"),
                "Objectifs : " + dit("objectifs sur 100") + " sur 100",
                "3,5 ou plus : " + dit("part des impératifs") + " %");
    }

    private String dit(String quoi) {
        return lignes.stream()
                .filter(l -> l.code.equals(quoi))
                .map(Ligne::moyenne)
                .findFirst()
                .orElseThrow();
    }
}

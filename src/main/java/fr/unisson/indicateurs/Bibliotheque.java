package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Formule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The library of indicators to start from, as written in `reference/indicateurs.json`. An
/// organisation copies those it wants, then changes them as it likes.
@Component
public class Bibliotheque {

    private static final String FICHIER = "/reference/indicateurs.json";

    /// @param code also the one it gets in the organisation
    public record Modele(String code, Definition definition) {}

    private final Map<String, Modele> modeles;

    Bibliotheque() {
        try (InputStream flux = Bibliotheque.class.getResourceAsStream(FICHIER)) {
            modeles =
                    JsonMapper.shared().readTree(flux).path("indicateurs").values().stream()
                            .map(n -> new Modele(texte(n, "code"), definition(n)))
                            .collect(
                                    Collectors.toMap(
                                            Modele::code,
                                            m -> m,
                                            (a, _) -> {
                                                throw new IllegalStateException(a.code());
                                            },
                                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By family, then in the order of the file.
    public List<Modele> modeles() {
        return modeles.values().stream()
                .sorted(java.util.Comparator.comparing(m -> m.definition().famille()))
                .toList();
    }

    /// Those asked for and those their formulas read, operands first.
    List<Modele> aAdopter(Collection<String> codes) {
        var voulus = new LinkedHashSet<Modele>();
        codes.forEach(c -> ajouter(c, voulus));
        return List.copyOf(voulus);
    }

    private void ajouter(String code, Set<Modele> voulus) {
        var modele = modeles.get(code);
        if (modele == null) return;
        if (modele.definition().calcul() == Calcul.FORMULE) {
            Formule.lire(modele.definition().formule()).codes().stream()
                    .sorted()
                    .forEach(c -> ajouter(c, voulus));
        }
        voulus.add(modele);
    }

    private static Definition definition(JsonNode n) {
        var rapport = texte(n, "rapport");
        return new Definition(
                texte(n, "libelle"),
                texte(n, "but"),
                Famille.valueOf(texte(n, "famille")),
                NatureIndicateur.valueOf(texte(n, "nature")),
                Calcul.valueOf(texte(n, "calcul")),
                rapport.isEmpty() ? null : TypeDeRapport.valueOf(rapport),
                texte(n, "numerateur"),
                texte(n, "denominateur"),
                BigDecimal.valueOf(n.path("multiplicateur").asLong(1)),
                texte(n, "formule"),
                texte(n, "source"),
                texte(n, "unite"),
                n.path("decimales").asInt(1),
                Sens.valueOf(texte(n, "sens")),
                Frequence.valueOf(texte(n, "frequence")),
                texte(n, "population"),
                texte(n, "provenance"),
                texte(n, "reference"),
                texte(n, "note"),
                texte(n, "phrase"),
                null,
                null);
    }

    private static String texte(JsonNode n, String champ) {
        return n.path(champ).asString("");
    }
}

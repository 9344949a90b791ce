package fr.unisson.modeles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The models shipped with Unisson, read once at start-up.
@Component
public class Modeles {

    /// The model from which the others take the articles that they share.
    public static final String CADRE = "convention-cadre-essms";

    private static final String PRINCIPES = "principes.md";

    private final List<ModeleConvention> modeles;
    private final List<PrincipeModele> principes;

    public Modeles() throws IOException {
        var fichiers =
                new PathMatchingResourcePatternResolver().getResources("classpath:/modeles/*.md");
        var cadre =
                List.of(fichiers).stream()
                        .filter(f -> (CADRE + ".md").equals(f.getFilename()))
                        .map(f -> FormatDeModele.lire(lire(f)))
                        .findFirst()
                        .orElseThrow();
        this.modeles =
                List.of(fichiers).stream()
                        .filter(f -> !PRINCIPES.equals(f.getFilename()))
                        .map(f -> FormatDeModele.lire(lire(f), cadre))
                        .sorted(
                                Comparator.comparing(ModeleConvention::type)
                                        .thenComparing(ModeleConvention::nom))
                        .toList();
        this.principes =
                List.of(fichiers).stream()
                        .filter(f -> PRINCIPES.equals(f.getFilename()))
                        .flatMap(f -> PrincipeModele.lire(lire(f)).stream())
                        .toList();
    }

    public List<ModeleConvention> lister() {
        return modeles;
    }

    public Optional<ModeleConvention> trouver(String code) {
        return modeles.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /// Five principles and four values proposed to every new convention.
    public List<PrincipeModele> principes() {
        return principes;
    }

    private static String lire(org.springframework.core.io.Resource fichier) {
        try {
            return fichier.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

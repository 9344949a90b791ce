package fr.unisson.conventions;

import fr.unisson.conventions.domaine.ModeleConvention;
import fr.unisson.conventions.domaine.PrincipeModele;
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

    private static final String PRINCIPES = "principes.md";

    private final List<ModeleConvention> modeles;
    private final List<PrincipeModele> principes;

    Modeles() throws IOException {
        var fichiers =
                new PathMatchingResourcePatternResolver().getResources("classpath:/modeles/*.md");
        this.modeles =
                List.of(fichiers).stream()
                        .filter(f -> !PRINCIPES.equals(f.getFilename()))
                        .map(f -> ModeleConvention.lire(lire(f)))
                        .sorted(Comparator.comparing(ModeleConvention::nom))
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

package fr.unisson.securite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What `docs/securite.md` calls a proof is in the repository.
class DocumentDeSecuriteTest {

    private static final Pattern CLASSE = Pattern.compile("`([A-Z][a-z]\\w+)`");

    /// Words of other standards.
    private static final Set<String> NAVIGATEUR =
            Set.of("Secure", "HttpOnly", "SameSite", "SecureRandom");

    @Test
    void chaque_preuve_nommee_existe() throws IOException {
        try (var fichiers = Files.walk(Path.of("src"))) {
            var classes =
                    fichiers.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".java"))
                            .map(f -> f.substring(0, f.length() - ".java".length()))
                            .collect(Collectors.toSet());
            var nommees =
                    CLASSE.matcher(Files.readString(Path.of("docs", "securite.md")))
                            .results()
                            .map(r -> r.group(1))
                            .filter(n -> !NAVIGATEUR.contains(n))
                            .collect(Collectors.toSet());
            assertThat(nommees).hasSizeGreaterThan(50);
            assertThat(classes).containsAll(nommees);
        }
    }
}

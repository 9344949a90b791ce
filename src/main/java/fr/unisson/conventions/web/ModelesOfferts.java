package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.ModeleConvention;
import fr.unisson.socle.web.Choix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The models shipped with the program, as the pages offer them.
@Component
class ModelesOfferts {

    private static final List<String> LIVRES =
            List.of("convention-cadre-essms", "cpts-etablissement");

    private final List<ModeleConvention> tous = LIVRES.stream().map(ModelesOfferts::lire).toList();

    List<Choix> choix() {
        return tous.stream().map(m -> new Choix(m.code(), m.nom(), m.description())).toList();
    }

    /// The code itself for a model that is no longer shipped.
    String nom(String code) {
        return tous.stream()
                .filter(m -> m.code().equals(code))
                .map(ModeleConvention::nom)
                .findFirst()
                .orElse(code);
    }

    private static ModeleConvention lire(String code) {
        try (var fichier = new ClassPathResource("modeles/" + code + ".md").getInputStream()) {
            return ModeleConvention.lire(
                    new String(fichier.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

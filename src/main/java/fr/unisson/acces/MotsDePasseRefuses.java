package fr.unisson.acces;

import fr.unisson.acces.domaine.RegleMotDePasse;
import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passwords that an installation refuses besides: leaked ones, or those of its own habits, one per
/// line. Whatever the case; those that the rule refuses for their length are not kept.
@Component
class MotsDePasseRefuses {

    /// Several hundred thousand passwords, which stay in memory.
    private static final long OCTETS_MAX = 10L << 20;

    private final Set<String> refuses;

    MotsDePasseRefuses(@Value("${unisson.mots-de-passe.refuses:}") String fichier) {
        this.refuses = fichier.isBlank() ? Set.of() : lire(Path.of(fichier.strip()));
    }

    boolean contient(String motDePasse) {
        return refuses.contains(motDePasse.toLowerCase(Locale.ROOT));
    }

    private static Set<String> lire(Path fichier) {
        try {
            if (Files.size(fichier) > OCTETS_MAX) {
                throw refus(fichier, "dépasse 10 Mo");
            }
            try (var lignes = Files.lines(fichier, StandardCharsets.UTF_8)) {
                return lignes.filter(l ->
                                l.codePointCount(0, l.length()) >= RegleMotDePasse.LONGUEUR_MIN)
                        .map(l -> l.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException | UncheckedIOException e) {
            throw refus(fichier, "ne se lit pas");
        }
    }

    private static DemarrageRefuse refus(Path fichier, String raison) {
        return new DemarrageRefuse(
                "La liste de mots de passe refusés (" + fichier + ") " + raison + ".",
                "Donnez dans UNISSON_MOTSDEPASSE_REFUSES un fichier de texte en UTF-8, d’un mot de"
                        + " passe par ligne, que le programme puisse lire ; ou ôtez ce réglage.");
    }
}

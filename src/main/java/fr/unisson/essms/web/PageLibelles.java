package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The official wording of the framework, from the workbook of HAS.
public final class PageLibelles {

    private PageLibelles() {}

    /// @param enUsage null while only our glosses are offered
    public record Envoi(boolean permis, @Nullable EnUsage enUsage, Erreurs erreurs) {}

    /// The wording imported last.
    public record EnUsage(String le, String par, String adresse) {}

    /// @param exemples a few labels as they were read
    public record Apercu(
            String fichier,
            String adresse,
            String version,
            int criteres,
            int elements,
            List<String> exemples,
            List<String> remarques,
            Erreurs erreurs) {}
}

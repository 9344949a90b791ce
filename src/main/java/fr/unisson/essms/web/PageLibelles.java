package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// The official wording of the framework, from the workbook of HAS.
public final class PageLibelles {

    private PageLibelles() {}

    public record Envoi(boolean permis, Erreurs erreurs) {}

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

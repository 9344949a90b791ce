package fr.unisson.modeles;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.List;

/// A text that was brought, cut into proposed articles.
///
/// @param remarques what was left out when it was read
/// @param devenu what it was put to; empty as long as nothing was written
public record TexteImporte(
        long id,
        OrganisationId organisation,
        String nom,
        List<String> remarques,
        List<ArticlePropose> articles,
        int version,
        Instant le,
        String devenu) {

    public TexteImporte {
        remarques = List.copyOf(remarques);
        articles = List.copyOf(articles);
    }

    public boolean ecrit() {
        return !devenu.isEmpty();
    }

    public List<ArticlePropose> gardes() {
        return articles.stream().filter(a -> !a.ignore()).toList();
    }
}

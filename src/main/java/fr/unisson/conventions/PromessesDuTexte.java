package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.modeles.TypeDonnees;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the text in force promised, as data: commitments, objectives, committee, indicators, alert
/// rules. What follows a convention reads it here, and nowhere else.
@Service
public class PromessesDuTexte {

    private final Participations participations;
    private final ArticleSql articles;

    PromessesDuTexte(Participations participations, ArticleSql articles) {
        this.participations = participations;
        this.articles = articles;
    }

    /// The article of this kind as it reads today, empty when the text has none.
    @Transactional(readOnly = true)
    public Optional<ArticleVue> article(ConventionId id, TypeDonnees genre) {
        participations.charger(id);
        return articles.lister(id.valeur()).stream().filter(a -> a.type() == genre).findFirst();
    }

    /// The data of the first article that holds this kind, empty when the text has none.
    ///
    /// @throws fr.unisson.socle.Introuvable when the convention is not for the actor
    @Transactional(readOnly = true)
    public <D extends DonneesArticle> Optional<D> trouver(ConventionId id, Class<D> genre) {
        participations.charger(id);
        return articles.lister(id.valeur()).stream()
                .map(ArticleVue::donnees)
                .filter(genre::isInstance)
                .map(genre::cast)
                .findFirst();
    }
}

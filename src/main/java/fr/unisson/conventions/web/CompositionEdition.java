package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.web.ArticleOuvert.Rubrique;
import fr.unisson.conventions.web.PageArticle.Croisement;
import fr.unisson.conventions.web.PageArticle.Edition;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Composes the editor of an article and the page of two texts that crossed.
@Component
class CompositionEdition {

    private final ArticleOuvert articles;
    private final CompositionArticle vue;
    private final ArticleLecture lecture;
    private final JsonMapper mapper;

    CompositionEdition(
            ArticleOuvert articles,
            CompositionArticle vue,
            ArticleLecture lecture,
            JsonMapper mapper) {
        this.articles = articles;
        this.vue = vue;
        this.lecture = lecture;
        this.mapper = mapper;
    }

    /// The draft when there is one, else the text in force.
    @Transactional(readOnly = true)
    public Edition ouvrir(long id, String numero) {
        var lu = articles.lire(id, numero, Rubrique.TEXTE);
        var fiche = lu.fiche();
        var brouillon = lecture.brouillon(id, fiche.id());
        int base = brouillon.map(ArticleLecture.Brouillon::baseVersion).orElse(fiche.version());
        var donnees =
                brouillon.flatMap(b -> Optional.ofNullable(b.donnees())).orElse(fiche.donnees());
        return new Edition(
                lu.tete(),
                base,
                brouillon.map(ArticleLecture.Brouillon::texte).orElse(fiche.texte()),
                SaisieDonnees.lire(fiche.typeDonnees(), donnees, mapper)
                        .map(SaisieDonnees::formulaire)
                        .orElse(null),
                null,
                brouillon.map(b -> Dates.moment(b.le().toInstant())).orElse(null),
                base < fiche.version(),
                Erreurs.AUCUNE);
    }

    /// What was typed, shown again.
    @Transactional(readOnly = true)
    public Edition reprendre(
            long id,
            String numero,
            int base,
            String texte,
            @Nullable SaisieDonnees donnees,
            boolean apercu,
            Erreurs erreurs) {
        var lu = articles.lire(id, numero, Rubrique.TEXTE);
        return new Edition(
                lu.tete(),
                base,
                texte,
                donnees == null ? null : donnees.formulaire(),
                apercu ? texte : null,
                null,
                base < lu.fiche().version(),
                erreurs);
    }

    @Transactional(readOnly = true)
    public Croisement croiser(
            long id, String numero, int base, String texte, @Nullable SaisieDonnees donnees) {
        var lu = articles.lire(id, numero, Rubrique.TEXTE);
        var fiche = lu.fiche();
        var actuel = vue.entier(fiche.typeDonnees(), fiche.texte(), fiche.donnees());
        var mien = vue.entier(texte, donnees == null ? null : donnees.donnees(mapper));
        return new Croisement(
                lu.tete(),
                base,
                fiche.auteur() == null ? "Quelqu’un" : fiche.auteur(),
                actuel,
                Comparaison.de(actuel, mien),
                texte,
                donnees == null ? null : donnees.formulaire(),
                Erreurs.AUCUNE);
    }

    /// What was typed beside the text; null for an article that is text alone.
    @Transactional(readOnly = true)
    public @Nullable SaisieDonnees saisie(long id, String numero, Map<String, String> parametres) {
        var lu = articles.lire(id, numero, Rubrique.TEXTE);
        return SaisieDonnees.lire(lu.fiche().typeDonnees(), parametres).orElse(null);
    }
}

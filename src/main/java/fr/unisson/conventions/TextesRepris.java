package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.DonneesArticle.Objectifs;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.RepriseDeConventionSql;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The few articles of a convention whose text is a signed document: where that document is, and
/// what was typed from it. Amendments start from them.
@Component
class TextesRepris {

    static final String ORIGINE = "Texte d’origine";

    static final String PERIMETRE = "Objet et périmètre";

    private static final String ENGAGEMENTS = "Engagements réciproques";
    private static final String OBJECTIFS = "Objectifs";
    private static final String DUREE = "Prise d’effet et durée";

    /// Those of the articles that stand for the signed document.
    static final Set<String> TITRES = Set.of(ORIGINE, PERIMETRE, ENGAGEMENTS, OBJECTIFS, DUREE);

    /// Nothing is numbered and then left out.
    static final String NON_SAISI = "Rien n’a été saisi ici : lisez le document signé.";

    private record Article(String titre, TypeDonnees type, String texte, DonneesArticle donnees) {}

    private final RepriseDeConventionSql reprises;
    private final ArticleSql articles;

    TextesRepris(RepriseDeConventionSql reprises, ArticleSql articles) {
        this.reprises = reprises;
        this.articles = articles;
    }

    void ecrire(long convention, ConventionReprise r, Instant le) {
        int rang = 1;
        for (var a : articles(r)) {
            reprises.article(convention, rang++, a.titre(), a.type(), a.texte(), a.donnees(), le);
        }
    }

    /// A new version of each article that changes.
    void corriger(long convention, ConventionReprise r, Instant le) {
        var voulus = articles(r);
        for (var actuel : articles.lister(convention)) {
            voulus.stream()
                    .filter(v -> v.titre().equals(actuel.titre()))
                    .filter(v ->
                            !v.texte().equals(actuel.texte())
                                    || !v.donnees().equals(actuel.donnees()))
                    .forEach(v ->
                            articles.publier(
                                    convention,
                                    actuel.id(),
                                    actuel.version(),
                                    v.texte(),
                                    v.donnees(),
                                    "REDACTION",
                                    null,
                                    Acteur.courant().compte(),
                                    le));
        }
    }

    void citer(long convention, String source, Instant le) {
        articles.lister(convention).stream()
                .filter(a -> a.titre().equals(ORIGINE) && !a.texte().equals(source))
                .forEach(a ->
                        articles.publier(
                                convention,
                                a.id(),
                                a.version(),
                                source,
                                a.donnees(),
                                "REDACTION",
                                null,
                                Acteur.courant().compte(),
                                le));
    }

    private static String ou(String saisi) {
        return saisi.isBlank() ? NON_SAISI : saisi;
    }

    private static String ou(List<?> saisis) {
        return saisis.isEmpty() ? NON_SAISI : "";
    }

    private static List<Article> articles(ConventionReprise r) {
        var rien = new DonneesArticle.Aucune();
        return List.of(
                new Article(ORIGINE, TypeDonnees.AUCUNE, r.source(), rien),
                new Article(PERIMETRE, TypeDonnees.AUCUNE, ou(r.perimetre()), rien),
                new Article(
                        ENGAGEMENTS,
                        TypeDonnees.ENGAGEMENTS,
                        ou(r.engagements()),
                        new Engagements(r.engagements())),
                new Article(
                        OBJECTIFS,
                        TypeDonnees.OBJECTIFS,
                        ou(r.objectifs()),
                        new Objectifs(r.objectifs())),
                new Article(DUREE, TypeDonnees.DUREE, "", rien));
    }
}

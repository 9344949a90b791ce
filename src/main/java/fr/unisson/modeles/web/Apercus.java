package fr.unisson.modeles.web;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.modeles.web.PageApercuDeModele.Article;
import fr.unisson.modeles.web.PageApercuDeModele.Clause;
import fr.unisson.socle.web.Fil;
import java.util.ArrayList;
import java.util.List;

/// A model, as it is read.
final class Apercus {

    private Apercus() {}

    static PageApercuDeModele de(
            Fil fil, ModeleConvention m, String creer, String copier, String exporter) {
        return new PageApercuDeModele(
                fil,
                m.nom(),
                m.description(),
                List.of(
                        m.type().libelle(),
                        "Version " + m.version(),
                        m.articles().size() + " articles"),
                creer,
                copier,
                exporter,
                m.type().source(),
                m.type().clauses().stream()
                        .map(c ->
                                new Clause(
                                        c.libelle(),
                                        m.articles().stream()
                                                .filter(a -> a.clause() == c)
                                                .map(ArticleModele::intitule)
                                                .findFirst()
                                                .orElse("Aucun article")))
                        .toList(),
                m.articles().stream().map(Apercus::article).toList());
    }

    private static Article article(ArticleModele a) {
        return new Article("article-" + a.numero(), a.intitule(), marques(a), a.aide(), a.texte());
    }

    static List<String> marques(ArticleModele a) {
        var marques = new ArrayList<String>();
        if (a.obligatoire()) marques.add("Obligatoire");
        if (a.choix().auChoix()) marques.add(a.choix().libelle());
        if (a.volet() != null) marques.add("Volet " + a.volet());
        if (a.donnees() != TypeDonnees.AUCUNE) marques.add(a.donnees().libelle());
        if (a.clause() != null) marques.add("Mention exigée");
        return List.copyOf(marques);
    }
}

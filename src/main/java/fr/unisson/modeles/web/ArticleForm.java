package fr.unisson.modeles.web;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.web.Saisies;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is typed for an article of a model.
public record ArticleForm(
        @Nullable String numero,
        @Nullable String titre,
        @Nullable String volet,
        @Nullable String obligatoire,
        @Nullable String choix,
        @Nullable String nature,
        @Nullable String clause,
        @Nullable String aide,
        @Nullable String texte,
        @Nullable String ecriture,
        @Nullable String action) {

    static ArticleForm de(ArticleModele a) {
        var clause = a.clause();
        return new ArticleForm(
                a.numero(),
                a.titre(),
                a.volet() == null ? "" : Integer.toString(a.volet()),
                a.obligatoire() ? "true" : null,
                a.choix().name(),
                a.donnees().name(),
                clause == null ? "" : clause.name(),
                a.aide(),
                a.texte(),
                null,
                null);
    }

    public boolean estObligatoire() {
        return !Saisies.vide(obligatoire);
    }

    boolean apercuDemande() {
        return Saisies.texte(action).equals("apercu");
    }

    int lue() {
        return Saisies.entier(ecriture).orElse(-1);
    }

    ArticleModele article() {
        return new ArticleModele(
                Saisies.texte(numero).toUpperCase(Locale.ROOT),
                Saisies.texte(titre),
                Saisies.entier(volet).filter(v -> v >= 1 && v <= 7).orElse(null),
                estObligatoire(),
                Saisies.parmi(TypeDonnees.class, nature).orElse(TypeDonnees.AUCUNE),
                Saisies.parmi(ChoixDArticle.class, choix).orElse(ChoixDArticle.TOUJOURS),
                Saisies.parmi(ClauseExigee.class, clause).orElse(null),
                Saisies.texte(aide),
                Saisies.texte(texte).replace("\r\n", "\n"));
    }
}

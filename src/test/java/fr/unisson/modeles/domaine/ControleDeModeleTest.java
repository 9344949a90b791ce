package fr.unisson.modeles.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.modeles.TypeModele;
import fr.unisson.modeles.domaine.Renumerotation.Numerote;
import fr.unisson.socle.vie.Motif;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ControleDeModeleTest {

    @ParameterizedTest
    @EnumSource(ClauseExigee.class)
    void une_mention_exigee_retiree_empeche_de_publier(ClauseExigee clause) throws IOException {
        var had = new Modeles().trouver("had-esms").orElseThrow();
        var sans = avec(had, had.articles().stream().filter(a -> a.clause() != clause).toList());
        assertThat(ControleDeModele.manques(sans))
                .extracting(Motif::phrase)
                .anyMatch(p -> p.startsWith(clause.libelle()));
    }

    @ParameterizedTest
    @EnumSource(TypeModele.class)
    void chaque_type_demande_une_duree_et_une_sortie(TypeModele type) {
        var vide = new ModeleConvention("x", "X", 1, type, "", List.of());
        assertThat(ControleDeModele.manques(vide))
                .extracting(Motif::phrase)
                .anyMatch(p -> p.contains(TypeDonnees.DUREE.libelle()))
                .anyMatch(p -> p.contains(TypeDonnees.RETRAIT.libelle()))
                .anyMatch(p -> p.contains("au moins un article"));
    }

    @Test
    void un_article_exige_ne_peut_pas_etre_au_choix() {
        var articles =
                List.of(
                        article("1", TypeDonnees.DUREE, ChoixDArticle.TOUJOURS),
                        article("2", TypeDonnees.RETRAIT, ChoixDArticle.PROPOSE));
        assertThat(
                        ControleDeModele.manques(
                                new ModeleConvention("x", "X", 1, TypeModele.LIBRE, "", articles)))
                .extracting(Motif::code)
                .containsExactly("DONNEES");
    }

    @Test
    void une_nature_ne_se_met_que_sur_un_article() {
        var articles =
                List.of(
                        article("1", TypeDonnees.DUREE, ChoixDArticle.TOUJOURS),
                        article("2", TypeDonnees.RETRAIT, ChoixDArticle.TOUJOURS),
                        article("3", TypeDonnees.RETRAIT, ChoixDArticle.TOUJOURS));
        assertThat(
                        ControleDeModele.manques(
                                new ModeleConvention("x", "X", 1, TypeModele.LIBRE, "", articles)))
                .extracting(Motif::code)
                .containsExactly("DOUBLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selon l’article 7 | selon l’article 2",
                "les articles 7 et 9 | les articles 2 et 9",
                "**7.2** La partie | **2.2** La partie",
                "l’article 7 du code de la santé | l’article 7 du code de la santé",
                "7 jours | 7 jours",
                "l’article 70 | l’article 70"
            })
    void les_renvois_suivent_la_numerotation(String avant, String apres) {
        var lu =
                Renumerotation.dansLOrdre(
                        List.of(
                                new Numerote("0", ""),
                                new Numerote("4", avant),
                                new Numerote("7", ""),
                                new Numerote("A", "")));
        assertThat(lu)
                .containsExactly(
                        new Numerote("0", ""),
                        new Numerote("1", apres),
                        new Numerote("2", ""),
                        new Numerote("A", ""));
    }

    private static ArticleModele article(String n, TypeDonnees type, ChoixDArticle choix) {
        return new ArticleModele(n, "T" + n, null, false, type, choix, null, "", "Texte");
    }

    private static ModeleConvention avec(ModeleConvention m, List<ArticleModele> articles) {
        return new ModeleConvention(
                m.code(), m.nom(), m.version(), m.type(), m.description(), articles);
    }
}

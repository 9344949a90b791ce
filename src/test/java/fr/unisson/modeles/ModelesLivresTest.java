package fr.unisson.modeles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.modeles.domaine.ControleDeModele;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelesLivresTest {

    private static final Pattern RENVOI =
            Pattern.compile("(?:l’|d’|à l’)articles? ([0-9]{1,2}[A-Z]?)\\b");

    static Stream<ModeleConvention> modeles() throws IOException {
        return new Modeles().lister().stream();
    }

    @ParameterizedTest
    @EnumSource(value = TypeModele.class, names = "LIBRE", mode = EnumSource.Mode.EXCLUDE)
    void chaque_type_a_son_modele(TypeModele type) throws IOException {
        assertThat(modeles()).anyMatch(m -> m.type() == type);
    }

    @ParameterizedTest
    @MethodSource("modeles")
    void un_modele_livre_pourrait_etre_publie(ModeleConvention modele) {
        assertThat(ControleDeModele.manques(modele)).isEmpty();
        assertThat(modele.articles())
                .allSatisfy(a -> {
                    assertThat(a.texte()).as(a.intitule()).isNotBlank();
                    assertThat(a.aide()).as(a.intitule()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("modeles")
    void les_renvois_menent_a_un_article_du_modele(ModeleConvention modele) {
        for (var article : modele.articles()) {
            var renvoi = RENVOI.matcher(article.texte());
            while (renvoi.find()) {
                var numero = renvoi.group(1);
                // An article of the law is told with its code.
                var suite = article.texte().substring(renvoi.end());
                if (suite.matches("(?s)\\s*(du|de la) (code|loi|règlement).*")) continue;
                assertThat(modele.articles())
                        .as("%s : %s", modele.code(), article.intitule())
                        .anyMatch(a -> a.numero().equals(numero));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modeles")
    void un_modele_ecrit_puis_relu_est_le_meme(ModeleConvention modele) {
        var relu = FormatDeModele.lire(FormatDeModele.ecrire(modele));
        assertThat(relu.articles()).isEqualTo(modele.articles());
        assertThat(relu.type()).isEqualTo(modele.type());
        assertThat(relu.nom()).isEqualTo(modele.nom());
    }

    @Test
    void la_had_porte_les_six_mentions_de_sa_liste() throws IOException {
        var had = new Modeles().trouver("had-esms").orElseThrow();
        assertThat(had.articles())
                .extracting(ArticleModele::clause)
                .contains(ClauseExigee.values());
    }

    @Test
    void un_article_laisse_de_cote_ne_renumerote_pas_les_autres() throws IOException {
        var had = new Modeles().trouver("had-esms").orElseThrow();
        assertThat(had.coches()).doesNotContain("8A").contains("23");
        var sans = had.avec(java.util.Set.of("8A"));
        assertThat(sans.articles())
                .extracting(ArticleModele::numero)
                .contains("8A", "24", "27")
                .doesNotContain("23", "22");
        assertThat(had.articles()).hasSize(sans.articles().size() + had.auChoix().size() - 1);
    }

    @Test
    void une_faute_est_dite_en_francais_avec_sa_ligne() {
        var debut = "---\ncode: x\nnom: X\nversion: 1\ndescription: d\n---\n\n";
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n{choix: peut-etre}\nT"))
                .hasMessageContaining("ligne 8")
                .hasMessageContaining("choix inconnu");
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n{clause: zzz}\nT"))
                .hasMessageContaining("clause inconnue");
        assertThatThrownBy(() ->
                        FormatDeModele.lire(
                                debut + "## 1. T\n{obligatoire: oui, choix: propose}\nT"))
                .hasMessageContaining("ne peut pas être au choix");
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n{comme: cadre}\n"))
                .hasMessageContaining("modèles livrés");
        assertThatThrownBy(() -> FormatDeModele.lire(debut.replace("version", "type: zz\nversion")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExigeeTest {

    private static final Manque.Reste ARTICLE =
            new Manque.Reste("CLAUSE_VIDE", "7", "Article 7. La clause n’a pas de texte.");
    private static final Manque.Reste SANS_LIEU =
            new Manque.Reste("SANS_RETRAIT", null, "Un article dit comment se retirer.");

    @Test
    void chaque_constat_est_une_ligne_avec_son_lieu() {
        var exigee = exigee(ARTICLE);
        assertThat(exigee.phrase()).isEqualTo("Corrigez :");
        assertThat(exigee.restes())
                .containsExactly(new Exigee.Reste(ARTICLE.phrase(), "/articles/7"));
        assertThat(exigee.lien()).isNull();
    }

    @Test
    void un_constat_sans_lieu_garde_le_lien_de_l_exigence() {
        var exigee = exigee(ARTICLE, SANS_LIEU);
        assertThat(exigee.restes())
                .extracting(Exigee.Reste::lien)
                .containsExactly("/articles/7", null);
        assertThat(exigee.lien()).isEqualTo("/texte");
    }

    @Test
    void des_noms_qui_ne_menent_nulle_part_restent_dans_la_phrase() {
        var exigee =
                exigee(
                        new Manque.Reste("", null, "Les Ormes"),
                        new Manque.Reste("", null, "Les Rives"));
        assertThat(exigee.phrase()).isEqualTo("Corrigez : Les Ormes, Les Rives.");
        assertThat(exigee.restes()).isEmpty();
        assertThat(exigee.lien()).isEqualTo("/texte");
    }

    @Test
    void ce_qui_est_fait_ne_dit_rien() {
        var exigee = Exigee.de(new Verification("CODE", "Les contrôles", null), "/texte");
        assertThat(exigee.remplie()).isTrue();
        assertThat(exigee.phrase()).isEmpty();
    }

    private static Exigee exigee(Manque.Reste... restes) {
        return Exigee.de(
                new Verification("CODE", "Les contrôles", new Manque("Corrigez", List.of(restes))),
                "/texte",
                r -> r.objet() == null ? null : "/articles/" + r.objet());
    }
}

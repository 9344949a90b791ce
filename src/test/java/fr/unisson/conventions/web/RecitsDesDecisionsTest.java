package fr.unisson.conventions.web;

import static fr.unisson.socle.web.Indiscretions.refuses;
import static fr.unisson.socle.web.Indiscretions.remplir;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.web.Indiscretions;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RecitsDesDecisionsTest {

    @Test
    void la_decision_d_une_instance_ne_designe_personne() {
        for (var texte : Indiscretions.TEXTES) {
            assertThat(
                            refuses(
                                    remplir(DecisionForm.class, texte)
                                            .erreurs(UnaryOperator.identity())))
                    .as(texte)
                    .containsExactlyInAnyOrder("reserves", "motif");
        }
        for (var texte : Indiscretions.PERMIS) {
            assertThat(remplir(DecisionForm.class, texte).erreurs(UnaryOperator.identity()).vide())
                    .as(texte)
                    .isTrue();
        }
    }
}

package fr.unisson.pilotage.web;

import static fr.unisson.socle.web.Indiscretions.refuses;
import static fr.unisson.socle.web.Indiscretions.remplir;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.web.Indiscretions;
import org.junit.jupiter.api.Test;

class RecitsDesEngagementsTest {

    @Test
    void un_point_ou_une_contestation_ne_designe_personne() {
        for (var texte : Indiscretions.TEXTES) {
            assertThat(refuses(remplir(EngagementForm.class, texte).erreurs()))
                    .as(texte)
                    .containsExactlyInAnyOrder("note", "motif", "enonce", "acte");
        }
        for (var texte : Indiscretions.PERMIS) {
            assertThat(remplir(EngagementForm.class, texte).erreurs().vide()).as(texte).isTrue();
        }
    }
}

package fr.unisson.evolutions.web;

import static fr.unisson.socle.web.Indiscretions.refuses;
import static fr.unisson.socle.web.Indiscretions.remplir;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.web.Indiscretions;
import org.junit.jupiter.api.Test;

class RecitsDesEvolutionsTest {

    @Test
    void une_adhesion_un_retrait_ou_une_fin_ne_designe_personne() {
        for (var texte : Indiscretions.TEXTES) {
            assertThat(refuses(remplir(AdhesionForm.class, texte).erreurs()))
                    .as(texte)
                    .containsExactlyInAnyOrder("presentation", "engagements", "motif");
            assertThat(refuses(remplir(RetraitForm.class, texte).erreurs()))
                    .as(texte)
                    .containsExactlyInAnyOrder("raison", "motif", "engagements", "restitution");
            assertThat(refuses(remplir(FinForm.class, texte).erreurs()))
                    .as(texte)
                    .containsExactlyInAnyOrder("motif", "raison", "relais", "dispense");
        }
        for (var texte : Indiscretions.PERMIS) {
            assertThat(remplir(AdhesionForm.class, texte).erreurs().vide()).as(texte).isTrue();
            assertThat(remplir(RetraitForm.class, texte).erreurs().vide()).as(texte).isTrue();
            assertThat(remplir(FinForm.class, texte).erreurs().vide()).as(texte).isTrue();
        }
    }
}

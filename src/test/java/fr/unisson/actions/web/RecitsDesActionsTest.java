package fr.unisson.actions.web;

import static fr.unisson.socle.web.Indiscretions.refuses;
import static fr.unisson.socle.web.Indiscretions.remplir;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Indiscretions;
import org.junit.jupiter.api.Test;

class RecitsDesActionsTest {

    @Test
    void une_action_ne_designe_personne_la_ou_elle_se_raconte() {
        for (var texte : Indiscretions.TEXTES) {
            assertThat(refuses(remplir(ActionForm.class, texte).erreurs()))
                    .as(texte)
                    .containsExactlyInAnyOrder("titre", "description", "moyens", "resultatAttendu");
            assertThat(refuses(remplir(RaisonsForm.class, texte).erreurs(Erreurs.AUCUNE)))
                    .containsExactlyInAnyOrder("debutMotif", "mesureMotif");
            assertThat(refuses(new OrigineForm(null, null, texte, null).erreurs(Erreurs.AUCUNE)))
                    .containsExactly("origineMots");
        }
        for (var texte : Indiscretions.PERMIS) {
            assertThat(refuses(remplir(ActionForm.class, texte).erreurs())).as(texte).isEmpty();
        }
    }
}

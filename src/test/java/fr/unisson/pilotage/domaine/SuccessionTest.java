package fr.unisson.pilotage.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.pilotage.domaine.Succession.Rangee;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an amendment makes of the rows of a table.
class SuccessionTest {

    private static final Rangee PESER = new Rangee("EHPAD", "Peser chaque personne tous les mois");
    private static final Rangee FORMER = new Rangee("Foyer", "Former un relais par équipe");

    @Test
    void ce_qui_est_repris_mot_pour_mot_est_garde_meme_deplace_ou_ponctue_autrement() {
        var apres =
                List.of(
                        new Rangee("FOYER", "Former un relais par équipe."),
                        new Rangee("ehpad", "Peser chaque personne, tous les mois"));
        assertThat(Succession.de(List.of(PESER, FORMER), apres))
                .isEqualTo(new Succession(List.of(), Map.of(), List.of()));
    }

    @Test
    void une_nouvelle_redaction_succede_a_celle_de_la_meme_partie() {
        var apres =
                List.of(
                        FORMER,
                        new Rangee("EHPAD", "Peser chaque personne volontaire tous les mois"));
        assertThat(Succession.de(List.of(PESER, FORMER), apres))
                .isEqualTo(new Succession(List.of(), Map.of(1, 0), List.of()));
    }

    @Test
    void les_memes_mots_pour_une_autre_partie_sont_un_autre_engagement() {
        assertThat(Succession.de(List.of(PESER), List.of(new Rangee("Foyer", PESER.enonce()))))
                .isEqualTo(new Succession(List.of(0), Map.of(), List.of(0)));
    }

    @Test
    void ce_qui_n_a_presque_aucun_mot_commun_est_ajoute_et_l_ancien_retire() {
        var apres = List.of(new Rangee("EHPAD", "Ouvrir la salle de kinésithérapie"));
        assertThat(Succession.de(List.of(PESER), apres))
                .isEqualTo(new Succession(List.of(0), Map.of(), List.of(0)));
    }

    @Test
    void deux_nouvelles_redactions_ne_succedent_pas_au_meme() {
        var apres =
                List.of(
                        new Rangee("EHPAD", "Peser chaque personne tous les trois mois"),
                        new Rangee("EHPAD", "Peser chaque personne tous les deux mois"));
        var suite = Succession.de(List.of(PESER), apres);
        assertThat(suite.changes()).hasSize(1).containsValue(0);
        assertThat(suite.ajoutes()).hasSize(1);
    }

    @Test
    void une_ligne_vide_ou_dite_deux_fois_ne_compte_pas() {
        assertThat(Succession.de(List.of(), List.of(new Rangee("EHPAD", " "), PESER, PESER)))
                .isEqualTo(new Succession(List.of(1), Map.of(), List.of()));
    }

    @Test
    void une_date_une_frequence_ou_une_cible_changee_succede_et_le_reste_est_garde() {
        var avant =
                List.of(
                        new Rangee("EHPAD", "Peser", List.of("85 %", "2026-12-31")),
                        new Rangee("EHPAD", "Former", List.of("Chaque année", "")));
        var apres =
                List.of(
                        new Rangee("EHPAD", "Peser", List.of("85 %", "2027-06-30")),
                        new Rangee("EHPAD", "Former", List.of("chaque  année", "")));
        assertThat(Succession.de(avant, apres))
                .isEqualTo(new Succession(List.of(), Map.of(0, 0), List.of()));
    }
}

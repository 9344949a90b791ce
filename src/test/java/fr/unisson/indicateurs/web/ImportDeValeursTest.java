package fr.unisson.indicateurs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportDeValeursTest {

    private static final Feuille NOTICE = feuille("Notice", "Comment remplir ce classeur");

    @Test
    void un_classeur_qui_s_ouvre_sur_une_notice_se_lit_a_la_feuille_des_valeurs() {
        var lecture = new ImportDeValeurs(List.of());
        var valeurs = feuille("Valeurs", "Code", "Période", "Valeur");
        assertThat(lecture.lirePremiere(List.of(NOTICE, valeurs))).isEmpty();
    }

    @Test
    void un_classeur_sans_ligne_de_titres_dit_ce_qu_il_faut() {
        assertThat(new ImportDeValeurs(List.of()).lirePremiere(List.of(NOTICE)).orElse(""))
                .startsWith("Aucune ligne de titres");
    }

    private static Feuille feuille(String nom, String... cellules) {
        return new Feuille(nom, List.of(new Rangee(1, List.of(cellules))));
    }
}

package fr.unisson.evaluations.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.domaine.Effectifs;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.NatureDeGrille;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReponsesLuesTest {

    /// The scale, a code, the figure shown before the words, the answer as it is told.
    @ParameterizedTest
    @CsvSource({
        "ZERO_A_QUATRE, 3,      3,  3 – Presque entièrement",
        "ZERO_A_QUATRE, NSP,    '', Je ne sais pas",
        "UN_A_QUATRE,   4,      4,  4 – Maîtrisé",
        "UN_A_QUATRE,   ETOILE, '', ★ Optimisé",
        "UN_A_QUATRE,   RI,     '', Réponse inadaptée",
        "OUI_NON,       OUI,    '', Oui",
        "OUI_NON,       NON,    '', Non",
        "ACCORD,        5,      5,  5 – Tout à fait d’accord"
    })
    void une_reponse_se_dit_une_fois(EchelleType type, String code, String chiffre, String dite) {
        var valeur = ((Echelle.Niveaux) type.echelle()).parCode(code).orElseThrow();
        assertThat(QuestionPosee.Reponse.de(valeur).chiffre()).isEqualTo(chiffre);
        assertThat(Chiffres.note(grille(type), Note.de(code))).isEqualTo(dite);
    }

    @Test
    void deux_reponses_qui_valent_autant_se_comptent_chacune() {
        var points = new TreeMap<>(Map.of(BigDecimal.valueOf(4), 3));
        var effectifs = new Effectifs(points, Map.of("4", 1, "ETOILE", 2), Map.of(), false);
        assertThat(CritereLu.barres(grille(EchelleType.UN_A_QUATRE), effectifs))
                .extracting(b -> b.niveau() + " : " + b.n())
                .containsExactly("1 : 0", "2 : 0", "3 : 0", "4 : 1", "★ Optimisé : 2");
    }

    private static Grille grille(EchelleType type) {
        return new Grille(
                new GrilleId(1),
                "essai",
                null,
                NatureDeGrille.QUESTIONNAIRE,
                1,
                "Essai",
                "",
                "",
                true,
                type.echelle(),
                List.of(),
                false);
    }
}

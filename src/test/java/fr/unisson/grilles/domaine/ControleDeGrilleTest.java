package fr.unisson.grilles.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.Valeur;
import fr.unisson.grilles.domaine.Ecarts.Ecart;
import fr.unisson.socle.vie.Motif;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a grid must be to be published, and what changes from one version to another.
class ControleDeGrilleTest {

    @Test
    void une_grille_se_publie_quand_rien_n_y_manque() {
        assertThat(manques(grille(EchelleType.OUI_NON.echelle(), domaine("A", "A1")))).isEmpty();
        assertThat(manques(grille(EchelleType.OUI_NON.echelle(), domaine("A"), domaine("B"))))
                .as("une grille courte se passe de domaines")
                .isEmpty();
    }

    @Test
    void ce_qui_manque_est_dit() {
        var rien = new Echelle.Nombre(null, null, "");
        assertThat(manques(grille(rien)))
                .containsExactly(
                        "La grille est vide : ajoutez au moins un point à coter.",
                        "Les points n’ont pas d’échelle : dites comment ils sont cotés.");
        assertThat(manques(grille(EchelleType.OUI_NON.echelle(), domaine("A", "A1"), domaine("B"))))
                .containsExactly("Le domaine « B » est vide : ajoutez-y un point, ou retirez-le.");
        var seule =
                new Echelle.Niveaux(
                        List.of(
                                new Valeur(
                                        "1", "Un", "", BigDecimal.ONE, false, false, Set.of("Z")),
                                new Valeur("NC", "Rien", "", null, false, false, Set.of())));
        assertThat(manques(grille(seule, domaine("A", "A1"))))
                .containsExactly(
                        "L’échelle a besoin d’au moins deux réponses qui donnent des points.",
                        "La réponse « 1 » est réservée au domaine « Z », qui n’existe pas.");
    }

    @Test
    void une_echelle_reste_lisible() {
        var valeurs =
                java.util.stream.IntStream.rangeClosed(0, 50)
                        .mapToObj(i ->
                                new Valeur(
                                        Integer.toString(i),
                                        "Niveau " + i,
                                        "",
                                        BigDecimal.valueOf(i),
                                        false,
                                        false,
                                        Set.of()))
                        .toList();
        var point = domaine("A");
        assertThat(manques(grille(new Echelle.Niveaux(valeurs), point)))
                .containsExactly("Une échelle a 50 réponses au plus.");
        assertThat(manques(grille(new Echelle.Niveaux(valeurs.subList(0, 50)), point))).isEmpty();
    }

    @Test
    void une_longue_descente_a_une_fin() {
        var noeud = domaine("X7");
        for (int i = 6; i > 0; i--) noeud = domaine("X" + i).avec(List.of(noeud));
        assertThat(ControleDeGrille.fautes(grille(EchelleType.OUI_NON.echelle(), noeud)))
                .extracting(Motif::phrase)
                .containsExactly("Une grille a six niveaux au plus.");
    }

    @Test
    void ce_qui_change_se_lit_point_par_point() {
        var avant =
                grille(EchelleType.OUI_NON.echelle(), domaine("A", "A1", "A2"), domaine("B", "B1"));
        var apres =
                grille(
                        EchelleType.ACCORD.echelle(),
                        domaine("A", "A1", "A3"),
                        domaine("B", "B2", "A2"));
        var dites =
                List.of(
                        new EquivalenceEcrite("B2", "B1", NatureDEquivalence.IDENTIQUE),
                        new EquivalenceEcrite("A1", "", NatureDEquivalence.IDENTIQUE));
        var ecarts = Ecarts.entre(avant, apres, dites);
        assertThat(ecarts)
                .extracting(e -> e.nature() + " " + e.code() + " " + e.details())
                .containsExactly(
                        "AJOUTE A1 []",
                        "AJOUTE A3 []",
                        "CHANGE B2 [s’appelait B1]",
                        "CHANGE A2 [est maintenant dans B]",
                        "RETIRE A1 []");
        assertThat(Ecarts.resume(avant, apres, ecarts))
                .containsExactly(
                        "2 points ajoutés : A1, A3.",
                        "1 point retiré : A1.",
                        "2 points changés : B2, A2.",
                        "L’échelle change.");
        assertThat(Ecarts.entre(avant, avant, List.<EquivalenceEcrite>of()))
                .isEqualTo(List.<Ecart>of());
    }

    private static List<String> manques(GrilleEcrite grille) {
        return ControleDeGrille.manques(grille).stream().map(Motif::phrase).toList();
    }

    private static GrilleEcrite grille(Echelle echelle, NoeudEcrit... noeuds) {
        return new GrilleEcrite(
                "essai",
                NatureDeGrille.AUDIT,
                "Essai",
                "",
                "",
                false,
                echelle,
                List.of(noeuds),
                List.of());
    }

    private static NoeudEcrit domaine(String code, String... enfants) {
        return new NoeudEcrit(
                code,
                "Point",
                "",
                "",
                BigDecimal.ONE,
                false,
                "",
                "",
                Portee.PARTOUT,
                List.of(),
                List.of(enfants).stream().map(e -> domaine(e)).toList());
    }
}

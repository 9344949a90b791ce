package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.Controle.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.FichierHas;
import fr.unisson.socle.tableur.Rangee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of the open data of HAS: what is read of them, and what our rules find again.
class DonneesOuvertesTest {

    private static final DonneesOuvertes COLONNES =
            new DonneesOuvertes(new Rangee(1, FichierHas.COLONNES));

    @Test
    void le_fichier_a_toutes_ses_colonnes() {
        assertThat(COLONNES.manquantes()).isEmpty();
        assertThat(FichierHas.COLONNES).doesNotHaveDuplicates().hasSizeGreaterThan(155);
        assertThat(new DonneesOuvertes(new Rangee(1, List.of("FINESS_GEO", "autre"))).manquantes())
                .contains("eval_code", "cotation_chapitre_3")
                .doesNotContain("finess_geo");
        assertThat(new DonneesOuvertes(new Rangee(1, List.of("finess_geo", "a", "b"))).ignorees())
                .isEqualTo(2);
    }

    @Test
    void les_colonnes_se_reconnaissent_dans_un_autre_ordre_et_ecrites_autrement() {
        var ecrites =
                new ArrayList<>(
                        FichierHas.COLONNES.stream()
                                .map(c -> c.toUpperCase(Locale.ROOT).replace('_', ' '))
                                .toList());
        Collections.reverse(ecrites);
        ecrites.set(ecrites.indexOf("REGION"), "Région");
        ecrites.addFirst("Colonne inconnue");
        var colonnes = new DonneesOuvertes(new Rangee(1, ecrites));
        assertThat(colonnes.manquantes()).isEmpty();
        assertThat(colonnes.ignorees()).isEqualTo(COLONNES.ignorees() + 1);
        var ligne = rangee(Map.of("cotation_objectif_3.10", "2"));
        var cellules = new ArrayList<>(ligne.cellules());
        Collections.reverse(cellules);
        cellules.addFirst("x");
        assertThat(colonnes.lire(new Rangee(2, cellules))).isEqualTo(COLONNES.lire(ligne));
    }

    /// A column, what it holds, and why the row is then left out (nothing: it is read).
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    finess_geo              | 10002145            | -
                    finess_geo              | 2A0002145           | -
                    finess_geo              | 44 000              | numéro FINESS « 44 000 » (neuf caractères attendus)
                    finess_geo              | ''                  | numéro FINESS vide (neuf caractères attendus)
                    eval_code               | ''                  | eval_code est vide
                    region                  | ''                  | region est vide
                    essms_categ_finess_code | EHPAD               | catégorie FINESS « EHPAD » (trois chiffres attendus)
                    essms_categ_finess_code | ''                  | catégorie FINESS vide (trois chiffres attendus)
                    eval_date_fin           | 2024-03-13 00:00:00 | -
                    eval_date_fin           | 13/03/2024          | -
                    eval_date_fin           | 2024-03-13T10:00:00Z | -
                    eval_date_fin           | 13 mars 2024        | -
                    eval_date_fin           | 20240313            | -
                    eval_date_fin           | 45364               | -
                    eval_date_fin           | Dupont Jeanne       | eval_date_fin « un texte » n’est pas une date
                    region                  | ???                 | region « ??? » (le nom d’une région est attendu)
                    eval_date_fin           | ''                  | date de fin absente (eval_date_fin)
                    eval_date_fin           | 13/13/2024          | eval_date_fin « 13/13/2024 » n’est pas une date
                    eval_date_fin           | mars 2024           | eval_date_fin « mars 2024 » n’est pas une date
                    cotation_chapitre_2     | 3.75                | -
                    cotation_chapitre_2     | nan                 | -
                    cotation_chapitre_2     | 4,5                 | cotation_chapitre_2 : 4,5 n’est pas entre 1 et 4
                    cotation_objectif_3.10  | bien                | cotation_objectif_3.10 : « bien » n’est pas un nombre
                    cotation_objectif_3.10  | NC                  | -
                    indice_qualite          | b                   | -
                    indice_qualite          | E                   | niveau « E » (A, B, C ou D attendu)
                    moy_objectifs_100       | 100,1               | moy_objectifs_100 : 100,1 n’est pas entre 0 et 100
                    nb_ci_sup_3_5           | 18                  | nb_ci_sup_3_5 dépasse nb_ci
                    nb_at                   | -1                  | nb_at : -1 n’est pas un nombre
                    nb_at                   | 3.0                 | -
                    """)
    void une_ligne_se_lit_ou_dit_pourquoi_non(String colonne, String valeur, String motif) {
        var lue = COLONNES.lire(rangee(Map.of("nb_ci", "17", colonne, valeur)));
        switch (lue) {
            case DonneesOuvertes.Lecture.Lue _ -> assertThat(motif).isNull();
            case DonneesOuvertes.Lecture.Refusee(var motifs) ->
                    assertThat(motifs).containsExactly(motif);
        }
    }

    @Test
    void tous_les_motifs_d_une_ligne_sont_dits_ensemble() {
        assertThat(COLONNES.lire(rangee(Map.of("finess_geo", "?", "region", "", "nb_ci", "dix"))))
                .isInstanceOfSatisfying(
                        DonneesOuvertes.Lecture.Refusee.class,
                        r -> assertThat(r.motifs()).hasSize(3));
    }

    @Test
    void les_chiffres_lus_gardent_leur_place_dans_le_referentiel() {
        var r =
                lire(
                        Map.of(
                                "finess_geo", "10002145",
                                "cotation_thematique_1.2", "3,5",
                                "cotation_globale_thematique_0.2", "3.25",
                                "cotation_objectif_3.10", "2",
                                "nb_criteres_evalues_objectif_3.10", "2",
                                "cotation_critere_imperatif_3.14.1", "4",
                                "indice_qualite", "C"));
        assertThat(r.finess()).isEqualTo("010002145");
        assertThat(r.notes())
                .containsOnlyKeys("C1", "C2", "C3", "T1.2", "T0.2", "O3.10", "I3.14.1");
        assertThat(r.note("T1.2").orElseThrow()).isEqualByComparingTo("3.5");
        assertThat(r.criteres()).containsExactly(Map.entry("3.10", 2));
        assertThat(r.lettre()).isEqualTo(Lettre.C);
    }

    /// What a row publishes, a rule, and whether the rule finds it again (`-`: cannot tell).
    @ParameterizedTest(name = "{1} : {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Chapter 1 by its three objectives: (3 + 4 + 4) ÷ 3 = 3.67; by its two themes, of 3 and of (4 + 4) ÷ 2: 3.50
                    chapitre_1 3.67, objectif_1.1 3, objectif_1.2 4, objectif_1.3 4, thematique_1.1 3, thematique_1.2 4 | CHAPITRE_PAR_OBJECTIFS | oui
                    chapitre_1 3.67, objectif_1.1 3, objectif_1.2 4, objectif_1.3 4, thematique_1.1 3, thematique_1.2 4 | CHAPITRE_PAR_THEMATIQUES | non
                    chapitre_1 3.50, objectif_1.1 3, objectif_1.2 4, objectif_1.3 4, thematique_1.1 3, thematique_1.2 4 | CHAPITRE_PAR_OBJECTIFS | non
                    chapitre_1 3.50, objectif_1.1 3, objectif_1.2 4, objectif_1.3 4, thematique_1.1 3, thematique_1.2 4 | CHAPITRE_PAR_THEMATIQUES | oui
                    chapitre_1 3.50 | CHAPITRE_PAR_OBJECTIFS | -
                    # one chapter that disagrees is enough
                    chapitre_1 3, objectif_1.1 3, chapitre_2 4, objectif_2.1 3 | CHAPITRE_PAR_OBJECTIFS | non
                    # a theme over the chapters that have it
                    thematique_1.2 3, thematique_2.2 4, globale_thematique_0.2 3.5 | THEMATIQUE_D_ENSEMBLE | oui
                    thematique_1.2 3, thematique_2.2 4, globale_thematique_0.2 3.6 | THEMATIQUE_D_ENSEMBLE | non
                    # 301.3 ÷ 121 = 2.49: (2 × 60 + 2.9721 × 61) ÷ 121; with 3.10 at 1.75: 0.9 × 2.49 + 0.1 × 1.75 = 2.416, 47.2 out of 100
                    objectif_1.1 2 60, objectif_2.1 2.9721 61, objectif_3.10 1.75 2, hors310 2.49 | HORS_DEMARCHE | oui
                    objectif_1.1 2 60, objectif_2.1 2.9721 61, objectif_3.10 1.75 2, hors310 2.52 | HORS_DEMARCHE | non
                    objectif_1.1 2 60, objectif_2.1 2.9721 61, objectif_3.10 1.75 2, sur100 47.2 | SUR_CENT | oui
                    # without the tenth of 3.10 it would be 49.7
                    objectif_1.1 2 60, objectif_2.1 2.9721 61, objectif_3.10 1.75 2, sur100 49.7 | SUR_CENT | non
                    # two imperative criteria at 3.5 or above, one of them met
                    ci_2.2.1 3.5, ci_2.2.2 4, ci_2.2.3 3.49, nb_ci 3, nb_ci_sup_3_5 2 | IMPERATIFS_HAUTS | oui
                    ci_2.2.1 3.5, ci_2.2.2 4, ci_2.2.3 3.49, nb_ci 3, nb_ci_sup_3_5 3 | IMPERATIFS_HAUTS | non
                    ci_2.2.1 3.5, ci_2.2.2 4, ci_2.2.3 3.49, nb_ci_atteints 1 | IMPERATIFS_ATTEINTS | oui
                    ci_2.2.1 3.5, nb_ci 1 | IMPERATIFS_HAUTS | -
                    """)
    void une_regle_retrouve_ou_non_ce_qui_est_publie(String dites, Controle regle, String issue) {
        var ligne = new HashMap<String, String>();
        for (int c = 1; c <= 3; c++) ligne.put("cotation_chapitre_" + c, "");
        Arrays.stream(dites.split(", ", -1))
                .map(d -> d.strip().split(" ", -1))
                .forEach(d -> {
                    ligne.put(colonne(d[0]), d[1]);
                    if (d.length > 2) ligne.put("nb_criteres_evalues_" + d[0], d[2]);
                });
        var fait = Controle.de(lire(ligne)).get(regle);
        assertThat(fait == null ? "-" : fait ? "oui" : "non").isEqualTo(issue);
    }

    private static String colonne(String court) {
        if (court.equals("hors310")) return "moy_objectifs_hors310";
        if (court.equals("sur100")) return "moy_objectifs_100";
        if (court.startsWith("ci_")) return "cotation_critere_imperatif_" + court.substring(3);
        return court.startsWith("nb_") ? court : "cotation_" + court;
    }

    private static ResultatPublie lire(Map<String, String> ligne) {
        return switch (COLONNES.lire(rangee(ligne))) {
            case DonneesOuvertes.Lecture.Lue(var r) -> r;
            case DonneesOuvertes.Lecture.Refusee(var motifs) -> throw new AssertionError(motifs);
        };
    }

    private static Rangee rangee(Map<String, String> dites) {
        var ligne = new HashMap<String, String>();
        ligne.put("finess_geo", "440002145");
        ligne.put("eval_code", "E-1");
        ligne.put("region", "Pays de la Loire");
        ligne.put("essms_categ_finess_code", "500");
        ligne.put("eval_date_fin", "2024-03-13");
        for (int c = 1; c <= 3; c++) ligne.put("cotation_chapitre_" + c, "3,5");
        ligne.putAll(dites);
        var cellules = new ArrayList<String>();
        FichierHas.COLONNES.forEach(c -> cellules.add(ligne.getOrDefault(c, "")));
        return new Rangee(2, cellules);
    }
}

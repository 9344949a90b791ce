package fr.unisson.grilles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A grid as a file.
class FormatDeGrilleTest {

    private static final String JUSTE =
            """
            {"format": "unisson-grille-1", "cle": "essai", "nature": "AUDIT", "nom": "Essai",
             "echelle": {"valeurs": [{"code": "OUI", "libelle": "Oui", "points": 1},
                                     {"code": "NON", "libelle": "Non", "points": 0}]},
             "noeuds": [{"code": "A", "libelle": "Domaine",
                         "noeuds": [{"code": "A1", "libelle": "Point"}]}]}
            """;

    @Test
    void ce_qui_est_ecrit_se_relit_a_l_identique() {
        var grille = complete();
        assertThat(FormatDeGrille.lire(FormatDeGrille.ecrire(grille)))
                .isEqualTo(Resultat.fait(grille));
    }

    @Test
    void l_ordre_des_champs_et_les_espaces_ne_changent_pas_l_empreinte() {
        var autre =
                JUSTE.replace("\"cle\": \"essai\", ", "")
                        .replace(
                                "\"noeuds\": [{\"code\": \"A\"",
                                "\"cle\":\"essai\",\"noeuds\":[{\"code\":\"A\"")
                        .replace("\"points\": 1}", "\"points\": 1.00, \"aide\": \"\"}");
        assertThat(empreinte(autre)).isEqualTo(empreinte(JUSTE));
        assertThat(empreinte(JUSTE.replace("Point", "Autre point"))).isNotEqualTo(empreinte(JUSTE));
    }

    private static String empreinte(String fichier) {
        return switch (FormatDeGrille.lire(fichier)) {
            case Resultat.Fait<GrilleEcrite>(var g) -> FormatDeGrille.empreinte(g);
            case Resultat.Refus<GrilleEcrite>(var motifs) ->
                    throw new AssertionError(motifs.toString());
        };
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unisson-grille-1 | unisson-grille-9 | La grille : le format « unisson-grille-9 » n’est pas lu ici : « unisson-grille-1 » attendu.
                    "AUDIT"          | "AUDITS"         | La grille : « AUDITS » n’est pas une valeur connue du champ « nature » (admises : EVALUATION_CONJOINTE, MATURITE, REFERENTIEL, AUDIT, QUESTIONNAIRE).
                    "nom": "Essai",  | ''               | La grille : le champ « nom » manque.
                    "points": 1      | "points": "un"   | Échelle, réponse 1 : le champ « points » attend un nombre.
                    "code": "NON",   | ''               | Échelle, réponse 2 : le champ « code » manque.
                    "libelle": "Point" | "libele": "Point" | Point « A1 » : le champ « libele » est inconnu.
                    "code": "A1",    | ''               | Point 1 de « A » : le champ « code » manque.
                    "libelle": "Point" | "libelle": "Point", "poids": 0 | Point « A1 » : le poids est plus grand que zéro, plus petit que 1 000, avec trois décimales au plus.
                    "A1"             | "A"              | Point « A » : ce code est donné plusieurs fois.
                    "A1"             | "à 1"            | Point « à 1 » : un code a de 1 à 20 lettres sans accent, chiffres, points ou tirets.
                    "Point"          | "  "             | Point « A1 » : le libellé manque.
                    "Point"          | "Point", "secteur": "SANITAIRE" | Point « A1 » : le secteur « SANITAIRE » n’est pas connu (SOCIAL, MEDICO_SOCIAL).
                    "cle": "essai"   | "cle": "Essai"   | La clé a de 2 à 60 lettres minuscules, chiffres ou tirets : « audit-hygiene ».
                    """)
    void une_faute_est_dite_avec_son_lieu(String juste, String faux, String phrase) {
        assertThat(JUSTE).contains(juste);
        assertThat(FormatDeGrille.lire(JUSTE.replace(juste, faux)).motifs())
                .extracting(Motif::phrase)
                .contains(phrase);
    }

    @Test
    void toutes_les_fautes_sont_dites_a_la_fois() {
        var faux = JUSTE.replace("\"points\": 1", "\"points\": []").replace("\"nom\"", "\"noms\"");
        assertThat(FormatDeGrille.lire(faux).motifs()).hasSize(3);
    }

    @Test
    void un_fichier_tronque_dit_sa_ligne() {
        assertThat(FormatDeGrille.lire(JUSTE.substring(0, 120)).motifs())
                .extracting(Motif::phrase)
                .allMatch(p ->
                        p.startsWith(
                                "Ce fichier n’est pas du JSON bien formé, à partir de la ligne"));
        assertThat(
                        FormatDeGrille.lire(
                                        JUSTE.replace(
                                                "\"code\": \"A\",",
                                                "\"code\": \"A\", \"code\": \"B\","))
                                .estFait())
                .as("un champ donné deux fois")
                .isFalse();
    }

    static GrilleEcrite complete() {
        var feuille =
                new NoeudEcrit(
                        "B1",
                        "Un point « difficile »",
                        "Une aide\nsur deux lignes",
                        "Un point facile",
                        new BigDecimal("1.500"),
                        true,
                        "Thème",
                        "Personne",
                        new Portee("MEDICO_SOCIAL", "SERVICE", Set.of("PHA", "PA")),
                        List.of("Procédure", "Compte rendu"),
                        List.of());
        return new GrilleEcrite(
                "complete",
                NatureDeGrille.QUESTIONNAIRE,
                "Complète",
                "Une présentation",
                "Une source",
                true,
                new Echelle.Niveaux(
                        List.of(
                                new Valeur("0", "Non", "", BigDecimal.ZERO, false, false, Set.of()),
                                new Valeur(
                                        "10",
                                        "Oui",
                                        "Dix",
                                        new BigDecimal("10.0"),
                                        false,
                                        false,
                                        Set.of()),
                                new Valeur(
                                        "NC", "Non concerné", "", null, true, true, Set.of("B")))),
                List.of(
                        noeud("A", List.of(noeud("A1", List.of()), noeud("A2", List.of()))),
                        noeud("B", List.of(feuille))),
                List.of(
                        new EquivalenceEcrite("A2", "", NatureDEquivalence.IDENTIQUE),
                        new EquivalenceEcrite("B1", "B1", NatureDEquivalence.IDENTIQUE),
                        new EquivalenceEcrite("B1", "B2", NatureDEquivalence.PROCHE)));
    }

    static NoeudEcrit noeud(String code, List<NoeudEcrit> enfants) {
        return new NoeudEcrit(
                code,
                "Point " + code,
                "",
                "",
                BigDecimal.ONE,
                false,
                "",
                "",
                Portee.PARTOUT,
                List.of(),
                enfants);
    }
}

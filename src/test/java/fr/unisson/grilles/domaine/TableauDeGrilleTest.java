package fr.unisson.grilles.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.FormatDeGrille;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A grid as a table.
class TableauDeGrilleTest {

    private static final String PIEGES =
            """
            {"format": "unisson-grille-1", "cle": "pieges", "nature": "QUESTIONNAIRE",
             "nom": "=1+1 ; « pièges »", "presentation": "- une liste\\n- de deux lignes",
             "blocNotes": true, "echelle": {"minimum": -0.5, "maximum": 100000, "unite": "%"},
             "noeuds": [{"code": "1", "libelle": "Un", "poids": 0.125, "noeuds": [
               {"code": "1.10", "libelle": "+33 à dire", "aide": "a;b\\n\\"c\\"", "imperatif": true,
                "axe": "@axe", "secteur": "SOCIAL", "publics": ["PA", "PJJ"],
                "preuves": ["Un, deux", "-trois"]},
               {"code": "1.1", "libelle": "1,1", "cible": "12/03/2024", "structure": "SERVICE"}]}],
             "equivalences": [{"code": "1.1", "ancien": ""},
                              {"code": "1.10", "ancien": "1.1", "nature": "PROCHE"}]}
            """;

    static Stream<GrilleEcrite> grilles() throws IOException {
        try (var fichiers = Files.list(Path.of("src/main/resources/grilles"))) {
            var livrees = fichiers.map(f -> lue(texte(f))).toList();
            return Stream.concat(livrees.stream(), Stream.of(lue(PIEGES)));
        }
    }

    @ParameterizedTest
    @MethodSource("grilles")
    void une_grille_revient_d_un_tableur_comme_elle_est_partie(GrilleEcrite grille)
            throws IOException {
        for (var format : FormatDeTableur.values()) {
            var lue =
                    LectureDeTableau.lire(
                            colonnes(feuille(grille, format)), feuille(grille, format));
            assertThat(lue.lignes()).allMatch(GrilleLue.Ligne::prise);
            var nature = Objects.requireNonNull(lue.nature());
            assertThat(lue.ecrite(lue.nom(), nature, EchelleType.OUI_NON.echelle()))
                    .as(format.name())
                    .isEqualTo(grille);
        }
    }

    @Test
    void un_simple_tableau_donne_des_domaines_et_des_codes() {
        var lue =
                lire(
                        "Domaine|Critère|Aide",
                        "Accueil|La porte est ouverte|",
                        "Accueil|Quelqu’un répond|Au téléphone",
                        "Repas|Le menu est lu|");
        assertThat(lue.noeuds())
                .extracting(n -> n.code() + " " + n.libelle() + " " + n.noeuds().size())
                .containsExactly("A Accueil 2", "B Repas 1");
        assertThat(lue.noeuds().getFirst().noeuds().getLast().code()).isEqualTo("A2");
        assertThat(lue.nature()).isNull();
        assertThat(lue.echelle()).isNull();
    }

    @Test
    void sans_colonne_qui_le_dise_le_code_range_les_points() {
        var lue =
                lire(
                        "N°|Libellé",
                        "1|Un",
                        "1,1|Un un",
                        "1.2|Un deux",
                        "10|Dix",
                        "A|Lettre",
                        "A1|Sous A");
        assertThat(lue.noeuds())
                .extracting(n -> n.code() + n.noeuds().size())
                .containsExactly("12", "100", "A1");
    }

    @Test
    void une_ligne_fausse_est_dite_et_laissee() {
        var lue =
                lire(
                        "Ligne|Code|Dans|Libellé|Poids|Impératif|Secteur|Points",
                        "Réponse|OUI||Oui||||un",
                        "Point|A||Domaine||||",
                        "Point|A1|A||||||",
                        "Point|A2|A|Deux|lourd|||",
                        "Point|A3|A|Trois||peut-être||",
                        "Point|A4|A|Quatre|||Sanitaire|",
                        "Point|A5|A|Cinq||||",
                        "Point|A5|A|Encore||||",
                        "Point|B1|A2|Orphelin||||",
                        "Point|A6|A|Appeler le 06 12 34 56 78||||",
                        "Chapitre|C||Chapitre||||");
        assertThat(lue.lignes().stream().filter(GrilleLue.Ligne::prise).map(GrilleLue.Ligne::code))
                .containsExactly("A", "A5");
        assertThat(lue.lignes().stream().flatMap(l -> l.remarques().stream()).map(Remarque::phrase))
                .contains(
                        "« un » n’est pas un nombre.",
                        "Point « A1 » : le libellé manque.",
                        "« lourd » n’est pas un nombre.",
                        "« peut-être » : écrivez oui, ou laissez vide.",
                        "Point « A4 » : le secteur « Sanitaire » n’est pas connu (SOCIAL, MEDICO_SOCIAL).",
                        "Un autre point porte déjà ce code.",
                        "« A2 » n’est pas au-dessus de cette ligne, ou n’a pas été pris.",
                        "« Chapitre » n’est pas une sorte de ligne : Grille, Réponse, Point ou Équivalence.");
    }

    private static GrilleLue lire(String... lignes) {
        var feuille =
                new Feuille(
                        "",
                        IntStream.range(0, lignes.length)
                                .mapToObj(i ->
                                        new Rangee(
                                                i + 1, Arrays.asList(lignes[i].split("\\|", -1))))
                                .toList());
        return LectureDeTableau.lire(colonnes(feuille), feuille);
    }

    private static fr.unisson.socle.tableur.Correspondance<ChampDeGrille> colonnes(
            Feuille feuille) {
        return ChampDeGrille.REPERAGE.proposer(List.of(feuille));
    }

    private static Feuille feuille(GrilleEcrite grille, FormatDeTableur format) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var table = format.ouvrir(sortie, "Grille", TableauDeGrille.entetes())) {
            TableauDeGrille.lignes(grille).forEach(table::ligne);
        }
        return switch (Tableur.lire(
                new ByteArrayInputStream(sortie.toByteArray()), Bornes.COURANTES)) {
            case Resultat.Fait<List<Feuille>>(var feuilles) -> feuilles.getFirst();
            case Resultat.Refus<List<Feuille>>(var motifs) ->
                    throw new AssertionError(motifs.toString());
        };
    }

    private static GrilleEcrite lue(String json) {
        return switch (FormatDeGrille.lire(json)) {
            case Resultat.Fait<GrilleEcrite>(var g) -> g;
            case Resultat.Refus<GrilleEcrite>(var motifs) ->
                    throw new AssertionError(motifs.toString());
        };
    }

    private static String texte(Path fichier) {
        try {
            return Files.readString(fichier, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package fr.unisson.grilles;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.grilles.domaine.ControleDeGrille;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The grids shipped with the platform, as their files are.
class GrillesLivreesTest {

    static List<String> cles() {
        return GrillesLivrees.CLES;
    }

    @ParameterizedTest
    @MethodSource("cles")
    void une_grille_livree_est_ecrite_sous_sa_seule_forme_et_peut_etre_publiee(String cle) {
        var contenu = GrillesLivrees.contenu(cle);
        var grille = GrillesLivrees.lire(cle);
        assertThat(grille.cle()).isEqualTo(cle);
        assertThat(FormatDeGrille.ecrire(grille)).isEqualTo(contenu);
        assertThat(ControleDeGrille.manques(grille)).isEmpty();
        assertThat(FormatDeGrille.lire(FormatDeGrille.ecrire(grille)))
                .isEqualTo(Resultat.fait(grille));
        assertThat(grille.source()).isNotBlank();
    }

    /// qualite.md 1a.4; the first line equals a real grid of Synaé.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SAD Aide        | SOCIAL        | SERVICE       | PA PHA PHE AHI PDS PE PJJ | 137 | 295 | 16 | 59 | 33 | 45
                    SSIAD           | MEDICO_SOCIAL | SERVICE       | PA PHA                    | 150 | 324 | 17 | 66 | 35 | 49
                    SESSAD          | MEDICO_SOCIAL | SERVICE       | PHE                       | 148 | 319 | 17 | 65 | 34 | 49
                    MAS, FAM, EAM   | MEDICO_SOCIAL | ETABLISSEMENT | PHA                       | 154 | 333 | 18 | 67 | 37 | 50
                    CHRS            | SOCIAL        | ETABLISSEMENT | AHI                       | 139 | 299 | 17 | 59 | 34 | 46
                    EHPAD           | MEDICO_SOCIAL | ETABLISSEMENT | PA                        | 153 | 331 | 18 | 67 | 36 | 50
                    """)
    void le_referentiel_de_la_has_s_applique_selon_la_structure(
            String nom,
            String secteur,
            String structure,
            String publics,
            int criteres,
            int elements,
            int imperatifs,
            int chapitre1,
            int chapitre2,
            int chapitre3) {
        var pour =
                grille(GrillesLivrees.HAS_ESSMS)
                        .pour(new Portee(secteur, structure, Set.of(publics.split(" ", -1))));
        var parId = pour.parId();
        var retenus =
                pour.feuilles().stream()
                        .map(f -> parId.get(f.parent()))
                        .distinct()
                        .collect(Collectors.toList());
        var chapitres = pour.domaines();
        assertThat(retenus).as(nom).hasSize(criteres);
        assertThat(pour.feuilles()).hasSize(elements);
        assertThat(retenus).filteredOn(Noeud::imperatif).hasSize(imperatifs);
        assertThat(
                        List.of("1", "2", "3").stream()
                                .map(c ->
                                        retenus.stream()
                                                .filter(r ->
                                                        requireNonNull(chapitres.get(r.id()))
                                                                .code()
                                                                .equals(c))
                                                .count())
                                .toList())
                .isEqualTo(List.of((long) chapitre1, (long) chapitre2, (long) chapitre3));
    }

    @Test
    void le_referentiel_de_la_has_a_sa_structure_et_son_echelle() {
        var grille = grille(GrillesLivrees.HAS_ESSMS);
        var parProfondeur =
                GrillesLivrees.lire(GrillesLivrees.HAS_ESSMS).aPlat().stream()
                        .collect(
                                Collectors.groupingBy(
                                        NoeudPlat::profondeur, Collectors.counting()));
        assertThat(parProfondeur)
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 3L, 2, 42L, 3, 157L, 4, 340L));
        assertThat(grille.feuilles().stream().map(grille::axe).distinct().toList())
                .hasSize(9)
                .doesNotContain("");
        var valeurs = ((Echelle.Niveaux) grille.echelle());
        assertThat(valeurs.parCode("ETOILE").orElseThrow().points())
                .isEqualByComparingTo(valeurs.parCode("4").orElseThrow().points());
        var nc = valeurs.parCode("NC").orElseThrow();
        var ri = valeurs.parCode("RI").orElseThrow();
        assertThat(nc.justifiee()).isTrue();
        assertThat(nc.compte() || ri.compte()).isFalse();
        assertThat(admises(grille, nc)).hasSize(340 - imperatifs(grille));
        assertThat(admises(grille, ri)).allMatch(f -> f.code().startsWith("1."));
        assertThat(admises(grille, ri)).isNotEmpty();
    }

    @Test
    void la_grille_conjointe_a_seize_criteres_aides_et_faciles_a_lire() {
        var grille = grille(GrillesLivrees.EVALUATION_CONJOINTE);
        assertThat(grille.racines()).hasSize(5);
        assertThat(grille.feuilles()).hasSize(16);
        assertThat(grille.feuilles()).allMatch(f -> !f.aide().isEmpty() && !f.facile().isEmpty());
        assertThat(codesEtPoints(grille))
                .isEqualTo(Arrays.asList("0=0", "1=1", "2=2", "3=3", "4=4", "NSP=", "NC="));
    }

    @Test
    void la_grille_de_maturite_a_vingt_et_une_questions_et_un_bloc_notes_par_dimension() {
        var grille = grille(GrillesLivrees.MATURITE);
        assertThat(grille.blocNotes()).isTrue();
        assertThat(
                        grille.racines().stream()
                                .map(r -> grille.axe(r) + " " + grille.enfants(r).size())
                                .toList())
                .containsExactly("Stratégique 6", "Structurelle 5", "Technique 4", "Culturelle 6");
        assertThat(grille.feuilles()).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({"audit-hygiene-des-mains,10", "audit-projet-personnalise,13"})
    void un_audit_se_cote_par_oui_non_ou_sans_objet(String cle, int points) {
        var grille = grille(cle);
        assertThat(grille.feuilles()).hasSize(points);
        assertThat(codesEtPoints(grille)).isEqualTo(List.of("OUI=1", "NON=0", "NA="));
    }

    private static int imperatifs(Grille grille) {
        return (int) grille.feuilles().stream().filter(grille::imperatif).count();
    }

    private static List<Noeud> admises(Grille grille, Valeur valeur) {
        return grille.feuilles().stream().filter(f -> grille.admet(f, valeur)).toList();
    }

    private static List<String> codesEtPoints(Grille grille) {
        return ((Echelle.Niveaux) grille.echelle())
                .valeurs().stream()
                        .map(v -> v.code() + "=" + (v.points() == null ? "" : texte(v.points())))
                        .toList();
    }

    private static String texte(BigDecimal points) {
        return points.toPlainString();
    }

    /// As it is once loaded, ids being ranks.
    static Grille grille(String cle) {
        var ecrite = GrillesLivrees.lire(cle);
        var plats = ecrite.aPlat();
        var rangs = new HashMap<String, Long>();
        plats.forEach(p -> rangs.put(p.noeud().code(), (long) p.rang()));
        return new Grille(
                new GrilleId(1),
                cle,
                null,
                ecrite.nature(),
                1,
                ecrite.nom(),
                ecrite.presentation(),
                ecrite.source(),
                true,
                ecrite.echelle(),
                plats.stream()
                        .map(p ->
                                new Noeud(
                                        p.rang(),
                                        rangs.get(p.parent()),
                                        p.noeud().code(),
                                        p.noeud().libelle(),
                                        p.noeud().aide(),
                                        p.noeud().facile(),
                                        p.noeud().poids(),
                                        p.noeud().imperatif(),
                                        p.noeud().axe(),
                                        p.noeud().cible(),
                                        p.noeud().portee(),
                                        p.noeud().preuves()))
                        .toList(),
                ecrite.blocNotes());
    }
}

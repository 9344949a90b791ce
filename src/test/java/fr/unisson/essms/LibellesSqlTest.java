package fr.unisson.essms;

import static fr.unisson.essms.UneAutoevaluation.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.grilles.Correspondances;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesLivrees;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The workbook of HAS, written here with invented wording under its own columns.
@SqlTest
class LibellesSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Grilles grilles;
    @Autowired Correspondances correspondances;
    @Autowired Libelles libelles;
    @Autowired Autoevaluations autoevaluations;

    @Test
    void le_classeur_remplace_nos_gloses_pour_qui_l_importe() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var u = UneAutoevaluation.dans(db, personnages);
                    var id = new GrilleId[2];
                    acteurs.devenir(
                            u.acteur(u.referente),
                            () -> {
                                id[0] = fait(libelles.importer(u.organisation, classeur("")));
                                verifier(u, id[0]);
                                // A second workbook takes the place of the first one.
                                id[1] = fait(libelles.importer(u.organisation, classeur(" bis")));
                            });
                    var premiere = Objects.requireNonNull(id[0]);
                    var seconde = Objects.requireNonNull(id[1]);
                    acteurs.devenir(
                            u.acteur(u.soignant),
                            () -> {
                                assertThat(grilles.offertes(u.organisation))
                                        .extracting(g -> g.id())
                                        .contains(seconde)
                                        .doesNotContain(premiere);
                                assertThat(libelle(premiere, "2.2.1")).isEqualTo("Aller et venir");
                                assertThat(libelle(seconde, "2.2.1"))
                                        .isEqualTo("Aller et venir bis");
                                assertThatThrownBy(() ->
                                                libelles.importer(u.organisation, classeur("")))
                                        .isInstanceOf(Interdit.class);
                            });
                    var ailleurs = UneAutoevaluation.dans(db, personnages);
                    acteurs.devenir(
                            ailleurs.acteur(ailleurs.referente),
                            () ->
                                    assertThatThrownBy(() -> grilles.charger(seconde))
                                            .isInstanceOf(Introuvable.class));
                });
    }

    private void verifier(UneAutoevaluation u, GrilleId id) {
        var livree = grilles.livree(GrillesLivrees.HAS_ESSMS);
        var grille = grilles.charger(id);
        assertThat(grille.maison()).isEqualTo(u.organisation);
        assertThat(grille.publiee()).isTrue();
        assertThat(grille.feuilles()).hasSize(livree.feuilles().size());
        assertThat(libelle(id, "2")).isEqualTo("Chapitre inventé");
        assertThat(libelle(id, "2.2")).isEqualTo("Objectif inventé");
        assertThat(libelle(id, "2.2.1")).isEqualTo("Aller et venir");
        assertThat(libelle(id, "2.2.1.1")).isEqualTo("Les portes s’ouvrent");
        assertThat(libelle(id, "2.2.1.2")).isEqualTo("Les limites sont écrites");
        assertThat(grille.parCode("2.2.1").orElseThrow())
                .satisfies(n -> {
                    assertThat(n.imperatif()).isTrue();
                    assertThat(n.preuves()).containsExactly("Le règlement", "Le registre");
                    assertThat(n.aide()).isEqualTo("À voir sur place");
                    assertThat(n.portee())
                            .isEqualTo(livree.parCode("2.2.1").orElseThrow().portee());
                });
        // Rows of one element each, and a number as software writes it.
        assertThat(libelle(id, "1.10.6.2")).isEqualTo("Second");
        // Not the expected count: ours stay.
        assertThat(libelle(id, "2.3.1.1")).isEqualTo("Élément 1");
        assertThat(correspondances.entre(id, livree.id())).hasSize(livree.noeuds().size());
        fait(autoevaluations.ouvrir(u.etablissement, id, "Avec les libellés"));
    }

    @Test
    void ce_qui_ne_se_place_pas_est_dit_et_un_autre_classeur_est_refuse() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var pose = libelles.lire(classeur("")).orElseThrow();
                    assertThat(pose.criteres()).isEqualTo(3);
                    assertThat(pose.elements()).isEqualTo(4);
                    assertThat(pose.remarques())
                            .contains(
                                    "Critère 9.9.9 : il n’est pas dans le référentiel d’Unisson.",
                                    "Critère 1.1.1 : il n’est pas dans le classeur.",
                                    "Critère 2.3.1 : 1 élément dans le classeur, 2 attendus ; ceux"
                                            + " qui ne se reconnaissent pas gardent leur numéro.");
                    assertThat(libelles.lire(ecrire(List.of("Nom", "Prénom"), List.of("A", "B"))))
                            .isEmpty();
                });
    }

    @Test
    void une_cellule_fusionnee_vaut_pour_les_lignes_qu_elle_couvre() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var pose =
                            libelles.lire(
                                            ecrire(
                                                    ENTETES,
                                                    List.of("2.2.1", "Aller et venir", "Premier"),
                                                    List.of("", "", "Second"),
                                                    List.of("À part", "Note", "Rien"),
                                                    List.of("", "", "Perdu"),
                                                    List.of("2.2.2", "x".repeat(501), "Un"),
                                                    List.of("2.2.2", "Dignité", "Deux"),
                                                    List.of("", "", "Trois"),
                                                    List.of("2.2.3", "", "Un"),
                                                    List.of("", "", "Deux\nTrois")))
                                    .orElseThrow();
                    assertThat(pose.criteres()).isEqualTo(3);
                    assertThat(pose.elements()).isEqualTo(8);
                    assertThat(pose.remarques())
                            .contains(
                                    "Ligne 4 : « À part » n’est pas un numéro de critère.",
                                    "Ligne 7 : le critère 2.2.2 a un autre libellé plus haut, qui"
                                            + " est gardé.",
                                    "2.2.2 : le libellé dépasse 500 caractères, le nôtre reste.",
                                    "2.2.3 : le classeur n’en donne pas le libellé, le nôtre"
                                            + " reste.");
                });
    }

    @Test
    void un_classeur_refuse_laisse_les_libelles_en_place() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var u = UneAutoevaluation.dans(db, personnages);
                    acteurs.devenir(
                            u.acteur(u.referente),
                            () -> {
                                var id = fait(libelles.importer(u.organisation, classeur("")));
                                var refuse =
                                        ecrire(
                                                List.of(
                                                        "Numéro critère",
                                                        "Libellé critère",
                                                        "Observations"),
                                                List.of("2.2.1", "Liberté", "x".repeat(8_001)));
                                assertThat(libelles.importer(u.organisation, refuse).estFait())
                                        .isFalse();
                                assertThat(libelles.enUsage(u.organisation))
                                        .extracting(v -> v.id())
                                        .containsExactly(id);
                                libelles.retirer(u.organisation);
                                assertThat(libelles.enUsage(u.organisation)).isEmpty();
                            });
                });
    }

    private static final List<String> ENTETES =
            List.of("Numéro critère", "Libellé critère", "Éléments d’évaluation");

    private String libelle(GrilleId id, String code) {
        return grilles.charger(id).parCode(code).orElseThrow().libelle();
    }

    private static List<Feuille> classeur(String suffixe) {
        return ecrire(
                List.of(
                        "Numéro chapitre",
                        "Libellé chapitre",
                        "Thématique",
                        "Numéro objectif",
                        "Libellé objectif",
                        "Numéro critère",
                        "Libellé critère",
                        "Éléments d'évaluation",
                        "Consultation documentaire",
                        "Observations"),
                List.of(
                        "2",
                        "Chapitre inventé",
                        "",
                        "2,2",
                        "Objectif inventé",
                        "Critère 2.2.1",
                        "Aller et venir" + suffixe,
                        "• Les portes s’ouvrent\n• Les limites sont écrites",
                        "- Le règlement\n- Le registre",
                        "À voir sur place"),
                List.of("1", "", "", "1,1", "", "1.10-06", "Suivi", "Premier", "", ""),
                List.of("1", "", "", "1,1", "", "1.10-06", "Suivi", "Second", "", ""),
                List.of("2", "", "", "", "", "2.3.1", "Liens", "Un seul", "", ""),
                List.of("9", "", "", "", "", "9.9.9", "Ailleurs", "Rien", "", ""));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Feuille> ecrire(List<String> entetes, List<String>... lignes) {
        try {
            var sortie = new ByteArrayOutputStream();
            try (var table = FormatDeTableur.XLSX.ouvrir(sortie, "Référentiel", entetes)) {
                for (var ligne : lignes) table.ligne(ligne);
            }
            return fait(
                    Tableur.lire(new ByteArrayInputStream(sortie.toByteArray()), Bornes.COURANTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

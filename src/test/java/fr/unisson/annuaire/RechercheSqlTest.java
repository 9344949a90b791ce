package fr.unisson.annuaire;

import static fr.unisson.annuaire.FichiersDEssai.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class RechercheSqlTest {
    @Autowired Annuaire annuaire;
    @Autowired Imports imports;
    @Autowired Territoires territoires;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @TempDir Path dossier;

    private static boolean importe;

    @BeforeEach
    void echantillon() throws IOException {
        if (importe) return;
        for (String ressource : List.of(FINESS_PLUS, ESAT)) {
            Path fichier = fichier(dossier, octets(ressource));
            imports.executer(imports.demander(fichier, ressource), fichier);
        }
        importe = true;
    }

    @ParameterizedTest
    @CsvSource({
        // accents, case, word order, parts of words
        "clinique docteur convert, 010780195",
        "CONVERT clinique, 010780195",
        "cliniqu conv, 010780195",
        "convert bourg-en-bresse, 010780195",
        // identifiers, with or without spaces, whole or begun
        "010780195, 010780195",
        "01 078 01 95, 010780195",
        "772 201 489 00022, 010780195",
        "77220148900, 010780195",
        "2A0002861, 2A0002861",
        "2a00028, 2A0002861",
        // category by its letters or its label, with a town
        "esat porto vecchio, 2A0002861",
        "aide par le travail porto-vecchio, 2A0002861",
        // a typing error
        "clinique docteur convret, 010780195",
        "jardin du golf porto vechio, 2A0002861",
        "clinqiue convret, 010780195"
    })
    void on_trouve_ce_qu_on_tape(String texte, String finess) {
        assertThat(chercher(texte, null).tranche().elements())
                .extracting(ResultatAnnuaire::finess)
                .contains(finess);
    }

    @ParameterizedTest
    @CsvSource({
        // the directory says the whole name, or the acronym at each of its places
        "Centre hospitalier de Zzmarais, CH Zzmarais",
        "Centre hospitalier de Zzmarais, ch du zzmarais",
        "CH ZZMARAIS, centre hospitalier de Zzmarais",
        "GROUPE DU CH ZZMARAIS, centre hospitalier zzmarais",
        "ZZMARAIS CH, centre hospitalier zzmarais",
        "Hospitalisation à domicile Zzmarais, HAD Zzmarais",
        "SSIAD Zzmarais, service de soins infirmiers à domicile Zzmarais",
        "Communauté professionnelle territoriale de santé Zzmarais, CPTS zzmarais",
        "Institut médico-éducatif Zzmarais, IME Zzmarais",
        "Maison de santé pluridisciplinaire Zzmarais, MSP Zzmarais"
    })
    void un_sigle_trouve_le_nom_entier_et_le_nom_entier_le_sigle(String nom, String texte) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    db.sql(
                                    """
                                    insert into organisation (source, fictive, raison_sociale, maj_le)
                                    values ('demonstration', true, :nom, now()),
                                           ('demonstration', true, 'Clinique de la marche Zzmarais',
                                            now())
                                    """)
                            .param("nom", nom)
                            .update();
                    var trouves = chercher(texte, null);
                    assertThat(trouves.approches()).isFalse();
                    assertThat(trouves.tranche().elements())
                            .extracting(ResultatAnnuaire::nom)
                            .containsExactly(nom);
                });
    }

    @Test
    void un_texte_inconnu_ne_trouve_rien() {
        assertThat(chercher("zzxqwkv", null).tranche().elements()).isEmpty();
    }

    @Test
    void une_faute_de_frappe_se_dit() {
        assertThat(chercher("clinique convret", null).approches()).isTrue();
        assertThat(chercher("clinique convert", null).approches()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "centre", "ce", "maison retraite"})
    void les_pages_se_suivent_sans_trou_ni_redite(String texte) {
        CritereRecherche critere = new CritereRecherche(texte, null, null, null, null, false);
        List<String> lus = new ArrayList<>();
        @Nullable String suite = null;
        do {
            ResultatsAnnuaire page = Acteurs.compte(1).executer(suivre(critere, suite));
            page.tranche().elements().forEach(r -> lus.add(r.genre() + " " + r.id()));
            suite = page.tranche().suite();
        } while (suite != null);

        List<String> tous = new ArrayList<>();
        annuaire.parcourir(critere, 10_000, r -> tous.add(r.genre() + " " + r.id()));
        assertThat(lus).doesNotHaveDuplicates().hasSizeGreaterThan(10).isEqualTo(tous);
    }

    private java.util.function.Supplier<ResultatsAnnuaire> suivre(
            CritereRecherche critere, @Nullable String suite) {
        return () -> annuaire.chercher(critere, suite, 37);
    }

    @Test
    void les_filtres_se_combinent() {
        var critere = new CritereRecherche("esat", null, "2A", null, "246", true);

        assertThat(annuaire.chercher(critere, null, 50).tranche().elements())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(r -> "2A".equals(r.departement()) && !r.ferme());
    }

    @Test
    void le_nom_qui_commence_par_le_texte_vient_d_abord_et_le_ferme_en_dernier() {
        var critere = new CritereRecherche("clinique", null, null, null, null, false);

        var trouves = annuaire.chercher(critere, null, 100).tranche().elements();

        assertThat(trouves.getFirst().nom()).startsWith("CLINIQUE");
        assertThat(trouves).extracting(ResultatAnnuaire::ferme).isSorted();
    }

    @Test
    void les_territoires_se_comptent() {
        assertThat(territoires.regions()).hasSize(18);
        assertThat(territoires.departements()).hasSize(109);
        assertThat(territoires.communesPourvues("2A"))
                .extracting(Territoire::nom)
                .contains("Ajaccio");
        assertThat(territoires.communes("44")).hasSize(207);
        assertThat(territoires.categories()).hasSizeGreaterThan(200);
    }

    private ResultatsAnnuaire chercher(String texte, @Nullable String suite) {
        return annuaire.chercher(CritereRecherche.texte(texte), suite, 20);
    }
}

package fr.unisson.socle.tableur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Indiscretions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableurTest {

    private static final Bornes BORNES = Bornes.COURANTES;

    @Test
    void une_cellule_se_lit_comme_on_la_voit() throws IOException {
        var feuille =
                une(
                        xlsx(f -> {
                            f.value(0, 0, LocalDate.of(2026, 3, 15));
                            f.style(0, 0).format("dd/mm/yyyy").set();
                            f.value(0, 1, LocalDateTime.of(2026, 3, 15, 9, 30));
                            f.style(0, 1).format("dd/mm/yyyy hh:mm").set();
                            f.value(0, 2, new BigDecimal("0.30000000000000004"));
                            f.value(0, 3, new BigDecimal("1250.50"));
                            f.style(0, 3).format("#,##0.00\\ \"jours d’euros\"").set();
                            f.value(0, 4, new BigDecimal("0.25"));
                            f.style(0, 4).format("0%").set();
                            f.value(0, 5, Boolean.TRUE);
                            f.value(0, 6, "  Revoir\u00a0la note ");
                            f.value(0, 7, 12);
                            f.value(0, 8, LocalDate.of(2026, 3, 1));
                            f.style(0, 8).format("[$-40C]mmm\\-yy;@").set();
                            f.value(0, 9, 46_000);
                        }));
        assertThat(feuille.rangees().getFirst().cellules())
                .containsExactly(
                        "2026-03-15",
                        "2026-03-15 09:30",
                        "0,3",
                        "1250,5",
                        "25\u00a0%",
                        "oui",
                        "Revoir la note",
                        "12",
                        "2026-03-01",
                        "46000");
    }

    @Test
    void les_lignes_gardent_leur_numero_et_les_feuilles_cachees_se_taisent() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "essai", "1.0")) {
            var cachee = classeur.newWorksheet("Listes");
            cachee.value(0, 0, "Oui");
            cachee.setVisibilityState(VisibilityState.HIDDEN);
            classeur.newWorksheet("Vide");
            var plan = classeur.newWorksheet("Plan");
            plan.value(2, 0, "Action");
            plan.value(6, 1, "Revoir");
        }
        var feuille = une(sortie.toByteArray());
        assertThat(feuille.nom()).isEqualTo("Plan");
        assertThat(feuille.rangees())
                .extracting(Rangee::numero, r -> r.cellule(0), r -> r.cellule(1), r -> r.cellule(9))
                .containsExactly(tuple(3, "Action", "", ""), tuple(7, "", "Revoir", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void un_csv_se_lit_quels_que_soient_son_separateur_et_son_alphabet(String alphabet)
            throws IOException {
        for (var separateur : List.of(";", ",", "\t", "|")) {
            var texte =
                    "Action%1$sÉchéance\n\"Revoir%1$s la \"\"note\"\"\nd’été\"%1$s15/03/26\n\nFin%1$s\n"
                            .formatted(separateur);
            var octets = texte.getBytes(Charset.forName(alphabet));
            if (alphabet.equals("UTF-16LE")) {
                var marque = new byte[octets.length + 2];
                marque[0] = (byte) 0xff;
                marque[1] = (byte) 0xfe;
                System.arraycopy(octets, 0, marque, 2, octets.length);
                octets = marque;
            }
            assertThat(une(octets).rangees())
                    .as(separateur)
                    .extracting(Rangee::numero, Rangee::cellules)
                    .containsExactly(
                            tuple(1, List.of("Action", "Échéance")),
                            tuple(
                                    2,
                                    List.of(
                                            "Revoir" + separateur + " la \"note\"\nd’été",
                                            "15/03/26")),
                            tuple(5, List.of("Fin", "")));
        }
    }

    @Test
    void un_titre_au_dessus_du_tableau_et_des_lignes_inegales_n_abiment_pas_un_csv()
            throws IOException {
        var texte =
                "Plan qualité 2026\n\nAction;Pilote;Échéance\nRevoir\nFinir;Awa;15/03/26;à voir\n";
        assertThat(une(texte.getBytes(StandardCharsets.UTF_8)).rangees())
                .extracting(Rangee::numero, Rangee::cellules)
                .containsExactly(
                        tuple(1, List.of("Plan qualité 2026")),
                        tuple(3, List.of("Action", "Pilote", "Échéance")),
                        tuple(4, List.of("Revoir")),
                        tuple(5, List.of("Finir", "Awa", "15/03/26", "à voir")));
    }

    @Test
    void une_virgule_dans_les_phrases_ne_trompe_pas_et_le_separateur_dit_fait_foi()
            throws IOException {
        var phrases = "Action;Pilote\nRevoir a, b, c;Anne\nRevoir d, e;Paul\nRevoir;Léa\n";
        assertThat(une(phrases.getBytes(StandardCharsets.UTF_8)).rangees().get(1).cellules())
                .containsExactly("Revoir a, b, c", "Anne");
        var dit = "sep=|\nAction|Note; longue\n";
        assertThat(une(dit.getBytes(StandardCharsets.UTF_8)).rangees())
                .extracting(Rangee::numero, Rangee::cellules)
                .containsExactly(tuple(2, List.of("Action", "Note; longue")));
    }

    @ParameterizedTest
    @EnumSource(FormatDeTableur.class)
    void ce_qui_est_ecrit_se_relit(FormatDeTableur format) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var table = format.ouvrir(sortie, "Plan", List.of("Titre", "Le", "Coût", "Fait"))) {
            for (int i = 0; i < 1_200; i++) {
                table.ligne(
                        "=HYPERLINK(\"http://x\")",
                        LocalDate.of(2026, 3, 15),
                        new BigDecimal("-12.50"),
                        true);
            }
            table.ligne(Arrays.asList("a\u0001b", null, 3, null));
        }
        var lignes = une(sortie.toByteArray()).rangees();
        assertThat(lignes).hasSize(1_202);
        assertThat(lignes.getFirst().cellules()).containsExactly("Titre", "Le", "Coût", "Fait");
        assertThat(lignes.get(1_200).cellules())
                .containsExactly(
                        "=HYPERLINK(\"http://x\")",
                        format == FormatDeTableur.CSV ? "15/03/2026" : "2026-03-15",
                        "-12,5",
                        "oui");
        assertThat(lignes.get(1_201).cellules()).startsWith("ab", "", "3");
    }

    @Test
    void une_formule_ecrite_n_est_jamais_executee() throws IOException {
        var csv = new ByteArrayOutputStream();
        try (var table = FormatDeTableur.CSV.ouvrir(csv, "", List.of("A"))) {
            for (var piege : List.of("=1+1", "+1", "-1", "@x", "\t=1", "\r=1")) table.ligne(piege);
        }
        assertThat(csv.toString(StandardCharsets.UTF_8).substring(1).split("\r\n"))
                .startsWith("A", "'=1+1", "'+1", "'-1", "'@x", "'\t=1");
        var xlsx = new ByteArrayOutputStream();
        try (var table = FormatDeTableur.XLSX.ouvrir(xlsx, "A", List.of("A"))) {
            table.ligne("=1+1");
        }
        assertThat(entree(xlsx.toByteArray(), "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void un_fichier_demesure_est_refuse_avant_d_etre_lu() throws IOException {
        assertThat(refus(new byte[5_000_001])).isEqualTo("FICHIER_TROP_LOURD");
        var bombe = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bombe)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var vide = new byte[1_000_000];
            for (int i = 0; i < 101; i++) zip.write(vide);
        }
        assertThat(bombe.size()).isLessThan(1_000_000);
        assertThat(refus(bombe.toByteArray())).isEqualTo("FICHIER_TROP_DEPLIE");
        assertThat(refus("a\n".repeat(5_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TROP_DE_LIGNES");
        assertThat(
                        refus(
                                xlsx(f -> {
                                    for (int i = 0; i < 5_001; i++) f.value(i, 0, "a");
                                })))
                .isEqualTo("TROP_DE_LIGNES");
        assertThat(refus(";".repeat(200).concat("a").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TROP_DE_COLONNES");
    }

    @Test
    void une_puissance_de_dix_demesuree_n_est_pas_ecrite_chiffre_a_chiffre() throws IOException {
        var feuille = une(xlsx(f -> f.value(0, 0, new BigDecimal("1E+9999"))));

        assertThat(feuille.rangees().getFirst().cellules().getFirst()).isEqualTo("1E+9999");
    }

    @Test
    void ce_qui_n_est_pas_un_tableau_le_dit() throws IOException {
        assertThat(refus(new byte[0])).isEqualTo("FICHIER_VIDE");
        assertThat(refus(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("ANCIEN_FORMAT");
        assertThat(refus("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("PAS_UN_TABLEUR");
        assertThat(refus(new byte[] {0x50, 0x4B, 3, 4, 0, 0}))
                .isIn("FICHIER_ABIME", "PAS_UN_TABLEUR");
        assertThat(refus(new byte[] {'a', 0, 1, 2})).isEqualTo("PAS_UN_TABLEUR");
        var entier = xlsx(f -> f.value(0, 0, "a"));
        assertThat(refus(Arrays.copyOf(entier, entier.length / 2)))
                .isIn("FICHIER_ABIME", "PAS_UN_TABLEUR");
        assertThat(refus("\"jamais fermé\na".repeat(3).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("FICHIER_ABIME");
    }

    @Test
    void une_image_ou_un_binaire_renomme_est_refuse_sur_son_contenu() throws IOException {
        var image = "\u0089PNG\r\n fausse image".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refus(image)).isEqualTo("PAS_UN_TABLEUR");
        assertThat(nomme("plan.xlsx", image)).isEqualTo("PAS_UN_TABLEUR");
        assertThat(refus(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'a', 'b'}))
                .isEqualTo("PAS_UN_TABLEUR");
        assertThat(refus(new byte[] {'a', ';', 7, 'b'})).isEqualTo("PAS_UN_TABLEUR");
        var texte = "Action;Pilote\nRevoir;Awa\n".getBytes(StandardCharsets.UTF_8);
        assertThat(nomme("plan.XLSX", texte)).isEqualTo("PAS_UN_CLASSEUR");
        assertThat(nomme("plan.csv", texte)).isEqualTo("lu");
    }

    @Test
    void un_classeur_sans_styles_se_lit() throws IOException {
        var sans = new ByteArrayOutputStream();
        var entier =
                xlsx(f -> {
                    f.value(0, 0, "Action");
                    f.value(1, 0, 12);
                });
        try (var lu = ZipFile.builder().setByteArray(entier).get();
                var zip = new ZipOutputStream(sans)) {
            for (var e : java.util.Collections.list(lu.getEntries())) {
                if (e.getName().equals("xl/styles.xml")) continue;
                zip.putNextEntry(new ZipEntry(e.getName()));
                lu.getInputStream(e).transferTo(zip);
            }
        }
        assertThat(une(sans.toByteArray()).rangees())
                .extracting(Rangee::cellules)
                .containsExactly(List.of("Action"), List.of("12"));
    }

    private static String nomme(String nom, byte[] octets) throws IOException {
        return Tableur.lire(nom, new ByteArrayInputStream(octets), BORNES).motifs().stream()
                .map(Motif::code)
                .findFirst()
                .orElse("lu");
    }

    private static Feuille une(byte[] octets) throws IOException {
        return switch (Tableur.lire(new ByteArrayInputStream(octets), BORNES)) {
            case Resultat.Fait<List<Feuille>>(var feuilles) -> {
                assertThat(feuilles).hasSize(1);
                yield feuilles.getFirst();
            }
            case Resultat.Refus<List<Feuille>>(var motifs) -> throw new AssertionError(motifs);
        };
    }

    private static String refus(byte[] octets) throws IOException {
        return Tableur.lire(new ByteArrayInputStream(octets), BORNES).motifs().stream()
                .map(Motif::code)
                .findFirst()
                .orElse("lu");
    }

    private static byte[] xlsx(Consumer<Worksheet> contenu) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "essai", "1.0")) {
            contenu.accept(classeur.newWorksheet("Feuil1"));
        }
        return sortie.toByteArray();
    }

    private static String entree(byte[] xlsx, String nom) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(xlsx).get()) {
            return new String(
                    zip.getInputStream(zip.getEntry(nom)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Only in the columns that are taken: what is left enters nowhere.
    @Test
    void une_cellule_qui_designe_une_personne_se_dit_par_sa_colonne() {
        var colonnes = new Correspondance<>(0, 1, Map.of(0, "titre", 2, "note"));
        for (var texte : Indiscretions.TEXTES) {
            assertThat(
                            colonnes.indiscretions(
                                    new Rangee(2, List.of("Revoir", texte, texte)),
                                    c -> "Colonne " + c))
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.colonne()).isEqualTo("Colonne note");
                        assertThat(r.gravite()).isEqualTo(Remarque.Gravite.ECARTE);
                    });
        }
        for (var texte : Indiscretions.PERMIS)
            assertThat(colonnes.indiscretions(new Rangee(2, List.of(texte)), c -> c)).isEmpty();
    }
}

package fr.unisson.annuaire;

import static fr.unisson.annuaire.FichiersDEssai.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.ImportVue.Etat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// On a database of its own: an import commits. Each test works with numbers of its own too.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class ImportsSqlTest {
    @Autowired Imports imports;
    @Autowired Annuaire annuaire;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @TempDir Path dossier;

    private static boolean echantillonImporte;

    @BeforeEach
    void echantillon() {
        if (!echantillonImporte) importer(octets(FINESS_PLUS));
        echantillonImporte = true;
    }

    @Test
    void un_fichier_relu_ne_change_rien_et_le_dit() {
        importer(octets(FINESS_PLUS));
        ImportVue relu = importer(decompresses(FINESS_PLUS));
        ImportVue encore = importer(octets(FINESS_PLUS));

        for (ImportVue rapport : List.of(relu, encore)) {
            assertThat(rapport.etat()).isEqualTo(Etat.TERMINE);
            assertThat(rapport.bilans())
                    .extracting(BilanVue::genre, BilanVue::lus, BilanVue::inchanges)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Organisations", 30L, 30L),
                            org.assertj.core.groups.Tuple.tuple("Établissements", 1753L, 1753L));
        }
        assertThat(relu.dejaImporte()).isNull();
        assertThat(encore.dejaImporte()).isNotNull();
    }

    @Test
    void l_echantillon_FINESS_plus_est_lu_en_entier() {
        assertThat(compter("select count(*) from organisation where finess_ej is not null"))
                .isGreaterThanOrEqualTo(30);
        assertThat(compter("select count(*) from etablissement where ferme")).isEqualTo(912);
        assertThat(compter("select count(*) from etablissement where latitude is not null"))
                .isGreaterThanOrEqualTo(1142 - 100);
        EtablissementVue clinique =
                annuaire.trouverEtablissement(Finess.of("010780195")).orElseThrow();
        assertThat(clinique.nomLong()).isEqualTo("CLINIQUE DOCTEUR CONVERT");
        assertThat(clinique.siret()).isEqualTo("77220148900022");
        assertThat(clinique.adresse().ville()).isEqualTo("Bourg-en-Bresse");
        assertThat(clinique.adresse().enLigne())
                .isEqualTo("BP 132, 62 AVENUE DE JASSERON, 01000 Bourg-en-Bresse");
        assertThat(clinique.nomOrganisation()).isEqualTo("CLINIQUE CONVERT");
        assertThat(clinique.adresse().latitude()).isEqualTo(46.211257);
    }

    @Test
    void des_axes_inverses_donnent_la_meme_position() {
        // The sample has one entity in Ambérieu whose degrees and metres changed places.
        assertThat(
                        compter(
                                """
                                select count(*) from organisation
                                 where commune = '01004' and latitude between 45.9 and 46
                                   and longitude between 5.3 and 5.4
                                """))
                .isPositive();
        assertThat(
                        compter(
                                """
                                select count(*) from etablissement
                                 where latitude is not null and departement <> '976'
                                   and departement not like '97%' and latitude < 41
                                """))
                .isZero();
    }

    @Test
    void l_export_du_site_FINESS_est_lu_en_entier() {
        ImportVue rapport = importer(octets(ESAT));

        assertThat(rapport.etat()).isEqualTo(Etat.TERMINE);
        assertThat(rapport.format()).isEqualTo("Export du site FINESS");
        assertThat(rapport.refusees()).isZero();
        assertThat(rapport.bilans()).singleElement().returns(1508L, BilanVue::lus);
        EtablissementVue corse =
                annuaire.trouverEtablissement(Finess.of("2A0002861")).orElseThrow();
        assertThat(corse.adresse().departement()).isEqualTo("2A");
        assertThat(corse.adresse().ville()).isEqualTo("Porto-Vecchio");
        assertThat(corse.siret()).isEqualTo("30752392800124");
        EtablissementVue guadeloupe =
                annuaire.trouverEtablissement(Finess.of("970103784")).orElseThrow();
        assertThat(guadeloupe.adresse().commune()).isEqualTo("97121");
        EtablissementVue ladapt =
                annuaire.trouverEtablissement(Finess.of("010005288")).orElseThrow();
        assertThat(ladapt.ouvertLe()).isEqualTo("2007-08-09");
        assertThat(ladapt.organisation()).isNull();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"UTF-8", "windows-1252"})
    void le_CSV_historique_se_lit_dans_ses_deux_encodages(String encodage) {
        String numero = encodage.equals("UTF-8") ? "2A0002911" : "2A0002929";
        ImportVue rapport =
                importer(
                        texte(
                                Charset.forName(encodage),
                                "finess;etalab;94;2021-03-04",
                                etablissement(numero, "", "EHPAD L’ÉTÉ À “PORTO”", "2A", "247")));

        assertThat(rapport.etat()).isEqualTo(Etat.TERMINE);
        assertThat(rapport.edition()).isEqualTo("2021-03-04");
        EtablissementVue lu = annuaire.trouverEtablissement(Finess.of(numero)).orElseThrow();
        assertThat(lu.nom()).isEqualTo("EHPAD L’ÉTÉ À “PORTO”");
        assertThat(lu.adresse().voie()).isEqualTo("12 R DE L'ÉGLISE");
        assertThat(lu.adresse().commune()).isEqualTo("2A247");
        assertThat(lu.adresse().codePostal()).isEqualTo("20137");
        assertThat(lu.adresse().ville()).isEqualTo("Porto-Vecchio");
    }

    @Test
    void l_outre_mer_se_joint_et_l_ordre_des_sections_est_libre() {
        ImportVue rapport =
                importer(
                        utf8(
                                "finess;etalab;94;2021-03-04",
                                etablissement("970100012", "970100004", "EHPAD", "9A", "105"),
                                entite("970100004", "ASSOCIATION", "9A", "105"),
                                "geolocalisation;970100012;643000;1768000;1,IGN,UTM_N20;2021-01-01"));

        assertThat(rapport.bilans()).hasSize(3).allMatch(b -> b.refuses() == 0);
        EtablissementVue lu = annuaire.trouverEtablissement(Finess.of("970100012")).orElseThrow();
        assertThat(lu.adresse().commune()).isEqualTo("97105");
        assertThat(lu.adresse().departement()).isEqualTo("971");
        assertThat(lu.nomOrganisation()).isEqualTo("ASSOCIATION");
        assertThat(lu.adresse().latitude()).isBetween(15.9, 16.0);
        assertThat(lu.adresse().longitude()).isBetween(-61.7, -61.6);
    }

    @Test
    void un_fichier_plus_pauvre_n_efface_rien() {
        importer(utf8(etablissement("010780195", "010000156", "CLINIQUE CONVERT", "01", "053")));

        EtablissementVue lu = annuaire.trouverEtablissement(Finess.of("010780195")).orElseThrow();
        assertThat(lu.adresse().latitude()).isNotNull();
        assertThat(importer(octets(FINESS_PLUS)).bilans())
                .extracting(BilanVue::modifies)
                .containsExactly(0L, 1L);
    }

    @Test
    void les_lignes_refusees_sont_dites_avec_leur_numero_et_les_autres_importees() {
        ImportVue rapport =
                importer(
                        utf8(
                                "finess;etalab;94;2021-03-04",
                                entite("440000016", "PREMIÈRE", "44", "109"),
                                "structureej;440000024;INCOMPLETE",
                                entite("44000", "MAL FORMÉE", "44", "109"),
                                entite("440000016", "EN DOUBLE", "44", "109"),
                                entite("440000017", "CLÉ FAUSSE", "44", "109"),
                                "geolocalisation;449999999;350000;6690000;LAMBERT_93;2021-01-01"));

        assertThat(rapport.etat()).isEqualTo(Etat.TERMINE);
        assertThat(rapport.bilans().getFirst())
                .isEqualTo(new BilanVue("Organisations", 5, 2, 0, 0, 0, 3, 1));
        List<LigneEcartee> refus = new ArrayList<>();
        imports(r -> imports.lignesEcartees(rapport.id(), true, refus::add));
        assertThat(refus).extracting(LigneEcartee::ligne).containsExactly(3L, 4L, 5L, 7L);
        assertThat(refus.getFirst().contenu()).isEqualTo("structureej;440000024;INCOMPLETE");
        assertThat(refus.getLast().motif()).contains("n’est pas dans l’annuaire");
    }

    @Test
    void une_fermeture_est_comptee_une_fois() {
        String json =
                """
                {"pmej": [{"informationsGeneralesPMEJ": {"numFinessPm": "750000002",
                  "denominationPm": "UNE ASSOCIATION", "dateFermeture": %s}, "ege": null,
                  "etatObjet": "%s"}]}
                """;
        importer(utf8(json.formatted("null", "A")));

        ImportVue ferme = importer(utf8(json.formatted("\"2026-01-31\"", "I")));
        ImportVue rouvert = importer(utf8(json.formatted("null", "A")));

        assertThat(ferme.bilans()).singleElement().returns(1L, BilanVue::fermes);
        assertThat(rouvert.bilans())
                .singleElement()
                .returns(0L, BilanVue::fermes)
                .returns(1L, BilanVue::modifies);
    }

    static Stream<Arguments> fichiersIllisibles() {
        byte[] json = decompresses(FINESS_PLUS);
        byte[] gz = octets(FINESS_PLUS);
        byte[] abime = gz.clone();
        Arrays.fill(abime, 50_000, 50_400, (byte) 0x5a);
        byte[] ligneSansFin = new byte[200_000];
        Arrays.fill(ligneSansFin, (byte) 'x');
        String nouvelle = entite("690000013", "NE DOIT PAS RESTER", "69", "123");
        return Stream.of(
                Arguments.of("vide", new byte[0], "vide"),
                Arguments.of("vide compressé", gzip(new byte[0]), "vide"),
                Arguments.of("blanc", utf8("  ", ""), "vide"),
                Arguments.of("gzip tronqué", Arrays.copyOf(gz, gz.length / 2), "tronqué"),
                Arguments.of("en-tête gzip seul", Arrays.copyOf(gz, 6), "tronqué"),
                Arguments.of("gzip abîmé", abime, "abîmé"),
                Arguments.of("JSON tronqué", Arrays.copyOf(json, json.length / 2), "avant sa fin"),
                Arguments.of("JSON mal formé", utf8("{\"pmej\": [{]}"), "mal formé"),
                Arguments.of("autre JSON", utf8("{\"a\": 1}"), "pmej"),
                Arguments.of(
                        "autre CSV", utf8("a;b;c", "1;2;3"), "n’est pas un fichier FINESS connu"),
                Arguments.of("XML", utf8("<?xml version=\"1.0\"?><a/>"), "XML"),
                Arguments.of("ZIP", new byte[] {'P', 'K', 3, 4, 0, 0}, "archive"),
                Arguments.of("image", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "texte"),
                Arguments.of(
                        "UTF-16",
                        "finess;etalab".getBytes(java.nio.charset.StandardCharsets.UTF_16),
                        "UTF-16"),
                Arguments.of(
                        "en-tête seule", utf8("finess;etalab;94;2021-03-04"), "aucune structure"),
                Arguments.of(
                        "ligne trop longue",
                        utf8(
                                "finess;etalab;94;2021-03-04",
                                nouvelle,
                                new String(
                                        ligneSansFin, java.nio.charset.StandardCharsets.US_ASCII)),
                        "Ligne 3"),
                Arguments.of(
                        "structure sans fin",
                        utf8(
                                "{\"pmej\": [{\"numFinessPm\": \"690000013\", \"denominationPm\": \"NE"
                                        + " DOIT PAS RESTER\"}, {"
                                        + IntStream.range(0, 50_000)
                                                .mapToObj(i -> "\"champ%d\": 1,".formatted(i))
                                                .collect(Collectors.joining())),
                        "démesurée"),
                Arguments.of("bombe", gzip(new byte[60_000_000]), "texte"),
                Arguments.of(
                        "surtout des refus",
                        utf8(
                                Stream.concat(
                                                Stream.of(nouvelle),
                                                Stream.generate(() -> "structureej;x").limit(20))
                                        .toArray(String[]::new)),
                        "Plus de la moitié"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fichiersIllisibles")
    void un_fichier_illisible_le_dit_et_n_ecrit_rien(String cas, byte[] contenu, String message) {
        long avant = compter("select count(*) + max(id) from organisation");

        ImportVue rapport = importer(contenu);

        assertThat(rapport.etat()).as(cas).isEqualTo(Etat.REFUSE);
        assertThat(rapport.explication()).contains(message);
        assertThat(compter("select count(*) + max(id) from organisation")).isEqualTo(avant);
        assertThat(annuaire.trouver(Finess.of("690000013"))).isEmpty();
    }

    @Test
    void une_bombe_de_texte_s_arrete_a_son_taux_de_compression() {
        byte[] blancs = new byte[60_000_000];
        Arrays.fill(blancs, (byte) '\n');
        byte[] debut = utf8("finess;etalab;94;2021-03-04");
        System.arraycopy(debut, 0, blancs, 0, debut.length);

        assertThat(importer(gzip(blancs)).explication()).contains("démesuré");
    }

    private ImportVue importer(byte[] contenu) {
        Path fichier = fichier(dossier, contenu);
        return Acteurs.compte(1)
                .executer(() -> {
                    try {
                        return imports.executer(imports.demander(fichier, "essai"), fichier);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private void imports(java.util.function.Consumer<Imports> travail) {
        Acteurs.systeme().executer(() -> travail.accept(imports));
    }

    private long compter(String sql) {
        Long nombre =
                Acteurs.systeme()
                        .executer(() ->
                                transaction.execute(_ -> db.sql(sql).query(Long.class).single()));
        return java.util.Objects.requireNonNull(nombre);
    }
}

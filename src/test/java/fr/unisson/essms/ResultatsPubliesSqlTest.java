package fr.unisson.essms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.essms.ImportDeResultats.Bilan;
import fr.unisson.essms.ImportDeResultats.Mode;
import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.domaine.Lettre;
import fr.unisson.essms.domaine.Seuils;
import fr.unisson.essms.donnees.ImportDeResultatsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Published results in, medians of peers and cut-offs out.
@SqlTest
class ResultatsPubliesSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Annuaire annuaire;
    @Autowired ImportDeResultats importation;
    @Autowired ExecutionDeResultats execution;
    @Autowired ResultatsPublies resultats;
    @Autowired DataSource source;
    @Autowired ImportDeResultatsSql sql;
    @Autowired ActeurDeTransaction acteur;
    @Autowired Journal journal;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path dossier;

    private void seul(Runnable travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    // What other tests left counts no more.
                    db.sql("update essms_resultat set fictif = true, lettre = null").update();
                    travail.run();
                });
    }

    private Bilan importer(FichierHas fichier, Mode mode) {
        return lire(fichier.ecrire(dossier, FormatDeTableur.CSV), mode);
    }

    private Bilan lire(Path fichier, Mode mode) {
        return importation.lire(fichier, "resultats", mode).bilan();
    }

    @ParameterizedTest
    @EnumSource(FormatDeTableur.class)
    void un_fichier_relu_ne_change_rien_et_corrige_ce_qui_a_change(FormatDeTableur format) {
        seul(() -> {
            var fichier =
                    new FichierHas()
                            .ligne("440002145", "E-1", "981", "indice_qualite", "B")
                            .ligne("440002145", "E-2", "981", "eval_date_fin", "2025-06-04")
                            .ligne("2A0002145", "E-1", "981")
                            .ligne("440002145", "E-1", "981")
                            .ligne("440002152", "E-9", "981", "cotation_objectif_1.1", "5")
                            .ecrire(dossier, format);
            var premier = lire(fichier, Mode.IMPORTER);
            assertThat(premier.nouvelles()).isEqualTo(3);
            assertThat(premier.refusees()).isEqualTo(2);
            assertThat(premier.erreurs())
                    .containsExactly(
                            new ImportDeResultats.Erreur(
                                    5,
                                    "l’évaluation E-1 de 440002145 est déjà plus haut dans le"
                                            + " fichier"),
                            new ImportDeResultats.Erreur(
                                    6, "cotation_objectif_1.1 : 5 n’est pas entre 1 et 4"));
            var relu = lire(fichier, Mode.IMPORTER);
            assertThat(relu.nouvelles() + relu.modifiees()).isZero();
            assertThat(relu.inchangees()).isEqualTo(3);
            var corrige =
                    importer(
                            new FichierHas()
                                    .ligne("440002145", "E-1", "981", "indice_qualite", "A"),
                            Mode.IMPORTER);
            assertThat(corrige.modifiees()).isEqualTo(1);
            assertThat(importation.lister()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(lettre("440002145", "E-1")).isEqualTo("A");
            // The latest evaluation alone stands for its establishment.
            assertThat(
                            db.sql(
                                            """
                                            select eval_code from essms_resultat
                                             where finess = '440002145' and retenu
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactly("E-2");
        });
    }

    @Test
    void sans_ses_colonnes_ou_sans_une_ligne_lisible_rien_n_est_ecrit() {
        // Each refusal undoes its own transaction.
        var bon = new FichierHas().ligne("440002145", "E-1", "981");
        assertThat(lire(bon.ecrire(dossier, FormatDeTableur.XLSX, "region"), Mode.IMPORTER).refus())
                .contains("Il manque la colonne region.");
        assertThat(importer(new FichierHas().ligne("?", "E-1", "981"), Mode.IMPORTER))
                .satisfies(r -> assertThat(r.refus()).contains("Aucune ligne"))
                .satisfies(r -> assertThat(r.erreurs()).hasSize(1));
        var essai = importer(bon, Mode.ESSAYER);
        assertThat(essai.refus()).isEmpty();
        assertThat(essai.nouvelles()).isEqualTo(1);
        assertThat(
                        db.sql("select count(*) from essms_resultat where categorie = '981'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    /// A workbook whose sheet stops in the middle of a row: rows were read before.
    @Test
    void un_fichier_qui_casse_au_milieu_n_a_rien_ecrit_et_son_rapport_le_dit() {
        var fichier = new FichierHas();
        for (int i = 0; i < 400; i++) {
            fichier.ligne(String.format(Locale.ROOT, "4499%05d", i), "E-1", "982");
        }
        var casse = tronquer(fichier.ecrire(dossier, FormatDeTableur.XLSX));
        long avant = medianesEnTout();
        var rapport = Acteurs.systeme().executer(() -> importation.lire(casse, "a", Mode.IMPORTER));
        assertThat(rapport.etat()).isEqualTo(ImportDeResultats.Etat.REFUSE);
        assertThat(rapport.bilan().refus()).contains("abîmé");
        assertThat(rapport.bilan().lues()).isGreaterThan(50);
        assertThat(lignes("982")).isZero();
        assertThat(medianesEnTout()).isEqualTo(avant);
        assertThat(importation.lister()).anyMatch(r -> r.id() == rapport.id());
    }

    /// The file is gone when its turn comes.
    @Test
    void une_panne_ferme_le_rapport_et_n_ecrit_rien() throws IOException {
        var fichier =
                new FichierHas()
                        .ligne("440002145", "E-1", "982")
                        .ecrire(dossier, FormatDeTableur.CSV);
        Acteurs.systeme()
                .executer(() -> {
                    long id = importation.lire(fichier, "a", Mode.ESSAYER).id();
                    execution.executer(id, dossier.resolve("parti"), Mode.IMPORTER);
                    var rapport = importation.charger(id);
                    assertThat(rapport.etat()).isEqualTo(ImportDeResultats.Etat.REFUSE);
                    assertThat(rapport.bilan().refus())
                            .contains("Envoyez de nouveau le même fichier");
                    return id;
                });
        assertThat(lignes("982")).isZero();
    }

    @Test
    void le_nombre_de_requetes_ne_depend_pas_du_nombre_de_lignes() {
        var petit = new FichierHas();
        var grand = new FichierHas();
        for (int i = 0; i < 300; i++) {
            if (i < 3) petit.ligne("44900000" + i, "E-1", "982");
            grand.ligne(String.format(Locale.ROOT, "4499%05d", i), "E-1", "982");
        }
        seul(() -> {
            // The same steps are then done both times.
            importer(grand, Mode.IMPORTER);
            long peu = requetes(petit);
            assertThat(requetes(grand)).isEqualTo(peu);
        });
    }

    /// Progress is told once a second: by a clock that stands still, never.
    private long requetes(FichierHas contenu) {
        var fichier = contenu.ecrire(dossier, FormatDeTableur.CSV);
        long id = importation.lire(fichier, "resultats", Mode.ESSAYER).id();
        var sansAvancement =
                new ExecutionDeResultats(
                        source,
                        sql,
                        acteur,
                        journal,
                        Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), Dates.PARIS),
                        transactions);
        return Requetes.compter(() -> sansAvancement.executer(id, fichier, Mode.IMPORTER));
    }

    @Test
    void les_etablissements_absents_de_l_annuaire_sont_comptes_et_gardes() {
        seul(() -> {
            var u = UneAutoevaluation.dans(db, personnages, "981");
            db.sql("update etablissement set finess_et = '440002140' where id = :id")
                    .param("id", u.etablissement.valeur())
                    .update();
            var b =
                    importer(
                            new FichierHas()
                                    .ligne("440002140", "E-1", "981")
                                    .ligne("449999998", "E-1", "981")
                                    .ligne("449999998", "E-2", "981"),
                            Mode.IMPORTER);
            assertThat(b.nouvelles()).isEqualTo(3);
            assertThat(b.absents()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "BOM", "windows-1252", "UTF-16LE", "tabulation", "virgule", "sep"})
    void un_csv_se_lit_quels_que_soient_son_encodage_et_son_separateur(String sorte)
            throws IOException {
        var texte =
                Files.readString(
                                new FichierHas()
                                        .ligne("440002145", "E-1", "983", "region", "Île-de-France")
                                        .ligne("440002145", "E-2", "983", "region", "Réunion")
                                        .ecrire(dossier, FormatDeTableur.CSV))
                        .replace("\ufeff", "");
        var ecrit =
                switch (sorte) {
                    case "tabulation" -> texte.replace(';', '\t');
                    case "virgule" -> texte.replace(',', '.').replace(';', ',');
                    case "sep" -> "sep=;\r\n" + texte;
                    case "BOM", "UTF-16LE" -> "\ufeff" + texte;
                    default -> texte;
                };
        var encodage =
                switch (sorte) {
                    case "windows-1252", "UTF-16LE" -> Charset.forName(sorte);
                    default -> StandardCharsets.UTF_8;
                };
        var fichier = Files.writeString(dossier.resolve("lu.csv"), ecrit, encodage);
        seul(() -> {
            assertThat(lire(fichier, Mode.IMPORTER).nouvelles()).isEqualTo(2);
            assertThat(
                            db.sql(
                                            """
                                            select region || ' ' || (notes ->> 'C1')
                                              from essms_resultat where categorie = '983'
                                             order by eval_code
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactly("Île-de-France 3.50", "Réunion 3.50");
        });
    }

    @Test
    void un_csv_coupe_n_efface_rien_de_sa_derniere_ligne() throws IOException {
        var entier =
                new FichierHas()
                        .ligne("440002145", "E-1", "984", "indice_qualite", "B")
                        .ligne("440002152", "E-1", "984", "indice_qualite", "C")
                        .ecrire(dossier, FormatDeTableur.CSV);
        var texte = Files.readString(entier).strip();
        var coupe =
                Files.writeString(
                        dossier.resolve("coupe.csv"), texte.substring(0, texte.length() - 30));
        var sansFin = Files.writeString(dossier.resolve("sans-fin.csv"), texte);
        seul(() -> {
            lire(entier, Mode.IMPORTER);
            var lu = lire(coupe, Mode.IMPORTER);
            assertThat(lu.erreurs())
                    .singleElement()
                    .satisfies(e -> {
                        assertThat(e.ligne()).isEqualTo(3);
                        assertThat(e.motifs()).contains("le fichier s’arrête avant sa fin");
                    });
            assertThat(lu.inchangees()).isEqualTo(1);
            assertThat(lettre("440002152", "E-1")).isEqualTo("C");
            assertThat(lire(sansFin, Mode.IMPORTER).inchangees())
                    .as("une dernière ligne entière se lit, finie ou non")
                    .isEqualTo(2);
        });
    }

    private static Path tronquer(Path classeur) {
        var casse = classeur.resolveSibling("casse.xlsx");
        try (var lu = new ZipFile(classeur.toFile());
                var ecrit = new ZipOutputStream(Files.newOutputStream(casse))) {
            for (var e : Collections.list(lu.entries())) {
                var octets = lu.getInputStream(e).readAllBytes();
                boolean feuille = e.getName().startsWith("xl/worksheets/sheet");
                ecrit.putNextEntry(new ZipEntry(e.getName()));
                ecrit.write(octets, 0, feuille ? octets.length / 2 : octets.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return casse;
    }

    private long lignes(String categorie) {
        return db.sql("select count(*) from essms_resultat where categorie = :c")
                .param("c", categorie)
                .query(Long.class)
                .single();
    }

    private long medianesEnTout() {
        return db.sql("select count(*) from essms_mediane").query(Long.class).single();
    }

    /// Notes of five in one region and one elsewhere: 2, 3, 3.5, 4, 4 have 3.5 in their middle, and
    /// with 2 more 3.25.
    @Test
    void les_medianes_se_montrent_a_partir_de_cinq_etablissements() {
        seul(() -> {
            var fichier = new FichierHas();
            var notes = new String[] {"2", "3", "3.5", "4", "4"};
            for (int i = 0; i < notes.length; i++) {
                fichier.ligne(
                        "44000214" + i,
                        "E-1",
                        "981",
                        "cotation_chapitre_1",
                        notes[i],
                        "moy_objectifs_100",
                        Integer.toString(50 + i),
                        // an earlier evaluation counts once, and its latest alone
                        "cotation_objectif_1.1",
                        i == 0 ? "" : "4");
            }
            fichier.ligne(
                            "440002140",
                            "E-0",
                            "981",
                            "eval_date_fin",
                            "2023-01-01",
                            "cotation_chapitre_1",
                            "4")
                    .ligne(
                            "350002140",
                            "E-1",
                            "981",
                            "region",
                            "Bretagne",
                            "cotation_chapitre_1",
                            "2");
            importer(fichier, Mode.IMPORTER);
            var u = UneAutoevaluation.dans(db, personnages, "981");
            db.sql("update etablissement set finess_et = '440002140' where id = :id")
                    .param("id", u.etablissement.valeur())
                    .update();
            var e = annuaire.charger(u.etablissement);
            var publies = resultats.de(e);
            assertThat(publies).extracting(ResultatVue::evaluation).containsExactly("E-1", "E-0");
            var pairs = resultats.pairs(e, publies.getFirst()).orElseThrow();
            assertThat(mediane(pairs.regionales().get("C1"))).isEqualTo("3.5000 sur 5");
            assertThat(mediane(pairs.nationales().get("C1"))).isEqualTo("3.2500 sur 6");
            assertThat(mediane(pairs.regionales().get("M"))).isEqualTo("52.0000 sur 5");
            // four of them have this note: nothing is told
            assertThat(pairs.regionales()).doesNotContainKey("O1.1");
            assertThat(pairs.nationales()).doesNotContainKey("O1.1");
            // four others: no place either
            assertThat(resultats.place(publies.getFirst())).isEmpty();
            importer(
                    new FichierHas().ligne("440002149", "E-1", "981", "moy_objectifs_100", "49"),
                    Mode.IMPORTER);
            assertThat(resultats.place(publies.getFirst()))
                    .contains(new ResultatsPublies.Place(5, 1, 4));
        });
    }

    @Test
    void les_lignes_de_demonstration_ne_comptent_plus_des_qu_une_vraie_est_la() {
        seul(() -> {
            var cinq = new FichierHas();
            for (int i = 0; i < 5; i++) cinq.ligne("44000214" + i, "E-1", "981");
            importer(cinq, Mode.DEMONTRER);
            assertThat(resultats.charges().fictif()).isTrue();
            assertThat(medianes("981")).isPositive();
            importer(new FichierHas().ligne("350002140", "E-1", "981"), Mode.IMPORTER);
            assertThat(resultats.charges()).isEqualTo(new ResultatsPublies.Charges(1, 1, false));
            assertThat(medianes("981")).isZero();
        });
    }

    /// Letters given by cut-offs of our own choice, that the import finds again.
    @Test
    void les_seuils_se_deduisent_des_niveaux_charges_et_les_regles_se_comptent() {
        seul(() -> {
            var avant = resultats.seuils();
            var cachees =
                    new Seuils(
                            new Seuils.Seuil(90, 94),
                            new Seuils.Seuil(70, 58),
                            new Seuils.Seuil(45, 23));
            var fichier = new FichierHas();
            for (int i = 0; i < 120; i++) {
                int hauts = i % 18;
                var moyenne = new java.math.BigDecimal(100 - i % 61);
                var part = new java.math.BigDecimal(100 * hauts / 17);
                fichier.ligne(
                        String.format(Locale.ROOT, "4400%05d", i),
                        "E-1",
                        "981",
                        "moy_objectifs_100",
                        moyenne.toPlainString(),
                        "nb_ci",
                        "17",
                        "nb_ci_sup_3_5",
                        Integer.toString(hauts),
                        "indice_qualite",
                        (i < 4 ? List.of(Lettre.values()).get(i) : cachees.lettre(moyenne, part))
                                .name(),
                        "cotation_objectif_1.1",
                        i % 3 == 0 ? "3.5" : "2");
            }
            importer(fichier, Mode.IMPORTER);
            assertThat(resultats.seuils()).isNotEqualTo(avant);
            var ajustes = resultats.seuils().orElseThrow();
            assertThat(ajustes.fictif()).isFalse();
            assertThat(ajustes.ajustement().evaluations()).isEqualTo(120);
            assertThat(ajustes.ajustement().expliquees()).isGreaterThanOrEqualTo(116);
            assertThat(ajustes.ajustement().seuils().ordonnes()).isTrue();
            assertThat(resultats.controles().get(Controle.CHAPITRE_PAR_OBJECTIFS))
                    .isEqualTo(new ResultatsPublies.Concordance(120, 40));
        });
    }

    @Test
    void seule_la_plateforme_ecrit_et_lit_les_rapports() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    importer(new FichierHas().ligne("440002145", "E-1", "981"), Mode.IMPORTER);
                    var u = UneAutoevaluation.dans(db, personnages);
                    acteurs.devenir(
                            u.acteur(u.referente),
                            () -> {
                                assertThat(lettre("440002145", "E-1")).isNull();
                                assertThat(
                                                db.sql("select count(*) from essms_import")
                                                        .query(Long.class)
                                                        .single())
                                        .isZero();
                                assertThat(
                                                db.sql("update essms_resultat set lettre = 'A'")
                                                        .update())
                                        .isZero();
                                assertThat(db.sql("delete from essms_mediane").update()).isZero();
                            });
                });
        acteurs.defaire(
                Acteurs.compte(1, 1),
                () ->
                        assertThatThrownBy(() ->
                                        db.sql(
                                                        """
                                                        insert into essms_mediane values
                                                          ('981', '', 'C1', 3, 9)
                                                        """)
                                                .update())
                                .hasRootCauseMessage(
                                        "ERROR: new row violates row-level security policy for table"
                                                + " \"essms_mediane\""));
    }

    private static String mediane(ResultatsPublies.@org.jspecify.annotations.Nullable Mediane m) {
        var lue = Objects.requireNonNull(m);
        return lue.mediane() + " sur " + lue.pairs();
    }

    private @org.jspecify.annotations.Nullable String lettre(String finess, String evaluation) {
        return db.sql("select lettre from essms_resultat where finess = :f and eval_code = :e")
                .param("f", finess)
                .param("e", evaluation)
                .query((rs, _) -> java.util.Optional.ofNullable(rs.getString(1)))
                .single()
                .orElse(null);
    }

    private long medianes(String categorie) {
        return db.sql("select count(*) from essms_mediane where categorie = :c")
                .param("c", categorie)
                .query(Long.class)
                .single();
    }
}

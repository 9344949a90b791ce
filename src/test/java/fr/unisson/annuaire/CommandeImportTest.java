package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import fr.unisson.essms.FichierHas;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/// The command as `./unisson import` starts it: its profile, and no web server.
@SqlTest
@ActiveProfiles("import")
@TestPropertySource(properties = "unisson.test.base=neuve")
class CommandeImportTest {
    @Autowired ApplicationContext contexte;
    @Autowired Imports imports;
    @Autowired List<ImportReconnu> autres;
    @TempDir Path dossier;

    @Test
    void la_commande_ne_demarre_pas_de_serveur() {
        assertThat(contexte).isNotInstanceOf(WebApplicationContext.class);
    }

    @Test
    void le_rapport_s_imprime_et_le_code_est_nul() throws IOException {
        Path fichier = FichiersDEssai.fichier(dossier, FichiersDEssai.octets(FichiersDEssai.ESAT));
        var commande = new CommandeImport(imports, autres);

        assertThat(executer(commande, fichier))
                .contains("Export du site FINESS, importé")
                .contains("1508 lus : 1508 créés, 0 mis à jour");
        assertThat(commande.getExitCode()).isZero();
        assertThat(executer(new CommandeImport(imports, autres), fichier))
                .contains("avait déjà été importé")
                .contains("1508 inchangés");
    }

    @Test
    void un_refus_s_explique_et_le_code_n_est_pas_nul() {
        var commande = new CommandeImport(imports, autres);
        var vide = FichiersDEssai.fichier(dossier, new byte[0]);

        assertThat(executer(commande, vide, dossier.resolve("absent.json")))
                .contains("Refusé : Le fichier est vide.", "Rien n’a été écrit", "n’existe pas");
        assertThat(commande.getExitCode()).isOne();
    }

    @Test
    void plusieurs_fichiers_dont_les_noms_ont_des_blancs_et_des_virgules() throws IOException {
        Path un = dossier.resolve("Export du site, mai 2026 (1).csv");
        Path deux = dossier.resolve(" é,b, .csv");
        Files.write(
                un,
                FichiersDEssai.utf8(
                        "finess;etalab;94;2021-03-04",
                        FichiersDEssai.entite(
                                "440000032", "ASSOCIATION, DITE DU BLANC", "44", "109")));
        Files.copy(un, deux);
        var commande = new CommandeImport(imports, autres);

        assertThat(executer(commande, un, dossier.resolve("absent, lui.csv"), deux))
                .contains(un.getFileName().toString(), deux.getFileName().toString())
                .contains("absent, lui.csv : ce fichier n’existe pas")
                .contains("1 lus : 1 créés", "1 inchangés");
        assertThat(commande.getExitCode()).as("the missing one").isOne();
    }

    @Test
    void les_resultats_que_la_has_publie_sont_reconnus_et_importes() throws IOException {
        var classeur =
                new FichierHas()
                        .ligne("440002145", "E-1", "500")
                        .ligne("44", "E-2", "500")
                        .ecrire(dossier, FormatDeTableur.XLSX);
        var commande = new CommandeImport(imports, autres);

        assertThat(executer(commande, classeur))
                .contains("Résultats publiés par la HAS, importés.")
                .contains("2 lus : 1 nouveaux, 0 modifiés, 0 inchangés, 1 refusés")
                .contains("ligne 3 : numéro FINESS « 44 »");
        assertThat(commande.getExitCode()).isZero();
        var parquet = FichiersDEssai.fichier(dossier, FichiersDEssai.utf8("PAR1 et la suite"));
        assertThat(executer(commande, parquet)).contains("Refusé", "Parquet", "Rien n’a été écrit");
        assertThat(commande.getExitCode()).isOne();
    }

    @Test
    void sans_fichier_la_commande_dit_son_usage() {
        var commande = new CommandeImport(imports, autres);
        assertThat(executer(commande)).contains("./unisson import FICHIER…");
        assertThat(commande.getExitCode()).isOne();
    }

    private static String executer(CommandeImport commande, Path... fichiers) {
        PrintStream avant = System.out;
        var texte = new ByteArrayOutputStream();
        System.setOut(new PrintStream(texte, true, StandardCharsets.UTF_8));
        try {
            commande.run(
                    new DefaultApplicationArguments(
                            Stream.of(fichiers).map(Path::toString).toArray(String[]::new)));
        } finally {
            System.setOut(avant);
        }
        return texte.toString(StandardCharsets.UTF_8);
    }
}

package fr.unisson.essms;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The import of the published results of a whole country beside a bare `COPY` of the same rows:
/// always a ratio to a reference measured in the same run. Not part of the tests; `./unisson bench`
/// runs it and prints the table it leaves in `target/banc`.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class BancDesResultats {

    private static final int MESURES = 3;
    private static final String LIGNES =
            """
            select finess, eval_code, raison_sociale, region, region_cle, departement, categorie,
                   categorie_libelle, debut, fin, traceurs, lettre, objectifs,
                   imperatifs, imperatifs_hauts, notes, controles
              from essms_resultat
            """;

    @Autowired ImportDeResultats importation;
    @Autowired JdbcClient db;
    @Autowired javax.sql.DataSource source;
    @Autowired TransactionTemplate transaction;
    @TempDir Path dossier;

    private final List<String> tableau = new ArrayList<>();

    @Test
    void mesurer() throws Exception {
        var csv = dossier.resolve("resultats.csv");
        var xlsx = dossier.resolve("resultats.xlsx");
        FichierNationalHas.ecrire(csv, FichierNationalHas.LIGNES);
        FichierNationalHas.ecrire(xlsx, FichierNationalHas.LIGNES);
        double essai = lire(csv, ImportDeResultats.Mode.ESSAYER, FichierNationalHas.LIGNES);
        double premier = lire(csv, ImportDeResultats.Mode.IMPORTER, FichierNationalHas.LIGNES);
        double relecture = lire(csv, ImportDeResultats.Mode.IMPORTER, 0);
        double classeur = lire(xlsx, ImportDeResultats.Mode.IMPORTER, 0);
        var lignes = dossier.resolve("lignes.copy");
        avecConnexion(c -> {
            try (var sortie = Files.newOutputStream(lignes)) {
                c.getCopyAPI().copyOut("copy (" + LIGNES + ") to stdout", sortie);
            }
        });
        var copies = new double[MESURES];
        for (int i = 0; i < MESURES; i++) copies[i] = copier(lignes);
        Arrays.sort(copies);
        double copie = copies[MESURES / 2];
        tableau.add(
                "%-58s %12s %10s"
                        .formatted(
                                "Import de %d résultats publiés"
                                        .formatted(FichierNationalHas.LIGNES),
                                "ms",
                                "rapport"));
        ligne("COPY des mêmes lignes (référence)", copie, copie);
        ligne("Vérification sans rien écrire, csv", essai, copie);
        ligne("Premier import, csv", premier, copie);
        ligne("Même fichier relu, csv", relecture, copie);
        ligne("Mêmes lignes relues, xlsx", classeur, copie);
        tableau.add(
                "Tas permis : %d Mo. Charge de la machine : %.1f."
                        .formatted(
                                Runtime.getRuntime().maxMemory() >> 20,
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        var sortie = Files.createDirectories(Path.of("target", "banc")).resolve("resultats.txt");
        Files.write(sortie, tableau, StandardCharsets.UTF_8);
        tableau.forEach(System.out::println);
    }

    private void ligne(String quoi, double duree, double reference) {
        tableau.add("  %-56s %12.1f %10.1f".formatted(quoi, duree, duree / reference));
    }

    private double lire(Path fichier, ImportDeResultats.Mode mode, int nouvelles) {
        long debut = System.nanoTime();
        var rapport = Acteurs.systeme().executer(() -> importation.lire(fichier, "national", mode));
        double duree = depuis(debut);
        var b = rapport.bilan();
        if (!b.refus().isEmpty()
                || b.lues() != FichierNationalHas.LIGNES
                || b.nouvelles() != nouvelles
                || b.modifiees() != 0
                || b.refusees() != 0) throw new IllegalStateException(rapport.toString());
        return duree;
    }

    private static double depuis(long debut) {
        return (System.nanoTime() - debut) / 1e6;
    }

    private double copier(Path lignes) {
        double[] duree = {0};
        avecConnexion(c -> {
            db.sql("create temp table nue on commit drop as " + LIGNES + " where false").update();
            try (var entree = Files.newInputStream(lignes)) {
                long debut = System.nanoTime();
                c.getCopyAPI().copyIn("copy nue from stdin", entree);
                duree[0] = depuis(debut);
            }
        });
        return duree[0];
    }

    private interface Travail {
        void faire(PGConnection connexion) throws Exception;
    }

    private void avecConnexion(Travail travail) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ -> {
                            try {
                                var c = DataSourceUtils.getConnection(source);
                                travail.faire(Objects.requireNonNull(c.unwrap(PGConnection.class)));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }
}

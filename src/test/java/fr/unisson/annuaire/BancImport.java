package fr.unisson.annuaire;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The import of a national file beside a bare `COPY` of the same rows, in the same run, and the
/// time of searches on the result. Not part of the tests: `mvn test -Dtest=BancImport
/// -DargLine=-Xmx512m` prints the figures.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class BancImport {
    private static final int MESURES = 3;

    @Autowired Imports imports;
    @Autowired Annuaire annuaire;
    @Autowired JdbcClient db;
    @Autowired javax.sql.DataSource source;
    @Autowired TransactionTemplate transaction;
    @TempDir Path dossier;

    @Test
    void mesurer() throws Exception {
        Path fichier = dossier.resolve("national.json.gz");
        FichierNational.ecrire(fichier, 98_000, 175_000);
        System.out.printf("fichier %d Mo%n", Files.size(fichier) >> 20);
        importer("premier import", fichier);
        long[] relectures = new long[MESURES];
        for (int i = 0; i < MESURES; i++) relectures[i] = importer("relecture", fichier);
        Path lignes = dossier.resolve("lignes.copy");
        exporter(lignes);
        long[] copies = new long[MESURES];
        for (int i = 0; i < MESURES; i++) copies[i] = copier(lignes);
        System.out.printf("COPY nu : médiane %d ms%n", mediane(copies));
        System.out.printf("relecture : médiane %d ms%n", mediane(relectures));
        System.out.printf(
                "tas permis : %d Mo, charge %.1f%n",
                Runtime.getRuntime().maxMemory() >> 20,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        for (String texte :
                new String[] {
                    "clinique", "centre", "ehpad nantes", "centre medico social dijon", "010780195",
                    "clinqiue convret", "ce", "maison de retraite", "zzxqwkv", ""
                }) chercher(texte);
    }

    private long importer(String quoi, Path fichier) throws Exception {
        long debut = System.nanoTime();
        ImportVue vue = imports.executer(imports.demander(fichier, "national"), fichier);
        long duree = (System.nanoTime() - debut) / 1_000_000;
        System.out.printf("%s : %d ms %s %s%n", quoi, duree, vue.etat(), vue.bilans());
        return duree;
    }

    private void exporter(Path vers) {
        avecConnexion(connexion -> {
            try (var sortie = Files.newOutputStream(vers)) {
                connexion
                        .getCopyAPI()
                        .copyOut(
                                "copy (select finess_ej, raison_sociale, nom_long, adresse, code_postal, ville, departement, commune, latitude, longitude, telephone, ouvert_le, ferme, ferme_le from organisation union all select finess_et, nom, nom_long, adresse, code_postal, ville, departement, commune, latitude, longitude, telephone, ouvert_le, ferme, ferme_le from etablissement) to stdout",
                                sortie);
            }
        });
    }

    private long copier(Path lignes) {
        long[] duree = {0};
        avecConnexion(connexion -> {
            db.sql(
                            """
                            create temp table nue (a text, b text, c text, d text, e text, f text,
                              g text, h text, i float8, j float8, k text, l date, m boolean,
                              n date) on commit drop
                            """)
                    .update();
            try (var entree = Files.newInputStream(lignes)) {
                long debut = System.nanoTime();
                connexion.getCopyAPI().copyIn("copy nue from stdin", entree);
                duree[0] = (System.nanoTime() - debut) / 1_000_000;
            }
        });
        System.out.printf("COPY nu : %d ms%n", duree[0]);
        return duree[0];
    }

    private void chercher(String texte) {
        long[] durees = new long[7];
        int trouves = 0;
        for (int i = 0; i < durees.length; i++) {
            long debut = System.nanoTime();
            trouves =
                    annuaire.chercher(CritereRecherche.texte(texte), null, 20)
                            .tranche()
                            .elements()
                            .size();
            durees[i] = (System.nanoTime() - debut) / 1_000_000;
        }
        System.out.printf(
                "« %s » : %d résultats, médiane %d ms%n", texte, trouves, mediane(durees));
    }

    private static long mediane(long[] mesures) {
        long[] triees = mesures.clone();
        Arrays.sort(triees);
        return triees[triees.length / 2];
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

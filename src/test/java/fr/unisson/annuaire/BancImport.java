package fr.unisson.annuaire;

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

/// The import of a national file beside a bare `COPY` of the same rows, and searches on the result
/// beside a read by key: always a ratio to a reference measured in the same run. Not part of the
/// tests; `./unisson bench` runs it and prints the table it leaves in `target/banc`.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class BancImport {
    private static final int MESURES = 3;
    private static final int LECTURES = 15;

    @Autowired Imports imports;
    @Autowired Annuaire annuaire;
    @Autowired JdbcClient db;
    @Autowired javax.sql.DataSource source;
    @Autowired TransactionTemplate transaction;
    @TempDir Path dossier;

    private final List<String> tableau = new ArrayList<>();

    @Test
    void mesurer() throws Exception {
        Path fichier = dossier.resolve("national.json.gz");
        FichierNational.ecrire(fichier, 98_000, 175_000);
        double premier = importer(fichier);
        double relecture = importer(fichier);
        Path lignes = dossier.resolve("lignes.copy");
        exporter(lignes);
        double[] copies = new double[MESURES];
        for (int i = 0; i < MESURES; i++) copies[i] = copier(lignes);
        double copie = mediane(copies);
        titre("Import de 98 000 organisations et 175 000 établissements");
        ligne("COPY des mêmes lignes (référence)", copie, copie);
        ligne("Premier import", premier, copie);
        ligne("Même fichier relu", relecture, copie);
        chercher();
        Path sortie = Files.createDirectories(Path.of("target", "banc")).resolve("annuaire.txt");
        tableau.add(
                "Tas permis : %d Mo. Charge de la machine : %.1f."
                        .formatted(
                                Runtime.getRuntime().maxMemory() >> 20,
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        Files.write(sortie, tableau, StandardCharsets.UTF_8);
        tableau.forEach(System.out::println);
    }

    private record Cle(long id, String finess, String siret) {}

    private void chercher() {
        var cle = new Cle[1];
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                cle[0] =
                                        db.sql(
                                                        """
                                                        select id, finess_et as finess, siret
                                                          from etablissement
                                                         where siret is not null
                                                         order by id desc limit 1
                                                        """)
                                                .query(Cle.class)
                                                .single()));
        titre("Recherche sur cet annuaire (médianes)");
        double reference = repeter(() -> annuaire.charger(new EtablissementId(cle[0].id())));
        ligne("Lecture par la clé (référence)", reference, reference);
        chercher("Nom", "clinique convert", reference);
        chercher("Nom très commun", "centre", reference);
        chercher("Numéro FINESS", cle[0].finess(), reference);
        chercher("SIRET", cle[0].siret(), reference);
        chercher("Ville", "oyonnax", reference);
        chercher("Catégorie", "maison de retraite", reference);
        chercher("Catégorie et ville", "ehpad nantes", reference);
        chercher("Fautes de frappe", "clinqiue convret", reference);
        chercher("Deux lettres", "ce", reference);
        chercher("Rien de tel", "zzxqwkv", reference);
        chercher("Sans texte", "", reference);
    }

    private void chercher(String quoi, String texte, double reference) {
        int[] trouves = {0};
        double duree =
                repeter(() ->
                        trouves[0] =
                                annuaire.chercher(CritereRecherche.texte(texte), null, 20)
                                        .tranche()
                                        .elements()
                                        .size());
        ligne("%s « %s » : %d".formatted(quoi, texte, trouves[0]), duree, reference);
    }

    private static double repeter(Runnable lecture) {
        double[] durees = new double[LECTURES];
        for (int i = 0; i < LECTURES; i++) {
            long debut = System.nanoTime();
            lecture.run();
            durees[i] = depuis(debut);
        }
        return mediane(durees);
    }

    private void titre(String titre) {
        tableau.add("");
        tableau.add("%-58s %12s %10s".formatted(titre, "ms", "rapport"));
    }

    private void ligne(String quoi, double duree, double reference) {
        tableau.add("  %-56s %12.1f %10.1f".formatted(quoi, duree, duree / reference));
    }

    private double importer(Path fichier) throws Exception {
        long debut = System.nanoTime();
        ImportVue vue = imports.executer(imports.demander(fichier, "national"), fichier);
        double duree = depuis(debut);
        if (vue.etat() != ImportVue.Etat.TERMINE) throw new IllegalStateException(vue.toString());
        System.out.println(vue.bilans());
        return duree;
    }

    private static double depuis(long debut) {
        return (System.nanoTime() - debut) / 1e6;
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

    private double copier(Path lignes) {
        double[] duree = {0};
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
                duree[0] = depuis(debut);
            }
        });
        return duree[0];
    }

    private static double mediane(double[] mesures) {
        double[] triees = mesures.clone();
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

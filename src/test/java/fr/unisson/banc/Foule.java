package fr.unisson.banc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Many people at once, driven by Gatling from a process of its own. Meanwhile a witness reads the
/// same pages and their references, so that all bear the same load.
final class Foule {

    /// @param personnes at the same time, each with an account of their own
    /// @param montee seconds during which they come, and sign in
    /// @param duree seconds that are measured, once all are there
    /// @param reflexion mean milliseconds between two pages of one person
    record Reglages(int personnes, int montee, int duree, int reflexion) {}

    private static final int ENTRE_DEUX_VISITES_MS = 200;

    /// @param debit answers for each second
    record Resultat(
            Map<String, Mesure> pages,
            Map<String, Temoin.Ligne> temoin,
            double debit,
            long memoire) {

        int echecs() {
            return pages.values().stream().mapToInt(Mesure::echecs).sum();
        }
    }

    private final Path racine;
    private final Path dossier;
    private final Reglages reglages;

    Foule(Path racine, Path dossier, Reglages reglages) {
        this.racine = racine;
        this.dossier = dossier;
        this.reglages = reglages;
    }

    Resultat tirer(Programme programme, Seul client, List<Personne> personnes)
            throws IOException, InterruptedException, SQLException {
        ecrirePlan(personnes);
        long memoire = 0;
        var tir = lancer(programme.adresse());
        try (var temoin = new Temoin(programme, client, personnes.getFirst())) {
            long calme = System.nanoTime() + TimeUnit.SECONDS.toNanos(reglages.montee());
            while (!tir.waitFor(ENTRE_DEUX_VISITES_MS, TimeUnit.MILLISECONDS)) {
                var m = programme.memoire();
                if (m != null) memoire = Math.max(memoire, m);
                if (System.nanoTime() >= calme) temoin.visiter();
            }
            if (tir.exitValue() != 0)
                throw new IOException("Gatling : voir " + dossier.resolve("tir.log"));
            return lire(temoin.lignes(), memoire);
        } finally {
            tir.destroy();
        }
    }

    private void ecrirePlan(List<Personne> personnes) throws IOException {
        Files.write(
                dossier.resolve("plan.tsv"), Visite.TOUTES.stream().map(Visite::ligne).toList());
        Files.write(
                dossier.resolve("personnes.tsv"), personnes.stream().map(Personne::ligne).toList());
    }

    private Process lancer(String adresse) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtir.adresse=" + adresse,
                        "-Dtir.dossier=" + dossier,
                        "-Dtir.personnes=" + reglages.personnes(),
                        "-Dtir.montee=" + reglages.montee(),
                        "-Dtir.duree=" + reglages.duree(),
                        "-Dtir.reflexion=" + reglages.reflexion(),
                        "-cp",
                        classes(),
                        "fr.unisson.tir.Tir")
                .redirectErrorStream(true)
                .redirectOutput(dossier.resolve("tir.log").toFile())
                .start();
    }

    /// What `banc/pom.xml` built.
    private String classes() throws IOException {
        @Nullable String autre = System.getenv("UNISSON_BANC_TIR");
        if (autre != null) return autre;
        var cible = racine.resolve("banc/target");
        return cible.resolve("classes")
                + File.pathSeparator
                + Files.readString(cible.resolve("classpath.txt")).strip();
    }

    /// Those who come sign in while the others arrive; everything else counts once all are there,
    /// and until the end. A failure always counts.
    private Resultat lire(Map<String, Temoin.Ligne> temoin, long memoire) throws IOException {
        var pages = new LinkedHashMap<String, Mesure>();
        var lignes = Files.readAllLines(dossier.resolve("releves.tsv"));
        if (lignes.isEmpty()) throw new IOException("Gatling n’a rien relevé");
        long debut = Long.parseLong(lignes.getFirst().split("\t", -1)[0]);
        long calme = debut + reglages.montee() * 1000L;
        long fin = calme + reglages.duree() * 1000L;
        int comptees = 0;
        for (var l : lignes) {
            var c = l.split("\t", -1);
            boolean entree = Table.ENTREE.contains(c[1]);
            boolean echec = c[5].equals("KO");
            long instant = Long.parseLong(c[0]);
            if ((instant < calme || instant > fin) && !entree && !echec) continue;
            var m = pages.computeIfAbsent(c[1], _ -> new Mesure());
            comptees++;
            if (echec) m.echouer();
            else m.ajouter(Double.parseDouble(c[2]));
        }
        return new Resultat(pages, temoin, comptees / (double) reglages.duree(), memoire);
    }
}

package fr.unisson.banc;

import fr.unisson.socle.postgres.ServeurDuBanc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The rows that two gestures write, written by `pgbench` while the crowd is there.
final class Ecritures {

    static final List<String> GESTES = List.of("Étape d’une action", "Valeur d’un indicateur");

    private static final String DERNIER = "#{dernier}";
    private static final String ETAPE =
            """
            \\set a random(1, #{dernier})
            insert into action_etape (action_id, libelle) values (1000000 + :a, 'Étape de pgbench');
            """;
    private static final String VALEUR =
            """
            \\set i random(1, #{dernier})
            \\set j random(1, 15000)
            with v as (
              insert into valeur (indicateur_id, organisation_id, debut, fin, etat, numerateur, denominateur, valeur, methode, origine)
              select id, organisation_id, date '1900-01-01' + :j, date '1900-01-01' + :j, 'SAISIE', 50, 100, 50, 1, 'SAISIE'
                from indicateur where id = 1000000 + :i
              on conflict (indicateur_id, debut) do nothing returning id, organisation_id),
            m as (
              insert into valeur_mesure (valeur_id, organisation_id, rang, numerateur, denominateur, valeur, methode, origine, le)
              select id, organisation_id, 1, 50, 100, 50, 1, 'SAISIE', now() from v)
            insert into valeur_historique (valeur_id, organisation_id, version, transition, vers, role, le)
            select id, organisation_id, 1, 'SAISIR', 'SAISIE', 'RESPONSABLE', now() from v;
            """;
    private static final Pattern LATENCE = Pattern.compile("latency average = ([0-9.]+) ms");

    private final Process processus;
    private final Path sortie;

    private Ecritures(Process processus, Path sortie) {
        this.processus = processus;
        this.sortie = sortie;
    }

    static Ecritures lancer(ServeurDuBanc base, Echelle echelle, Path dossier, int secondes)
            throws IOException {
        var un = dossier.resolve("etape.sql");
        var deux = dossier.resolve("valeur.sql");
        Files.writeString(un, ETAPE.replace(DERNIER, Integer.toString(echelle.actions())));
        Files.writeString(
                deux, enUneLigne(VALEUR.replace(DERNIER, Integer.toString(echelle.indicateurs()))));
        var sortie = dossier.resolve("pgbench.log");
        var processus =
                base.outil(
                                "pgbench",
                                "--no-vacuum",
                                "--client=1",
                                "--rate=4",
                                "--time=" + secondes,
                                "--file=" + un,
                                "--file=" + deux,
                                ServeurDuBanc.BASE)
                        .redirectErrorStream(true)
                        .redirectOutput(sortie.toFile())
                        .start();
        return new Ecritures(processus, sortie);
    }

    /// pgbench reads commands up to their semicolon, and its own up to the end of the line.
    private static String enUneLigne(String script) {
        return script.replaceAll("\\n(?!\\\\|with )", " ").strip() + "\n";
    }

    /// Mean milliseconds, by gesture.
    Map<String, Double> finir() throws IOException, InterruptedException {
        int code = processus.waitFor();
        var texte = Files.readString(sortie);
        if (code != 0) throw new IOException(texte);
        var moyennes = new LinkedHashMap<String, Double>();
        var scripts = texte.split("SQL script \\d+:", -1);
        for (int i = 1; i < scripts.length; i++) {
            var trouve = LATENCE.matcher(scripts[i]);
            if (trouve.find()) moyennes.put(GESTES.get(i - 1), Double.valueOf(trouve.group(1)));
        }
        return moyennes;
    }

    static void effacer(Connection maitre) throws SQLException {
        try (var ordre = maitre.createStatement()) {
            ordre.execute("set session_replication_role = replica");
            ordre.execute(
                    "create temp table banc_v as select id from valeur where debut < date '1950-01-01'");
            for (var table : List.of("valeur_historique", "valeur_mesure")) {
                ordre.execute(
                        "delete from " + table + " t using banc_v b where t.valeur_id = b.id");
            }
            ordre.execute("delete from action_etape where libelle = 'Étape de pgbench'");
            ordre.execute("delete from valeur t using banc_v b where t.id = b.id");
            ordre.execute("set session_replication_role = origin");
        }
    }
}

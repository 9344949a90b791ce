package fr.unisson.banc;

import fr.unisson.banc.Navigateur.Lue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Each page read by a few people one after the other, without a crowd, and its two references in
/// the same minute: its rows by a bare SQL client, its bytes as a static page of the same server.
final class Seul {

    private static final int ESSAIS = 8;

    /// @param requetes statements that one page sends
    /// @param base milliseconds that the database spends on them, planning included
    /// @param blocs pages of eight kilobytes that they read, in memory or not
    /// @param signes of the page
    record Ligne(
            Mesure page,
            Mesure nu,
            Mesure statique,
            double requetes,
            double base,
            long blocs,
            int signes) {}

    private final String adresse;
    private final Connection maitre;
    private final Path statiques;
    private final int lectures;
    private final Map<String, Ligne> lignes = new LinkedHashMap<>();

    /// @param statiques a folder that the server shows under `/polices/`
    Seul(String adresse, Connection maitre, Path statiques, int lectures) {
        this.adresse = adresse;
        this.maitre = maitre;
        this.statiques = statiques;
        this.lectures = lectures;
    }

    static String statique(Visite v) {
        return "/polices/banc-" + Visite.TOUTES.indexOf(v) + ".html";
    }

    Map<String, Ligne> mesurer(List<Personne> personnes)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(statiques.resolve("polices"));
        for (var v : Visite.TOUTES) {
            if (v.genre().equals("FORMULAIRE")) continue;
            lignes.put(v.nom(), new Ligne(new Mesure(), new Mesure(), new Mesure(), 0, 0, 0, 0));
        }
        for (int i = 0; i < personnes.size(); i++) {
            try (var navigateur = new Navigateur(adresse, personnes.get(i))) {
                String avant = "/";
                for (var v : Visite.TOUTES) {
                    if (v.genre().equals("FORMULAIRE")) continue;
                    avant = mesurer(v, navigateur, personnes.get(i), avant);
                }
            }
        }
        return lignes;
    }

    /// @return where the list just read goes on
    private String mesurer(Visite v, Navigateur navigateur, Personne p, String avant)
            throws IOException, InterruptedException, SQLException {
        boolean api = v.genre().equals("API");
        var chemin = v.genre().equals("SUITE") ? avant : p.remplir(v.chemin());
        Lue lue = navigateur.lire(chemin, api);
        for (int i = 0; i < ESSAIS; i++) navigateur.lire(chemin, api);
        var fichier = statiques.resolve("." + statique(v)).normalize();
        if (!Files.exists(fichier)) Files.writeString(fichier, lue.corps());
        for (int i = 0; i < ESSAIS; i++) navigateur.lire(statique(v), false);
        var ligne = java.util.Objects.requireNonNull(lignes.get(v.nom()));
        executer("select pg_stat_statements_reset()");
        for (int i = 0; i < lectures; i++) ligne.page().ajouter(navigateur.lire(chemin, api).ms());
        var base = base(lectures);
        for (int i = 0; i < lectures; i++) {
            ligne.statique().ajouter(navigateur.lire(statique(v), false).ms());
        }
        var nu = v.nu();
        if (nu != null) nu(p.remplir(nu), lectures, ligne.nu());
        lignes.put(
                v.nom(),
                new Ligne(
                        ligne.page(),
                        ligne.nu(),
                        ligne.statique(),
                        Math.max(ligne.requetes(), base[0]),
                        Math.max(ligne.base(), base[1]),
                        Math.max(ligne.blocs(), (long) base[2]),
                        lue.corps().length()));
        return Navigateur.suite(lue, chemin);
    }

    /// Rows are read to the last field, and thrown away.
    void nu(String sql, int fois, Mesure vers) throws SQLException {
        try (var ordre = maitre.prepareStatement(sql)) {
            for (int i = -ESSAIS; i < fois; i++) {
                long debut = System.nanoTime();
                try (var reponse = ordre.executeQuery()) {
                    int colonnes = reponse.getMetaData().getColumnCount();
                    while (reponse.next()) {
                        for (int c = 1; c <= colonnes; c++) ignorer(reponse.getString(c));
                    }
                }
                if (i >= 0) vers.ajouter((System.nanoTime() - debut) / 1e6);
            }
        }
    }

    private static void ignorer(@Nullable String champ) {
        if (champ != null && champ.length() < 0) throw new IllegalStateException();
    }

    private double[] base(int fois) throws SQLException {
        try (var ordre = maitre.createStatement();
                var r =
                        ordre.executeQuery(
                                """
                                select coalesce(sum(calls), 0),
                                       coalesce(sum(total_exec_time + total_plan_time), 0),
                                       coalesce(sum(shared_blks_hit + shared_blks_read), 0)
                                  from pg_stat_statements
                                 where userid = 'unisson_app'::regrole
                                """)) {
            r.next();
            return new double[] {
                r.getDouble(1) / fois, r.getDouble(2) / fois, r.getDouble(3) / fois
            };
        }
    }

    private void executer(String sql) throws SQLException {
        try (var ordre = maitre.createStatement()) {
            ordre.execute(sql);
        }
    }
}

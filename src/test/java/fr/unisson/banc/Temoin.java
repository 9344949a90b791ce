package fr.unisson.banc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// One more person among the crowd, whose clock is finer than the crowd's milliseconds: they read a
/// page, the same page as a static one, and its rows by the bare client, one right after the other.
/// The ratio of a page under load is theirs.
final class Temoin implements AutoCloseable {

    record Ligne(Mesure page, Mesure nu, Mesure statique) {}

    private final Navigateur navigateur;
    private final Seul client;
    private final Personne personne;
    private final Map<String, Ligne> lignes = new LinkedHashMap<>();
    private String avant = "/";
    private int tour;

    Temoin(Programme programme, Seul client, Personne personne)
            throws IOException, InterruptedException {
        this.navigateur = new Navigateur(programme.adresse(), personne);
        this.client = client;
        this.personne = personne;
    }

    Map<String, Ligne> lignes() {
        return lignes;
    }

    /// The next page of the day.
    void visiter() throws IOException, InterruptedException, SQLException {
        var v = Visite.TOUTES.get(tour++ % Visite.TOUTES.size());
        if (v.genre().equals("FORMULAIRE")) return;
        boolean api = v.genre().equals("API");
        var chemin = v.genre().equals("SUITE") ? avant : personne.remplir(v.chemin());
        var ligne =
                lignes.computeIfAbsent(
                        v.nom(), _ -> new Ligne(new Mesure(), new Mesure(), new Mesure()));
        var lue = navigateur.lire(chemin, api);
        avant = Navigateur.suite(lue, chemin);
        ligne.page().ajouter(lue.ms());
        ligne.statique().ajouter(navigateur.lire(Seul.statique(v), false).ms());
        var nu = v.nu();
        if (nu != null) client.nu(personne.remplir(nu), 1, ligne.nu());
    }

    @Override
    public void close() {
        navigateur.close();
    }
}

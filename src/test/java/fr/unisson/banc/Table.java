package fr.unisson.banc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What `./unisson bench ÉCHELLE` prints.
final class Table {

    private static final String ENTETE =
            """
            Seul : p50 d’une personne seule. SQL : requêtes envoyées, millisecondes et blocs de 8 ko de la base.
            Nu : les mêmes lignes par un client SQL nu. Statique : la même page, servie telle quelle par le même serveur.
            Rapport : page / (nu + statique), mesurés dans la même exécution, sous la même charge ; à
            droite, par un témoin parmi les autres, à une horloge plus fine que leurs millisecondes.
            """;
    private static final String COLONNES =
            "%-38s %7s %5s %7s %7s %6s %8s %7s | %6s %6s %6s %6s %6s | %7s %6s %8s %7s";

    static final List<String> ENTREE = List.of("Page de connexion", "Se connecter");

    private final List<String> lignes = new ArrayList<>();

    List<String> lignes() {
        return lignes;
    }

    void dire(String quoi) {
        lignes.add(quoi);
    }

    void ajouter(
            Map<String, Seul.Ligne> seul, Foule.Resultat foule, Map<String, Double> ecritures) {
        ENTETE.lines().forEach(lignes::add);
        lignes.add(
                COLONNES.formatted(
                        "",
                        "Seul",
                        "SQL",
                        "base",
                        "blocs",
                        "nu",
                        "statique",
                        "rapport",
                        "n",
                        "p50",
                        "p95",
                        "p99",
                        "échecs",
                        "témoin",
                        "nu",
                        "statique",
                        "rapport"));
        var noms = new LinkedHashSet<String>(ENTREE);
        for (var v : Visite.TOUTES) {
            if (v.genre().equals("FORMULAIRE")) noms.add(v.nom() + ", formulaire");
            noms.add(v.nom());
        }
        for (var nom : noms) {
            var page = foule.pages().get(nom);
            if (page != null) ligne(nom, seul.get(nom), page, foule, ecritures.get(nom));
        }
    }

    private void ligne(
            String nom,
            Seul.@Nullable Ligne seul,
            Mesure page,
            Foule.Resultat foule,
            @Nullable Double ecriture) {
        var temoin = foule.temoin().get(nom);
        var lue = ecriture != null ? page.centile(50) : centile(temoin, Temoin.Ligne::page);
        var nu = ecriture != null ? ecriture : centile(temoin, Temoin.Ligne::nu);
        var statique = centile(temoin, Temoin.Ligne::statique);
        lignes.add(
                COLONNES.formatted(
                        nom,
                        seul == null ? "" : nombre(seul.page().centile(50)),
                        seul == null ? "" : nombre(seul.requetes()),
                        seul == null ? "" : nombre(seul.base()),
                        seul == null ? "" : Long.toString(seul.blocs()),
                        seul == null ? "" : nombre(seul.nu().centile(50)),
                        seul == null ? "" : nombre(seul.statique().centile(50)),
                        seul == null
                                ? ""
                                : rapport(
                                        seul.page().centile(50),
                                        seul.nu().centile(50),
                                        seul.statique().centile(50)),
                        page.nombre(),
                        nombre(page.centile(50)),
                        nombre(page.centile(95)),
                        nombre(page.centile(99)),
                        page.echecs(),
                        nombre(lue),
                        nombre(nu),
                        nombre(statique),
                        rapport(lue, nu, statique)));
    }

    private static @Nullable Double centile(
            Temoin.@Nullable Ligne temoin, Function<Temoin.Ligne, Mesure> quoi) {
        return temoin == null ? null : quoi.apply(temoin).centile(50);
    }

    private static String rapport(
            @Nullable Double page, @Nullable Double nu, @Nullable Double statique) {
        if (page == null || (nu == null && statique == null)) return "";
        double reference = (nu == null ? 0 : nu) + (statique == null ? 0 : statique);
        return reference <= 0 ? "" : nombre(page / reference);
    }

    static String nombre(@Nullable Double n) {
        if (n == null) return "";
        return String.format(Locale.FRENCH, n < 100 ? "%.1f" : "%.0f", n);
    }
}

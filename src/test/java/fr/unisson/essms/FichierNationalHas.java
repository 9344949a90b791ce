package fr.unisson.essms;

import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Writes made-up results of national size, with the columns of HAS and figures that follow from
/// one another as published ones do. The same seed writes the same rows.
///
/// `java … fr.unisson.essms.FichierNationalHas FILE.csv|FILE.xlsx [rows]`
public final class FichierNationalHas {

    public static final int LIGNES = 20_000;

    private static final List<String> CATEGORIES =
            List.of("500", "500", "500", "202", "354", "460", "183", "182", "255", "246", "214");
    private static final List<String> REGIONS =
            List.of(
                    "Auvergne-Rhône-Alpes",
                    "Bourgogne-Franche-Comté",
                    "Bretagne",
                    "Centre-Val de Loire",
                    "Corse",
                    "Grand Est",
                    "Guadeloupe",
                    "Guyane",
                    "Hauts-de-France",
                    "Île-de-France",
                    "La Réunion",
                    "Martinique",
                    "Mayotte",
                    "Normandie",
                    "Nouvelle-Aquitaine",
                    "Occitanie",
                    "Pays de la Loire",
                    "Provence-Alpes-Côte d’Azur");

    /// The objectives of each theme, chapter by chapter: how many follow one another.
    private static final int[][] THEMES = {
        {1, 3, 5, 2, 2, 3, 1}, {1, 1, 1, 1, 1, 2, 3}, {1, 1, 1, 1, 1, 2, 0, 2, 6}
    };

    private final Random hasard;

    private FichierNationalHas(long graine) {
        this.hasard = new Random(graine);
    }

    public static void main(String[] arguments) throws IOException {
        ecrire(
                Path.of(arguments[0]),
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : LIGNES);
    }

    public static void ecrire(Path vers, int lignes) throws IOException {
        var format = vers.toString().endsWith(".xlsx") ? FormatDeTableur.XLSX : FormatDeTableur.CSV;
        var national = new FichierNationalHas(310);
        try (var sortie = new BufferedOutputStream(Files.newOutputStream(vers), 1 << 16);
                var tableur = format.ouvrir(sortie, "essms", FichierHas.COLONNES)) {
            for (int i = 0; i < lignes; i++) {
                var ligne = national.ligne(i);
                tableur.ligne(
                        FichierHas.COLONNES.stream().map(c -> ligne.getOrDefault(c, "")).toArray());
            }
        }
    }

    private Map<String, Object> ligne(int i) {
        var l = new HashMap<String, Object>();
        var fin = LocalDate.of(2023, 1, 2).plusDays(hasard.nextInt(1_100));
        l.put("finess_geo", String.format(Locale.ROOT, "%02d%07d", 1 + i % 95, i));
        l.put("raison_sociale", "Établissement d’essai n° " + i);
        l.put("essms_statut_juridique", "Privé non lucratif");
        l.put("region", tirer(REGIONS));
        l.put("departement", "Département " + (1 + i % 95));
        l.put("latitude", 43 + hasard.nextInt(700) / 100.0);
        l.put("longitude", hasard.nextInt(700) / 100.0);
        l.put("essms_categ_finess_code", tirer(CATEGORIES));
        l.put("essms_categ_finess_libelle", "Catégorie d’essai");
        l.put("eval_code", String.format(Locale.ROOT, "EVAL-%06d", i));
        l.put("eval_date_debut", fin.minusDays(2).toString());
        l.put("eval_date_fin", fin.toString());
        l.put("oe_nom", "Organisme d’essai " + hasard.nextInt(160));
        l.put("nb_at", 3);
        noter(l, 2.6 + hasard.nextDouble() * 1.5);
        return l;
    }

    private void noter(Map<String, Object> l, double niveau) {
        double somme = 0;
        int criteres = 0;
        double demarche = 0;
        var globales = new HashMap<Integer, List<Double>>();
        for (int c = 0; c < THEMES.length; c++) {
            var chapitre = new ArrayList<Double>();
            for (int t = 0; t < THEMES[c].length; t++) {
                var theme = new ArrayList<Double>();
                for (int o = 0; o < THEMES[c][t]; o++) {
                    var objectif = (c + 1) + "." + (chapitre.size() + 1);
                    double note = note(niveau);
                    int cotes = 1 + hasard.nextInt(7);
                    l.put("cotation_objectif_" + objectif, arrondi(note, 2));
                    l.put("nb_criteres_evalues_objectif_" + objectif, cotes);
                    if (objectif.equals("3.10")) demarche = note;
                    else {
                        somme += note * cotes;
                        criteres += cotes;
                    }
                    chapitre.add(note);
                    theme.add(note);
                }
                if (theme.isEmpty()) continue;
                l.put("cotation_thematique_" + (c + 1) + "." + (t + 1), moyenne(theme));
                globales.computeIfAbsent(t + 1, _ -> new ArrayList<>()).add(moyenne(theme));
            }
            l.put("cotation_chapitre_" + (c + 1), moyenne(chapitre));
        }
        globales.forEach((t, n) -> l.put("cotation_globale_thematique_0." + t, moyenne(n)));
        double hors = somme / criteres;
        double surCent = (0.9 * hors + 0.1 * demarche - 1) / 3 * 100;
        l.put("nb_criteres_hors310", criteres);
        l.put("somme_ponderee_hors310", arrondi(somme, 2));
        l.put("moy_objectifs_hors310", arrondi(hors, 2));
        l.put("moy_objectifs_100", arrondi(surCent, 1));
        imperatifs(l, niveau, surCent);
    }

    private void imperatifs(Map<String, Object> l, double niveau, double surCent) {
        int tous = 0;
        int hauts = 0;
        int atteints = 0;
        for (var colonne : FichierHas.COLONNES) {
            if (!colonne.startsWith("cotation_critere_imperatif_")) continue;
            double note = note(niveau + 0.3);
            l.put(colonne, arrondi(note, 2));
            tous++;
            if (note >= 3.5) hauts++;
            if (note >= 4) atteints++;
        }
        l.put("nb_ci", tous);
        l.put("nb_ci_sup_3_5", hauts);
        l.put("taux_ci_sup_3_5", arrondi(100.0 * hauts / tous, 1));
        l.put("nb_ci_atteints", atteints);
        l.put(
                "indice_qualite",
                surCent >= 90 && hauts >= 17
                        ? "A"
                        : surCent >= 70 && hauts >= 11 ? "B" : surCent >= 45 ? "C" : "D");
    }

    private double note(double niveau) {
        return arrondi(Math.clamp(niveau + hasard.nextGaussian() * 0.5, 1, 4), 2);
    }

    private static double moyenne(List<Double> notes) {
        return arrondi(notes.stream().mapToDouble(n -> n).average().orElseThrow(), 2);
    }

    private static double arrondi(double n, int decimales) {
        return BigDecimal.valueOf(n).setScale(decimales, RoundingMode.HALF_UP).doubleValue();
    }

    private <T> T tirer(List<T> liste) {
        return liste.get(hasard.nextInt(liste.size()));
    }
}

package fr.unisson.essms;

import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file of results as HAS publishes it, with its own column names, for tests.
public final class FichierHas {

    private static final int[] OBJECTIFS = {17, 10, 15};

    public static final List<String> COLONNES = colonnes();

    private final List<Map<String, String>> lignes = new ArrayList<>();

    private static List<String> colonnes() {
        var themes = List.of(7, 7, 9);
        return Stream.of(
                        Stream.of(
                                "finess_geo,raison_sociale,essms_statut_juridique,region,departement,latitude,longitude,essms_categ_finess_code,essms_categ_finess_libelle,essms_secteur,essms_type_structure,essms_PA,essms_PHA,essms_PHE,essms_AHI,essms_PDS,essms_PE,essms_PJJ,eval_code,eval_date_debut,eval_date_fin,eval_date_cloture_tech,multi_essms,oe_nom,oe_numero_accreditation,nb_at,cotation_chapitre_1,cotation_chapitre_2,cotation_chapitre_3"
                                        .split(",", -1)),
                        IntStream.rangeClosed(1, 3)
                                .boxed()
                                .flatMap(c ->
                                        IntStream.rangeClosed(1, themes.get(c - 1))
                                                .filter(t -> c < 3 || t != 7)
                                                .mapToObj(
                                                        t -> "cotation_thematique_" + c + "." + t)),
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(t -> "cotation_globale_thematique_0." + t),
                        objectifs().map(o -> "cotation_objectif_" + o),
                        objectifs().map(o -> "nb_criteres_evalues_objectif_" + o),
                        Stream.of(
                                        "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5", "2.2.6",
                                        "2.2.7", "3.6.2", "3.11.1", "3.11.2", "3.12.1", "3.12.2",
                                        "3.12.3", "3.13.1", "3.13.2", "3.13.3", "3.14.1", "3.14.2")
                                .map(c -> "cotation_critere_imperatif_" + c),
                        Stream.of(
                                "3.6.2_nc,nb_criteres_hors310,somme_ponderee_hors310,moy_objectifs_hors310,moy_objectifs_100,nb_ci,nb_ci_sup_3_5,taux_ci_sup_3_5,indice_qualite,nb_ci_atteints"
                                        .split(",", -1)))
                .flatMap(c -> c)
                .toList();
    }

    public static Stream<String> objectifs() {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(
                        c -> IntStream.rangeClosed(1, OBJECTIFS[c - 1]).mapToObj(o -> c + "." + o));
    }

    /// A sound row; then what differs, as `column, value` pairs.
    public FichierHas ligne(String finess, String evaluation, String categorie, String... autres) {
        var ligne = new HashMap<String, String>();
        ligne.put("finess_geo", finess);
        ligne.put("raison_sociale", "EHPAD d’essai " + finess);
        ligne.put("region", "Pays de la Loire");
        ligne.put("departement", "Loire-Atlantique");
        ligne.put("essms_categ_finess_code", categorie);
        ligne.put("eval_code", evaluation);
        ligne.put("eval_date_debut", "2024-03-11");
        ligne.put("eval_date_fin", "2024-03-13");
        ligne.put("oe_nom", "Organisme d’essai");
        ligne.put("nb_at", "3");
        for (int c = 1; c <= 3; c++) ligne.put("cotation_chapitre_" + c, "3,50");
        for (int i = 0; i + 1 < autres.length; i += 2) ligne.put(autres[i], autres[i + 1]);
        lignes.add(ligne);
        return this;
    }

    /// @param sauf a column to leave out
    public Path ecrire(Path dossier, FormatDeTableur format, String... sauf) {
        var colonnes = COLONNES.stream().filter(c -> !List.of(sauf).contains(c)).toList();
        var fichier =
                dossier.resolve(
                        "open_data_par_essms-" + System.nanoTime() + "." + format.extension());
        try (var sortie = Files.newOutputStream(fichier);
                var tableur = format.ouvrir(sortie, "essms", colonnes)) {
            for (var l : lignes) {
                tableur.ligne(colonnes.stream().map(c -> l.getOrDefault(c, "")).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichier;
    }
}

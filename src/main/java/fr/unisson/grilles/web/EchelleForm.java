package fr.unisson.grilles.web;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A scale as it is typed: the kind, its bounds, and its answers line by line.
///
/// @param genre `REPONSES` or `NOMBRE`
/// @param sens of a number: [#PETIT] when the smallest is the best
public record EchelleForm(
        String genre,
        String minimum,
        String maximum,
        String unite,
        String sens,
        List<Ligne> lignes,
        String modele,
        String ecriture) {

    public static final String REPONSES = "REPONSES";
    public static final String NOMBRE = "NOMBRE";
    public static final String GRAND = "GRAND";
    public static final String PETIT = "PETIT";
    private static final int LIGNES_AU_PLUS = 60;
    private static final int LIGNES_VIDES = 2;

    /// @param ordre as typed; lines go by it
    public record Ligne(
            String ordre,
            String code,
            String libelle,
            String aide,
            String points,
            boolean justifiee,
            boolean saufImperatif,
            String domaines) {

        boolean vide() {
            return code.isEmpty() && libelle.isEmpty();
        }
    }

    static EchelleForm de(Echelle echelle) {
        return switch (echelle) {
            case Echelle.Nombre(var min, var max, var unite, var decroissante) ->
                    new EchelleForm(
                            NOMBRE,
                            texte(min),
                            texte(max),
                            unite,
                            decroissante ? PETIT : GRAND,
                            completees(List.of()),
                            "",
                            "");
            case Echelle.Niveaux(var valeurs) -> {
                var lignes = new ArrayList<Ligne>();
                for (var v : valeurs) lignes.add(ligne(lignes.size() + 1, v));
                yield new EchelleForm(REPONSES, "", "", "", GRAND, completees(lignes), "", "");
            }
        };
    }

    private static Ligne ligne(int rang, Valeur v) {
        return new Ligne(
                Integer.toString(rang),
                v.code(),
                v.libelle(),
                v.aide(),
                texte(v.points()),
                v.justifiee(),
                v.saufImperatif(),
                v.domaines().stream().sorted().collect(Collectors.joining(" ")));
    }

    private static String texte(@Nullable BigDecimal nombre) {
        return nombre == null ? "" : CompositionGrille.nombre(nombre);
    }

    /// A few empty lines to add answers without a script.
    private static List<Ligne> completees(List<Ligne> lignes) {
        var toutes = new ArrayList<>(lignes);
        for (int i = 0; i < LIGNES_VIDES; i++)
            toutes.add(
                    new Ligne(
                            Integer.toString(toutes.size() + 1), "", "", "", "", false, false, ""));
        return List.copyOf(toutes);
    }

    static EchelleForm lire(MultiValueMap<String, String> saisie) {
        var lignes = new ArrayList<Ligne>();
        for (int i = 0; i < LIGNES_AU_PLUS && saisie.containsKey("code-" + i); i++)
            lignes.add(
                    new Ligne(
                            champ(saisie, "ordre-" + i),
                            champ(saisie, "code-" + i).toUpperCase(Locale.ROOT),
                            champ(saisie, "libelle-" + i),
                            champ(saisie, "aide-" + i),
                            champ(saisie, "points-" + i),
                            saisie.containsKey("justifiee-" + i),
                            saisie.containsKey("imperatif-" + i),
                            champ(saisie, "domaines-" + i)));
        return new EchelleForm(
                champ(saisie, "genre"),
                champ(saisie, "minimum"),
                champ(saisie, "maximum"),
                champ(saisie, "unite"),
                champ(saisie, "sens").equals(PETIT) ? PETIT : GRAND,
                List.copyOf(lignes),
                champ(saisie, "modele"),
                champ(saisie, "ecriture"));
    }

    private static String champ(MultiValueMap<String, String> saisie, String nom) {
        return Saisies.texte(saisie.getFirst(nom));
    }

    Optional<EchelleType> modeleLu() {
        return Saisies.parmi(EchelleType.class, modele);
    }

    int lue() {
        return Saisies.entier(ecriture).orElse(-1);
    }

    /// What was typed as a number and is none, each at its field.
    Erreurs fausses() {
        if (genre.equals(NOMBRE)) {
            return fausse("maximum", maximum, fausse("minimum", minimum, Erreurs.AUCUNE));
        }
        var erreurs = Erreurs.AUCUNE;
        for (int i = 0; i < lignes.size(); i++) {
            if (lignes.get(i).vide()) continue;
            erreurs = fausse("points-" + i, lignes.get(i).points(), erreurs);
        }
        return erreurs;
    }

    private static Erreurs fausse(String champ, String saisi, Erreurs avant) {
        return saisi.isEmpty() || Saisies.nombre(saisi).isPresent()
                ? avant
                : avant.plus(champ, "« " + saisi + " » n’est pas un nombre.");
    }

    Echelle echelle() {
        if (genre.equals(NOMBRE))
            return new Echelle.Nombre(
                    Saisies.nombre(minimum).orElse(null),
                    Saisies.nombre(maximum).orElse(null),
                    unite,
                    sens.equals(PETIT));
        return new Echelle.Niveaux(
                lignes.stream()
                        .filter(l -> !l.vide())
                        .sorted(
                                Comparator.comparingInt(
                                        l -> Saisies.entier(l.ordre()).orElse(LIGNES_AU_PLUS)))
                        .map(l ->
                                new Valeur(
                                        l.code(),
                                        l.libelle(),
                                        l.aide(),
                                        Saisies.nombre(l.points()).orElse(null),
                                        l.justifiee(),
                                        l.saufImperatif(),
                                        Arrays.stream(l.domaines().split("[\\s,;]+", -1))
                                                .filter(d -> !d.isEmpty())
                                                .collect(Collectors.toSet())))
                        .toList());
    }
}

package fr.unisson.grilles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Scales to start from.
public enum EchelleType {
    ZERO_A_QUATRE(
            "De 0 à 4, je ne sais pas, non concerné",
            new Echelle.Niveaux(
                    List.of(
                            v("0", "Pas du tout", 0),
                            v("1", "Un peu", 1),
                            v("2", "En partie", 2),
                            v("3", "Presque entièrement", 3),
                            v("4", "Entièrement", 4),
                            hors("NSP", "Je ne sais pas", false),
                            hors("NC", "Non concerné", false)))),
    UN_A_QUATRE(
            "De 1 à 4, ★, non concerné, réponse inadaptée",
            new Echelle.Niveaux(
                    List.of(
                            v("1", "Pas d’organisation", 1),
                            v("2", "En construction", 2),
                            v("3", "Organisé, incomplet", 3),
                            v("4", "Maîtrisé", 4),
                            v("ETOILE", "★ Optimisé", 4),
                            hors("NC", "Non concerné", true),
                            valeur("RI", "Réponse inadaptée", null, true, false)))),
    OUI_NON(
            "Oui, non, non applicable",
            new Echelle.Niveaux(
                    List.of(
                            v("OUI", "Oui", 1),
                            v("NON", "Non", 0),
                            hors("NA", "Non applicable", false)))),
    ACCORD(
            "D’accord ou non, en cinq degrés",
            new Echelle.Niveaux(
                    List.of(
                            v("1", "Pas du tout d’accord", 1),
                            v("2", "Plutôt pas d’accord", 2),
                            v("3", "Ni d’accord ni pas d’accord", 3),
                            v("4", "Plutôt d’accord", 4),
                            v("5", "Tout à fait d’accord", 5),
                            hors("NSP", "Je ne sais pas", false)))),
    NOMBRE(
            "Un nombre : de 0 à 100 %, à régler",
            new Echelle.Nombre(BigDecimal.ZERO, new BigDecimal(100), "%"));

    private final String libelle;
    private final Echelle echelle;

    EchelleType(String libelle, Echelle echelle) {
        this.libelle = libelle;
        this.echelle = echelle;
    }

    public String libelle() {
        return libelle;
    }

    public Echelle echelle() {
        return echelle;
    }

    private static Valeur v(String code, String libelle, int points) {
        return valeur(code, libelle, BigDecimal.valueOf(points), false, false);
    }

    private static Valeur hors(String code, String libelle, boolean justifiee) {
        return valeur(code, libelle, null, justifiee, justifiee);
    }

    private static Valeur valeur(
            String code,
            String libelle,
            @Nullable BigDecimal points,
            boolean justifiee,
            boolean saufImperatif) {
        return new Valeur(code, libelle, "", points, justifiee, saufImperatif, Set.of());
    }
}

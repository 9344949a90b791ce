package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.PointsLecture.Point;
import fr.unisson.socle.web.Onglet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The register of a convention.
///
/// @param filtres what may be shown, each with its number of points
/// @param vide nothing was noted yet, whatever the filter
public record PageRegistre(
        TeteConvention tete, List<Onglet> filtres, List<Chapitre> chapitres, boolean vide) {

    public record Chapitre(String titre, List<PageVolet.PointResume> points) {}

    /// Which points to show; kept in the address.
    enum Voir {
        TOUT("Tout"),
        ACCORDS("Accords"),
        DIVERGENCES("Divergences"),
        A_TRAITER("Divergences à traiter");

        private final String nom;

        Voir(String nom) {
            this.nom = nom;
        }

        static Voir de(String demande) {
            return Arrays.stream(values())
                    .filter(v -> v.requete().equals("?voir=" + demande))
                    .findFirst()
                    .orElse(TOUT);
        }

        String nom() {
            return nom;
        }

        String requete() {
            return this == TOUT ? "" : "?voir=" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean garde(Point p) {
            return switch (this) {
                case TOUT -> true;
                case ACCORDS -> !p.divergence();
                case DIVERGENCES -> p.divergence();
                case A_TRAITER -> p.divergence() && !PointsLus.traitee(p);
            };
        }
    }
}

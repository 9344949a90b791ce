package fr.unisson.socle.web;

import java.util.List;
import java.util.stream.Stream;

/// The breadcrumb between "Accueil" and the page, both added by the frame.
public record Fil(List<Maillon> maillons) {

    public record Maillon(String nom, String lien) {}

    public Fil {
        maillons = List.copyOf(maillons);
    }

    /// For a page that hangs directly below "Accueil".
    public static Fil accueil() {
        return new Fil(List.of());
    }

    public static Fil de(String nom, String lien) {
        return accueil().puis(nom, lien);
    }

    public Fil puis(String nom, String lien) {
        return new Fil(
                Stream.concat(maillons.stream(), Stream.of(new Maillon(nom, lien))).toList());
    }
}

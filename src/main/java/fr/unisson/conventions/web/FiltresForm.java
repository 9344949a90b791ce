package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the list, exactly as the address keeps them.
///
/// @param tour only what waits for the reader
/// @param apres cursor of the former page
public record FiltresForm(
        @Nullable String q,
        @Nullable String etape,
        @Nullable String modele,
        @Nullable String partenaire,
        @Nullable Boolean tour,
        @Nullable String apres) {

    public boolean actifs() {
        return rempli(q) || rempli(etape) || rempli(modele) || rempli(partenaire) || aMonTour();
    }

    public boolean aMonTour() {
        return Boolean.TRUE.equals(tour);
    }

    /// The query part of an address with the same filters, starting after another row.
    public String requete(@Nullable String depuis) {
        var adresse = UriComponentsBuilder.newInstance();
        ajouter(adresse, "q", q);
        ajouter(adresse, "etape", etape);
        ajouter(adresse, "modele", modele);
        ajouter(adresse, "partenaire", partenaire);
        ajouter(adresse, "tour", aMonTour() ? "true" : null);
        ajouter(adresse, "apres", depuis);
        return adresse.encode().build().toUriString();
    }

    static boolean rempli(@Nullable String valeur) {
        return valeur != null && !valeur.isBlank();
    }

    private static void ajouter(UriComponentsBuilder adresse, String nom, @Nullable String valeur) {
        if (rempli(valeur)) {
            adresse.queryParam(nom, "{" + nom + "}").uriVariables(java.util.Map.of(nom, valeur));
        }
    }
}

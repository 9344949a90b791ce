package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.socle.web.Saisies;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the list, exactly as the address keeps them.
///
/// @param arretes also those that are no longer followed
public record FiltresForm(
        @Nullable String q,
        @Nullable String famille,
        @Nullable String frequence,
        @Nullable Boolean arretes) {

    public boolean actifs() {
        return !requete().isEmpty();
    }

    public boolean avecArretes() {
        return Boolean.TRUE.equals(arretes);
    }

    boolean garde(IndicateurVue i) {
        var d = i.definition();
        return (avecArretes() || i.suivi())
                && Saisies.parmi(Famille.class, famille).map(f -> f == d.famille()).orElse(true)
                && Saisies.parmi(Frequence.class, frequence)
                        .map(f -> f == d.frequence())
                        .orElse(true)
                && sansAccent(d.libelle() + " " + i.code() + " " + d.but())
                        .contains(sansAccent(Saisies.texte(q)));
    }

    /// The query part of an address with the same filters.
    public String requete() {
        var adresse = UriComponentsBuilder.newInstance();
        ajouter(adresse, "q", q);
        ajouter(adresse, "famille", famille);
        ajouter(adresse, "frequence", frequence);
        ajouter(adresse, "arretes", avecArretes() ? "true" : null);
        return adresse.encode().build().toUriString();
    }

    private static void ajouter(UriComponentsBuilder adresse, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            adresse.queryParam(nom, "{" + nom + "}").uriVariables(Map.of(nom, valeur));
        }
    }

    private static String sansAccent(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRANCE);
    }
}

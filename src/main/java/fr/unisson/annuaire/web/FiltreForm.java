package fr.unisson.annuaire.web;

import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The filters of the directory as they stand in the address. Closed ones are asked for.
public record FiltreForm(
        @Nullable String q,
        @Nullable String genre,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable String categorie,
        @Nullable String fermes) {

    CritereRecherche critere() {
        return new CritereRecherche(q, genreLu(), departement, commune, categorie, !avecFermes());
    }

    public boolean avecFermes() {
        return "true".equals(fermes);
    }

    public boolean actif() {
        CritereRecherche c = critere();
        return c.texte() != null
                || c.genre() != null
                || c.departement() != null
                || c.commune() != null
                || c.categorie() != null
                || avecFermes();
    }

    /// The same filters in another address.
    String adresse(String chemin, @Nullable String suite) {
        StringJoiner parametres = new StringJoiner("&", "?", "").setEmptyValue("");
        ajouter(parametres, "q", q);
        ajouter(parametres, "genre", genre);
        ajouter(parametres, "departement", departement);
        ajouter(parametres, "commune", commune);
        ajouter(parametres, "categorie", categorie);
        ajouter(parametres, "fermes", avecFermes() ? "true" : null);
        ajouter(parametres, "suite", suite);
        return chemin + parametres;
    }

    private @Nullable GenreAnnuaire genreLu() {
        if ("organisations".equals(genre)) return GenreAnnuaire.ORGANISATION;
        if ("etablissements".equals(genre)) return GenreAnnuaire.ETABLISSEMENT;
        return null;
    }

    private static void ajouter(StringJoiner parametres, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank())
            parametres.add(nom + "=" + URLEncoder.encode(valeur, StandardCharsets.UTF_8));
    }
}

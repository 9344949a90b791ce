package fr.unisson.acces.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tokens of the API: a person's own, or those of an organisation.
///
/// @param organisation its name, empty for a person's own tokens
/// @param adresse of this page
/// @param roles offered to a token of an organisation, empty for a personal one
/// @param cree the token just made, shown this once
public record PageJetons(
        Fil fil,
        String organisation,
        String adresse,
        List<Jeton> jetons,
        List<Choix> portees,
        List<Choix> roles,
        List<Choix> durees,
        Saisie saisie,
        @Nullable String cree,
        Erreurs erreurs) {

    /// @param faits what it opens, since when, until when
    /// @param revocation address of the form that ends it, null when it serves no more
    public record Jeton(
            String nom, String debut, String faits, Pastille etat, @Nullable String revocation) {}

    public record Saisie(String nom, List<String> portees, String role, String duree) {

        static final Saisie VIDE = new Saisie("", List.of(), "", "");

        public Saisie {
            portees = List.copyOf(portees);
        }

        static Saisie lue(
                @Nullable String nom,
                @Nullable List<String> portees,
                @Nullable String role,
                @Nullable String duree) {
            return new Saisie(
                    Saisies.texte(nom),
                    portees == null ? List.of() : portees,
                    Saisies.texte(role),
                    Saisies.texte(duree));
        }
    }

    public boolean deLOrganisation() {
        return !organisation.isEmpty();
    }
}

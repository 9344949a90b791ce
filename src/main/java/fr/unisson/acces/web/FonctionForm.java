package fr.unisson.acces.web;

import fr.unisson.acces.domaine.Courriel;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.PersonneId;
import fr.unisson.annuaire.PersonneVue;
import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Somebody's function, as typed.
///
/// @param rpps kept when it is known; this page does not ask for it
public record FonctionForm(
        @Nullable String prenom,
        @Nullable String nom,
        @Nullable String fonction,
        @Nullable String courriel,
        @Nullable String telephone,
        @Nullable String rpps,
        @Nullable String depuis,
        @Nullable String jusquAu) {

    static final FonctionForm VIDE =
            new FonctionForm(null, null, null, null, null, null, null, null);

    static FonctionForm de(PersonneVue p) {
        return new FonctionForm(
                p.prenom(),
                p.nom(),
                p.fonction(),
                p.courriel(),
                p.telephone(),
                p.rpps(),
                p.depuis() == null ? null : p.depuis().toString(),
                p.jusquAu() == null ? null : p.jusquAu().toString());
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        if (propre(nom) == null) erreurs = erreurs.plus("nom", "Indiquez le nom.");
        if (propre(fonction) == null) erreurs = erreurs.plus("fonction", "Indiquez la fonction.");
        var adresse = propre(courriel);
        if (adresse != null && Courriel.lire(adresse).isEmpty())
            erreurs = erreurs.plus("courriel", "Écrivez une adresse comme nom@exemple.fr.");
        if (illisible(depuis))
            erreurs = erreurs.plus("depuis", "Cette date n’existe pas. Vérifiez-la.");
        if (illisible(jusquAu))
            erreurs = erreurs.plus("jusquAu", "Cette date n’existe pas. Vérifiez-la.");
        var debut = date(depuis);
        var fin = date(jusquAu);
        if (debut != null && fin != null && fin.isBefore(debut))
            erreurs = erreurs.plus("jusquAu", "La fin ne peut pas précéder le début.");
        return erreurs;
    }

    PersonneVue versPersonne(PersonneId id, OrganisationId organisation) {
        var sansPrenom = propre(prenom);
        return new PersonneVue(
                id,
                organisation,
                exige(nom),
                sansPrenom == null ? "" : sansPrenom,
                exige(fonction),
                propre(courriel),
                propre(telephone),
                propre(rpps),
                date(depuis),
                date(jusquAu));
    }

    private static String exige(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }

    static @Nullable String propre(@Nullable String saisi) {
        return saisi == null || saisi.isBlank() ? null : saisi.strip();
    }

    private static boolean illisible(@Nullable String saisi) {
        return propre(saisi) != null && date(saisi) == null;
    }

    private static @Nullable LocalDate date(@Nullable String saisi) {
        var propre = propre(saisi);
        try {
            return propre == null ? null : LocalDate.parse(propre);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package fr.unisson.annuaire.web;

import fr.unisson.annuaire.NouvelleOrganisation;
import org.jspecify.annotations.Nullable;

/// An organisation typed by hand.
///
/// @param malgre the person looked at the close ones and goes on
public record AjoutForm(
        @Nullable String raisonSociale,
        @Nullable String rna,
        @Nullable String siren,
        @Nullable String sansIdentifiant,
        @Nullable String statut,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String telephone,
        @Nullable String courriel,
        @Nullable String malgre) {

    static AjoutForm vide() {
        return new AjoutForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    NouvelleOrganisation versCommande() {
        return new NouvelleOrganisation(
                raisonSociale == null ? "" : raisonSociale,
                vide(siren),
                vide(rna),
                vide(sansIdentifiant),
                vide(statut),
                vide(adresse),
                vide(codePostal),
                vide(ville),
                null,
                vide(telephone),
                vide(courriel));
    }

    private static @Nullable String vide(@Nullable String valeur) {
        return valeur == null || valeur.isBlank() ? null : valeur.strip();
    }
}

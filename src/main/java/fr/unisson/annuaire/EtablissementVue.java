package fr.unisson.annuaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An establishment (FINESS ET).
///
/// @param organisation null while the legal entity that `finessEj` names is not in the directory
/// @param categorie label of the category, or its code when the nomenclature lacks it
public record EtablissementVue(
        EtablissementId id,
        @Nullable OrganisationId organisation,
        @Nullable String nomOrganisation,
        String nom,
        @Nullable String nomLong,
        @Nullable String finess,
        @Nullable String finessEj,
        @Nullable String siret,
        @Nullable String codeCategorie,
        @Nullable String categorie,
        AdresseVue adresse,
        @Nullable LocalDate ouvertLe,
        boolean ferme,
        @Nullable LocalDate fermeLe,
        boolean fictif) {

    public boolean cleJuste() {
        return finess == null || Finess.of(finess).cleJuste();
    }
}

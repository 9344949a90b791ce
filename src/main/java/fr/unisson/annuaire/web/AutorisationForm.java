package fr.unisson.annuaire.web;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.NatureAutorisation;
import fr.unisson.annuaire.NouvelleAutorisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// The end of an authorisation as it is typed.
public record AutorisationForm(
        @Nullable String nature,
        @Nullable String etablissement,
        @Nullable String reference,
        @Nullable String fin,
        @Nullable String remplace) {

    static final AutorisationForm VIDE = new AutorisationForm(null, null, null, null, null);

    NouvelleAutorisation pour(OrganisationId organisation) {
        return new NouvelleAutorisation(
                organisation,
                Saisies.numero(etablissement).map(EtablissementId::new).orElse(null),
                Saisies.parmi(NatureAutorisation.class, nature).orElse(null),
                Saisies.texte(reference),
                Saisies.date(fin).orElse(null),
                Saisies.numero(remplace).orElse(null));
    }
}

package fr.unisson.annuaire.web;

import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.socle.web.Fait;
import java.util.List;

/// @param siens what other modules show of it
/// @param complements what they show of its organisation
public record EtablissementPage(
        EtablissementVue etablissement,
        List<Fait> faits,
        List<OrganisationPage.Complement> siens,
        List<OrganisationPage.Complement> complements) {}

package fr.unisson.annuaire.web;

import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.socle.web.Fait;
import java.util.List;

public record EtablissementPage(
        EtablissementVue etablissement,
        List<Fait> faits,
        List<OrganisationPage.Complement> complements) {}

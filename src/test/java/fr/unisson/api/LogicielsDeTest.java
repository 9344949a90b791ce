package fr.unisson.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.JetonsDApi.Duree;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.OrganisationId;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Programs with the tokens of people, and what they are answered.
record LogicielsDeTest(
        MockMvcTester mvc, Personnages personnages, JetonsDApi jetons, Sessions sessions) {

    /// With a token of somebody who has this role.
    UnLogiciel de(OrganisationId organisation, RoleOrganisation role, Portee... portees) {
        return pour(personnages.membre("Marie", "Dupont", organisation, role), portees);
    }

    /// With a token of somebody.
    UnLogiciel pour(CompteId compte, Portee... portees) {
        var session = sessions.auNomDe(compte).orElseThrow();
        return UnLogiciel.avec(
                mvc,
                session.appeler(() -> jetons.creer("Essai", Set.of(portees), Duree.TRENTE_JOURS)));
    }

    static void code(MvcTestResult reponse, int statut, String code) {
        assertThat(reponse)
                .hasStatus(statut)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    static String emplacement(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(201);
        return String.valueOf(reponse.getResponse().getHeader("Location"));
    }

    static String etiquette(MvcTestResult reponse) {
        return String.valueOf(reponse.getResponse().getHeader("ETag"));
    }
}

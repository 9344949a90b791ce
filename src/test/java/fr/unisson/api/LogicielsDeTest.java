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
public record LogicielsDeTest(
        MockMvcTester mvc, Personnages personnages, JetonsDApi jetons, Sessions sessions) {

    /// With a token of somebody who has this role.
    public UnLogiciel de(OrganisationId organisation, RoleOrganisation role, Portee... portees) {
        return pour(personnages.membre("Marie", "Dupont", organisation, role), portees);
    }

    /// With a token of somebody.
    public UnLogiciel pour(CompteId compte, Portee... portees) {
        var session = sessions.auNomDe(compte).orElseThrow();
        return UnLogiciel.avec(
                mvc,
                session.appeler(() -> jetons.creer("Essai", Set.of(portees), Duree.TRENTE_JOURS)));
    }

    /// With a token of an organisation in this role, made by who administers it.
    public UnLogiciel delegue(
            CompteId par, OrganisationId organisation, RoleOrganisation role, Portee... portees) {
        var session = sessions.auNomDe(par).orElseThrow();
        return UnLogiciel.avec(
                mvc,
                session.appeler(() ->
                        jetons.creer(
                                organisation,
                                role,
                                "Logiciel",
                                Set.of(portees),
                                Duree.TRENTE_JOURS)));
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

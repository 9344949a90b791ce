package fr.unisson.api;

import static fr.unisson.annuaire.FichiersDEssai.FINESS_PLUS;
import static fr.unisson.annuaire.FichiersDEssai.fichier;
import static fr.unisson.annuaire.FichiersDEssai.octets;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.Imports;
import fr.unisson.annuaire.OrganisationId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/// Real rows of FINESS, read in FHIR and judged by another program: the HAPI validator with the
/// definitions of R4, which are heavy: they go with the class.
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "unisson.test.base=neuve")
class FhirWebTest {

    private static final String FHIR = "/api/v1/fhir";
    private static final String FINESS = "https://finess.esante.gouv.fr";
    private static final String SIRENE = "https://sirene.fr";

    private final FhirContext r4 = FhirContext.forR4();
    private final ValidationSupportChain chaine = chaine();
    private final FhirValidator validateur =
            r4.newValidator().registerValidatorModule(new FhirInstanceValidator(chaine));

    private static final Set<ResultSeverityEnum> GRAVES =
            EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private static boolean importe;

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired Imports imports;
    @TempDir Path dossier;

    /// Its threads hold every definition of FHIR, 200 MB of them.
    @AfterAll
    void rendreLaMemoire() {
        chaine.stop();
    }

    private OrganisationId tilleuls = new OrganisationId(0);

    @BeforeEach
    void echantillon() throws IOException {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        if (importe) return;
        var lu = fichier(dossier, octets(FINESS_PLUS));
        imports.executer(imports.demander(lu, FINESS_PLUS), lu);
        importe = true;
    }

    @Test
    void chaque_ligne_de_l_annuaire_est_valide_page_apres_page() {
        var logiciel = logiciel(Portee.ANNUAIRE_LIRE);
        for (var genre : List.of("/Organization", "/Location")) {
            var vus = new HashSet<String>();
            var suivante = FHIR + genre + "?_count=20";
            while (!suivante.isEmpty()) {
                var page = lire(logiciel.lire(suivante), Bundle.class);
                assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(20);
                page.getEntry().forEach(e -> assertThat(vus.add(e.getFullUrl())).isTrue());
                var lien = page.getLink("next");
                suivante = lien == null ? "" : chemin(lien.getUrl());
            }
            assertThat(vus).hasSizeGreaterThan(20);
        }
    }

    @Test
    void un_etablissement_porte_ses_numeros_francais_et_nomme_qui_le_gere() {
        var logiciel = logiciel(Portee.ANNUAIRE_LIRE);
        var trouves = chercher(logiciel, "/Location", "identifier", FINESS + "|010780195");
        assertThat(trouves.getEntry()).hasSize(1);
        var lieu = (Location) trouves.getEntryFirstRep().getResource();
        assertThat(lieu.getIdentifier())
                .extracting(i -> i.getSystem() + "|" + i.getValue())
                .containsExactly(FINESS + "|010780195", SIRENE + "|77220148900022");
        assertThat(lieu.getIdentifierFirstRep().getType().getCodingFirstRep().getCode())
                .isEqualTo("FINEG");
        assertThat(lieu.getStatus()).isEqualTo(Location.LocationStatus.ACTIVE);
        var qui = lieu.getManagingOrganization().getReference();
        var organisation = lire(logiciel.lire(FHIR + "/" + qui), Organization.class);
        assertThat(organisation.getIdentifier())
                .anySatisfy(i ->
                        assertThat(i.getType().getCodingFirstRep().getCode()).isEqualTo("FINEJ"));
        assertThat(lire(logiciel.lire(FHIR + "/Location/" + id(lieu)), Location.class).getName())
                .isEqualTo(lieu.getName());
        assertThat(chercher(logiciel, "/Location", "organization", qui).getEntry())
                .extracting(e -> id(e.getResource()))
                .contains(id(lieu));
    }

    @Test
    void on_cherche_par_numero_par_debut_de_mot_et_par_ville() {
        var logiciel = logiciel(Portee.ANNUAIRE_LIRE);
        assertThat(noms(chercher(logiciel, "/Location", "identifier", "77220148900022")))
                .singleElement()
                .asString()
                .containsIgnoringCase("convert");
        assertThat(noms(chercher(logiciel, "/Location", "name", "Convert")))
                .allSatisfy(n -> assertThat(n).containsIgnoringCase("convert"))
                .isNotEmpty();
        assertThat(noms(chercher(logiciel, "/Location", "name", "onvert"))).isEmpty();
        assertThat(noms(chercher(logiciel, "/Location", "name", "%"))).isEmpty();
        assertThat(noms(chercher(logiciel, "/Location", "identifier", SIRENE + "|010780195")))
                .isEmpty();
        assertThat(noms(chercher(logiciel, "/Location", "identifier", "urn:oid:1.2|010780195")))
                .isEmpty();
        assertThat(chercher(logiciel, "/Location", "address-city", "bourg").getEntry())
                .isNotEmpty()
                .allSatisfy(e ->
                        assertThat(((Location) e.getResource()).getAddress().getCity())
                                .startsWithIgnoringCase("bourg"));
        var fermees = chercher(logiciel, "/Organization", "active", "false");
        assertThat(fermees.getEntry())
                .allSatisfy(
                        e -> assertThat(((Organization) e.getResource()).getActive()).isFalse());
        var post =
                mvc.post()
                        .uri(FHIR + "/Location/_search")
                        .header("Authorization", "Bearer " + jeton(Portee.ANNUAIRE_LIRE))
                        .contentType("application/x-www-form-urlencoded")
                        .content("identifier=010780195")
                        .exchange();
        assertThat(lire(post, Bundle.class).getEntry()).hasSize(1);
    }

    @Test
    void une_organisation_de_demonstration_se_dit_d_essai() {
        var lue =
                lire(
                        logiciel(Portee.ANNUAIRE_LIRE).lire(FHIR + "/Organization/" + tilleuls),
                        Organization.class);
        assertThat(lue.getName()).isEqualTo("EHPAD Les Tilleuls");
        assertThat(lue.getMeta().getTagFirstRep().getCode()).isEqualTo("HTEST");
    }

    @Test
    void les_capacites_se_lisent_sans_jeton_et_disent_vrai() {
        var dites = lire(mvc.get().uri(FHIR + "/metadata").exchange(), CapabilityStatement.class);
        assertThat(dites.getFhirVersion().toCode()).isEqualTo("4.0.1");
        var logiciel = logiciel(Portee.ANNUAIRE_LIRE);
        var essais =
                Map.of(
                        "_id",
                        "1",
                        "identifier",
                        "1",
                        "name",
                        "a",
                        "address-city",
                        "a",
                        "active",
                        "true",
                        "status",
                        "active",
                        "organization",
                        "Organization/1");
        for (var genre : dites.getRestFirstRep().getResource())
            for (var parametre : genre.getSearchParam()) {
                var nom = parametre.getName();
                var reponse =
                        logiciel.appeler(
                                HttpMethod.GET,
                                FHIR + "/" + genre.getType() + "?" + nom + "=" + essais.get(nom),
                                "",
                                Map.of("Prefer", "handling=strict"));
                var lue = lire(reponse, Bundle.class);
                assertThat(lue.getLink("self").getUrl()).contains(nom + "=");
            }
    }

    @Test
    void un_refus_est_un_operation_outcome() {
        var logiciel = logiciel(Portee.ANNUAIRE_LIRE);
        refus(mvc.get().uri(FHIR + "/Organization").exchange(), 401, "login", "JETON_ABSENT");
        refus(
                logiciel(Portee.ECHEANCES_LIRE).lire(FHIR + "/Organization/" + tilleuls),
                403,
                "forbidden",
                "PORTEE_INSUFFISANTE");
        for (var adresse : List.of("/Organization/999999999", "/Organization/abc", "/Patient/1"))
            refus(logiciel.lire(FHIR + adresse), 404, "not-found", "INTROUVABLE");
        for (var adresse :
                List.of(
                        "/Organization?name:exact=a",
                        "/Organization?name=a&name=b",
                        "/Organization?_count=0",
                        "/Organization?active=peut-etre",
                        "/Location?organization=abc"))
            refus(logiciel.lire(FHIR + adresse), 400, "invalid", "ILLISIBLE");
        refus(
                logiciel.appeler(HttpMethod.POST, FHIR + "/Organization", "{}"),
                405,
                "not-supported",
                "METHODE_REFUSEE");
        refus(
                logiciel.appeler(
                        HttpMethod.GET,
                        FHIR + "/Organization",
                        "",
                        Map.of("Accept", "application/fhir+xml")),
                406,
                "not-supported",
                "FORMAT_REFUSE");
        refus(
                logiciel.appeler(
                        HttpMethod.GET,
                        FHIR + "/Organization?couleur=bleu",
                        "",
                        Map.of("Prefer", "handling=strict")),
                400,
                "invalid",
                "ILLISIBLE");
        var lache = lire(logiciel.lire(FHIR + "/Organization?couleur=bleu"), Bundle.class);
        assertThat(lache.getLink("self").getUrl()).doesNotContain("couleur");
    }

    private void refus(MvcTestResult reponse, int statut, String nature, String code) {
        assertThat(reponse).hasStatus(statut);
        var lu = valide(reponse, OperationOutcome.class).getIssueFirstRep();
        assertThat(lu.getCode().toCode()).isEqualTo(nature);
        assertThat(lu.getDetails().getCodingFirstRep().getCode()).isEqualTo(code);
    }

    private Bundle chercher(UnLogiciel logiciel, String genre, String parametre, String valeur) {
        return lire(
                logiciel.appeler(
                        HttpMethod.GET,
                        FHIR + genre + "?" + parametre + "={valeur}",
                        "",
                        Map.of(),
                        valeur),
                Bundle.class);
    }

    private static List<String> noms(Bundle paquet) {
        return paquet.getEntry().stream().map(e -> ((Location) e.getResource()).getName()).toList();
    }

    private static String id(Resource ressource) {
        return ressource.getIdElement().getIdPart();
    }

    private static String chemin(String adresse) {
        var lue = URI.create(adresse);
        return lue.getPath() + "?" + UriUtils.decode(lue.getRawQuery(), StandardCharsets.UTF_8);
    }

    private <T extends Resource> T lire(MvcTestResult reponse, Class<T> genre) {
        assertThat(reponse).hasStatus(200);
        return valide(reponse, genre);
    }

    private <T extends Resource> T valide(MvcTestResult reponse, Class<T> genre) {
        assertThat(reponse).hasContentType("application/fhir+json;charset=UTF-8");
        var texte = Navigation.texte(reponse);
        var fautes = new ArrayList<String>();
        validateur.validateWithResult(texte).getMessages().stream()
                .filter(m -> GRAVES.contains(m.getSeverity()))
                .forEach(m -> fautes.add(m.getLocationString() + " : " + m.getMessage()));
        assertThat(fautes).isEmpty();
        return r4.newJsonParser().parseResource(genre, texte);
    }

    /// Its successor does not turn codes of systems that are not at hand into warnings.
    @SuppressWarnings("deprecation")
    private ValidationSupportChain chaine() {
        return new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4),
                new UnknownCodeSystemWarningValidationSupport(r4));
    }

    private UnLogiciel logiciel(Portee portee) {
        return UnLogiciel.avec(mvc, jeton(portee));
    }

    private String jeton(Portee portee) {
        var compte = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.OBSERVATEUR);
        return sessions.auNomDe(compte)
                .orElseThrow()
                .appeler(
                        () -> jetons.creer("Essai", Set.of(portee), JetonsDApi.Duree.TRENTE_JOURS));
    }
}

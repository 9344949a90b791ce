package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.unisson.api.web.Fhir.CodeableConcept;
import java.util.List;

/// What this FHIR server does, http://hl7.org/fhir/R4/capabilitystatement.html.
record CapacitesFhir(
        String status,
        String date,
        String kind,
        Logiciel software,
        Adresse implementation,
        String fhirVersion,
        List<String> format,
        List<Reseau> rest) {

    /// When what follows last changed.
    private static final String DATE = "2026-11-23";

    record Logiciel(String name) {}

    record Adresse(String description, String url) {}

    record Reseau(String mode, Securite security, List<Genre> resource) {}

    record Securite(List<CodeableConcept> service, String description) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Genre(
            String type,
            String documentation,
            List<Echange> interaction,
            String versioning,
            boolean readHistory,
            boolean updateCreate,
            List<Parametre> searchParam) {}

    record Echange(String code) {}

    record Parametre(String name, String type, String documentation) {}

    @JsonProperty
    String resourceType() {
        return "CapabilityStatement";
    }

    static CapacitesFhir a(String adresse) {
        return new CapacitesFhir(
                "active",
                DATE,
                "instance",
                new Logiciel("Unisson"),
                new Adresse("L’annuaire d’Unisson, en lecture", adresse),
                "4.0.1",
                List.of("application/fhir+json", "json"),
                List.of(
                        new Reseau(
                                "server",
                                new Securite(
                                        List.of(CodeableConcept.texte("Jeton porteur")),
                                        "Authorization: Bearer, jeton de portée annuaire:lire"),
                                List.of(
                                        genre(
                                                "Organization",
                                                "Les organisations : entités juridiques, associations, groupements",
                                                RechercheFhir.D_ORGANIZATION),
                                        genre(
                                                "Location",
                                                "Les établissements et services, avec l’organisation qui les gère",
                                                RechercheFhir.DE_LOCATION)))));
    }

    private static Genre genre(String type, String documentation, List<String> parametres) {
        return new Genre(
                type,
                documentation,
                List.of(new Echange("read"), new Echange("search-type")),
                "no-version",
                false,
                false,
                parametres.stream().map(CapacitesFhir::parametre).toList());
    }

    private static Parametre parametre(String nom) {
        return switch (nom) {
            case RechercheFhir.ID -> new Parametre(nom, "token", "Un ou plusieurs numéros d’ici");
            case RechercheFhir.NUMERO ->
                    new Parametre(
                            nom,
                            "token",
                            "FINESS, SIREN, SIRET ou RNA entier, avec ou sans son système");
            case RechercheFhir.NOM ->
                    new Parametre(nom, "string", "Ce par quoi commence un mot du nom");
            case RechercheFhir.VILLE ->
                    new Parametre(nom, "string", "Ce par quoi commence la ville");
            case RechercheFhir.ACTIVE -> new Parametre(nom, "token", "true ou false");
            case RechercheFhir.ETAT -> new Parametre(nom, "token", "active ou inactive");
            default -> new Parametre(nom, "reference", "L’organisation qui gère");
        };
    }
}

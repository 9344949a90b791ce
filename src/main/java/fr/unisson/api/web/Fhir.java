package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// The few shapes of FHIR R4 (4.0.1) that the directory is written in: names are those of the
/// standard, http://hl7.org/fhir/R4. What is null or empty is left out, as FHIR asks.
final class Fhir {

    static final MediaType TYPE = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private Fhir() {}

    sealed interface Ressource permits Organization, Location {

        String id();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Coding(@Nullable String system, String code, @Nullable String display) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CodeableConcept(List<Coding> coding, @Nullable String text) {

        static CodeableConcept texte(String texte) {
            return new CodeableConcept(List.of(), texte);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Meta(List<Coding> tag) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Identifier(
            @Nullable String use, CodeableConcept type, @Nullable String system, String value) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ContactPoint(String system, String value, String use) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Address(
            String use,
            List<String> line,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            String country) {}

    record Position(double longitude, double latitude) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reference(
            @Nullable String reference,
            @Nullable String type,
            @Nullable Identifier identifier,
            @Nullable String display) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Organization(
            String id,
            @Nullable Meta meta,
            List<Identifier> identifier,
            boolean active,
            List<CodeableConcept> type,
            String name,
            List<String> alias,
            List<ContactPoint> telecom,
            List<Address> address)
            implements Ressource {

        @JsonProperty
        String resourceType() {
            return "Organization";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Location(
            String id,
            @Nullable Meta meta,
            List<Identifier> identifier,
            String status,
            String name,
            List<String> alias,
            String mode,
            List<CodeableConcept> type,
            List<ContactPoint> telecom,
            Address address,
            CodeableConcept physicalType,
            @Nullable Position position,
            @Nullable Reference managingOrganization)
            implements Ressource {

        @JsonProperty
        String resourceType() {
            return "Location";
        }
    }

    record Link(String relation, String url) {}

    record Search(String mode) {}

    record Entry(String fullUrl, Ressource resource, Search search) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Bundle(String type, List<Link> link, List<Entry> entry) {

        @JsonProperty
        String resourceType() {
            return "Bundle";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Issue(
            String severity, String code, CodeableConcept details, @Nullable String diagnostics) {}

    record OperationOutcome(List<Issue> issue) {

        @JsonProperty
        String resourceType() {
            return "OperationOutcome";
        }

        static OperationOutcome de(Probleme probleme) {
            return new OperationOutcome(
                    List.of(
                            new Issue(
                                    "error",
                                    nature(CodeDErreur.valueOf(probleme.code())),
                                    new CodeableConcept(
                                            List.of(
                                                    new Coding(
                                                            null,
                                                            probleme.code(),
                                                            probleme.title())),
                                            probleme.detail()),
                                    probleme.requete())));
        }

        /// Codes of http://hl7.org/fhir/R4/valueset-issue-type.html.
        private static String nature(CodeDErreur code) {
            return switch (code.statut()) {
                case 401 -> "login";
                case 403 -> "forbidden";
                case 404 -> "not-found";
                case 405, 406, 415 -> "not-supported";
                case 409, 412 -> "conflict";
                case 429 -> "throttled";
                case 503 -> "transient";
                case 500 -> "exception";
                default -> "invalid";
            };
        }
    }
}

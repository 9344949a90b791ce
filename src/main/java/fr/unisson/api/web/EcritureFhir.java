package fr.unisson.api.web;

import fr.unisson.annuaire.AdresseVue;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.api.web.Fhir.Address;
import fr.unisson.api.web.Fhir.CodeableConcept;
import fr.unisson.api.web.Fhir.Coding;
import fr.unisson.api.web.Fhir.ContactPoint;
import fr.unisson.api.web.Fhir.Identifier;
import fr.unisson.api.web.Fhir.Location;
import fr.unisson.api.web.Fhir.Meta;
import fr.unisson.api.web.Fhir.Organization;
import fr.unisson.api.web.Fhir.Position;
import fr.unisson.api.web.Fhir.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The directory in FHIR: an organisation is an `Organization`, an establishment a `Location` that
/// it manages. Systems and types of numbers are those of the French guide, hl7.fhir.fr.core 2.1.0.
final class EcritureFhir {

    static final String FINESS = "https://finess.esante.gouv.fr";
    static final String SIRENE = "https://sirene.fr";

    private static final String GENRES =
            "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203";
    private static final String CATEGORIES =
            "https://mos.esante.gouv.fr/NOS/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement";
    private static final String LIEUX =
            "http://terminology.hl7.org/CodeSystem/location-physical-type";

    /// What marks data that are not real, http://hl7.org/fhir/R4/security-labels.html.
    private static final Meta FICTIVE =
            new Meta(
                    List.of(
                            new Coding(
                                    "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                                    "HTEST",
                                    "test health data")));

    private EcritureFhir() {}

    static Organization organization(OrganisationVue o) {
        var numeros = new ArrayList<Identifier>();
        ajouter(numeros, "FINEJ", "FINESS d'entité juridique", FINESS, o.finess());
        ajouter(numeros, "SIREN", "Identification de l'organisation au SIREN", SIRENE, o.siren());
        var rna = texte(o.rna());
        if (rna != null)
            numeros.add(new Identifier("official", CodeableConcept.texte("RNA"), null, rna));
        var statut = texte(o.statut());
        return new Organization(
                o.id().toString(),
                o.fictive() ? FICTIVE : null,
                numeros,
                !o.fermee(),
                statut == null ? List.of() : List.of(CodeableConcept.texte(statut)),
                nom(o.raisonSociale()),
                liste(o.nomLong()),
                contacts(o.adresse()),
                List.of(adresse(o.adresse())));
    }

    static Location location(EtablissementVue e) {
        var numeros = new ArrayList<Identifier>();
        ajouter(numeros, "FINEG", "FINESS d'entité géographique", FINESS, e.finess());
        ajouter(numeros, "SIRET", "Identification de l'organisation au SIRET", SIRENE, e.siret());
        return new Location(
                e.id().toString(),
                e.fictif() ? FICTIVE : null,
                numeros,
                e.ferme() ? "inactive" : "active",
                nom(e.nom()),
                liste(e.nomLong()),
                "instance",
                categorie(e),
                contacts(e.adresse()),
                adresse(e.adresse()),
                new CodeableConcept(List.of(new Coding(LIEUX, "si", "Site")), null),
                position(e.adresse()),
                gestionnaire(e));
    }

    /// By its number alone while the directory does not hold the legal entity.
    private static @Nullable Reference gestionnaire(EtablissementVue e) {
        var organisation = e.organisation();
        var nom = texte(e.nomOrganisation());
        if (organisation != null)
            return new Reference("Organization/" + organisation, "Organization", null, nom);
        var numero = new ArrayList<Identifier>();
        ajouter(numero, "FINEJ", "FINESS d'entité juridique", FINESS, e.finessEj());
        return numero.isEmpty()
                ? null
                : new Reference(null, "Organization", numero.getFirst(), nom);
    }

    private static List<CodeableConcept> categorie(EtablissementVue e) {
        var code = texte(e.codeCategorie());
        var libelle = texte(e.categorie());
        if (code == null)
            return libelle == null ? List.of() : List.of(CodeableConcept.texte(libelle));
        return List.of(new CodeableConcept(List.of(new Coding(CATEGORIES, code, null)), libelle));
    }

    private static void ajouter(
            List<Identifier> numeros,
            String genre,
            String libelle,
            String systeme,
            @Nullable String valeur) {
        var lue = texte(valeur);
        if (lue == null) return;
        numeros.add(
                new Identifier(
                        "official",
                        new CodeableConcept(List.of(new Coding(GENRES, genre, libelle)), null),
                        systeme,
                        lue));
    }

    private static List<ContactPoint> contacts(AdresseVue a) {
        var contacts = new ArrayList<ContactPoint>();
        var telephone = texte(a.telephone());
        if (telephone != null) contacts.add(new ContactPoint("phone", telephone, "work"));
        var courriel = texte(a.courriel());
        if (courriel != null) contacts.add(new ContactPoint("email", courriel, "work"));
        return contacts;
    }

    private static Address adresse(AdresseVue a) {
        return new Address(
                "work",
                Stream.of(texte(a.complement()), texte(a.voie())).filter(Objects::nonNull).toList(),
                texte(a.ville()),
                texte(a.nomDepartement()),
                texte(a.codePostal()),
                "FR");
    }

    private static @Nullable Position position(AdresseVue a) {
        var latitude = a.latitude();
        var longitude = a.longitude();
        return latitude == null || longitude == null ? null : new Position(longitude, latitude);
    }

    private static List<String> liste(@Nullable String texte) {
        var lu = texte(texte);
        return lu == null ? List.of() : List.of(lu);
    }

    private static String nom(String nom) {
        return Objects.requireNonNullElse(texte(nom), nom);
    }

    /// FHIR refuses a text that is empty or that begins or ends with a blank.
    private static @Nullable String texte(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }
}

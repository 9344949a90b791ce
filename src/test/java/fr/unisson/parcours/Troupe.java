package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Invitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationFictive;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.echeances.BoiteDEnvoi.Courriel;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouveauMandat;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.SourceMandat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Two organisations and the people who take a convention to its signature, with the powers and the
/// body that exist before any convention; and the mails that they receive.
@TestComponent
class Troupe {

    static final String HOPITAL = "Centre hospitalier de l’Estuaire";
    static final String EHPAD = "Résidence Les Rives de l’Erdre";

    private final Annuaire annuaire;
    private final Personnages personnages;
    private final Invitations invitations;
    private final Mandats mandats;
    private final Instances instances;
    private final Reunions reunions;
    private final BoiteDEnvoi boite;

    Troupe(
            Annuaire annuaire,
            Personnages personnages,
            Invitations invitations,
            Mandats mandats,
            Instances instances,
            Reunions reunions,
            BoiteDEnvoi boite) {
        this.annuaire = annuaire;
        this.personnages = personnages;
        this.invitations = invitations;
        this.mandats = mandats;
        this.instances = instances;
        this.reunions = reunions;
        this.boite = boite;
    }

    /// @param claire address of the hospital's referent, who has no account yet
    record Distribution(
            OrganisationId hopital,
            OrganisationId ehpad,
            CompteId nadia,
            String claire,
            CompteId erwan,
            CompteId jeanne,
            CompteId sophie,
            CompteId helene,
            CompteId marc) {}

    Distribution reunir() {
        var appui = organisation("Structure d’appui de la Loire", "449990019");
        var hopital = organisation(HOPITAL, "449990027");
        var ehpad = organisation(EHPAD, "449990118");
        var helene =
                personnages.membre(
                        "Hélène",
                        "Marchand",
                        hopital,
                        RoleOrganisation.DIRECTION,
                        RoleOrganisation.ADMINISTRATION);
        var marc = personnages.membre("Marc", "Tanguy", ehpad, RoleOrganisation.DIRECTION);
        var d =
                new Distribution(
                        hopital,
                        ehpad,
                        personnages.membre(
                                "Nadia", "Benhamou", appui, RoleOrganisation.FACILITATEUR_SRA),
                        "claire." + UUID.randomUUID() + "@exemple.fr",
                        personnages.membre(
                                "Erwan", "Le Goff", ehpad, RoleOrganisation.REFERENT_QUALITE),
                        personnages.membre(
                                "Jeanne", "Guilbaud", ehpad, RoleOrganisation.REPRESENTANT_USAGERS),
                        personnages.membre(
                                "Sophie", "Aubert", hopital, RoleOrganisation.SECRETAIRE_INSTANCE),
                        helene,
                        marc);
        mandater(hopital, helene, "Hélène Marchand", "Directrice");
        mandater(ehpad, marc, "Marc Tanguy", "Directeur");
        instituer(hopital);
        inviter(d);
        return d;
    }

    String courriel(CompteId compte) {
        return personnages.courriel(compte);
    }

    /// The last mail to this person that answers to a condition.
    Courriel dernier(String adresse, Predicate<Courriel> condition) {
        return boite.recents(0).elements().stream()
                .filter(c -> c.adresse().equals(adresse))
                .filter(condition)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No such mail for " + adresse + boite.recents(0)));
    }

    /// The address, within this site, that the last mail to this person opens.
    String lien(String adresse, String chemin) {
        var lien = Objects.requireNonNull(dernier(adresse, c -> contient(c.lien(), chemin)).lien());
        return lien.substring(lien.indexOf(chemin));
    }

    /// The code in the last mail to this person, as they would read it.
    String code(String adresse) {
        var objet = dernier(adresse, c -> c.objet().startsWith("Votre code")).objet();
        return objet.substring(objet.length() - 6);
    }

    static LocalDate aujourdhui() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static boolean contient(@Nullable String lien, String chemin) {
        return lien != null && lien.contains(chemin);
    }

    private OrganisationId organisation(String nom, String finess) {
        return organisation(nom, finess, null);
    }

    OrganisationId organisation(String nom, @Nullable String finess, @Nullable String rna) {
        return Acteurs.systeme()
                .executer(() ->
                        annuaire.ajouterFictive(
                                new OrganisationFictive(
                                        nom,
                                        finess,
                                        null,
                                        rna,
                                        null,
                                        "1 quai de la Fosse",
                                        "44000",
                                        "44109",
                                        null,
                                        java.util.List.of())));
    }

    void mandater(OrganisationId organisation, CompteId compte, String nom, String fonction) {
        var mandat =
                new NouveauMandat(
                        organisation.valeur(),
                        compte.valeur(),
                        nom,
                        fonction,
                        SourceMandat.STATUTS,
                        null,
                        "",
                        Set.of(Matiere.CONVENTIONS),
                        null,
                        aujourdhui().minusYears(1),
                        aujourdhui().plusYears(2),
                        false,
                        null);
        assertThat(Acteurs.systeme().executer(() -> mandats.enregistrer(mandat)))
                .isInstanceOf(Mandats.Resultat.Enregistre.class);
    }

    private void instituer(OrganisationId organisation) {
        Acteurs.systeme()
                .executer(() -> {
                    var id =
                            instances.enregistrer(
                                    new NouvelleInstance(
                                            organisation.valeur(),
                                            "Conseil de surveillance",
                                            NatureInstance.CONSEIL_SURVEILLANCE,
                                            true,
                                            0));
                    var soir = aujourdhui().atTime(23, 59);
                    assertThat(
                                    reunions.planifier(
                                                    id,
                                                    new NouvelleReunion("", soir, 60, "Siège", ""))
                                            .estFait())
                            .isTrue();
                });
    }

    /// Invites somebody unknown into an organisation of its own.
    ///
    /// @return their address
    String inviterSeule(String nom) {
        var organisation = personnages.organisation(nom);
        var direction =
                personnages.membre(
                        "Odile", "Rivière", organisation, RoleOrganisation.ADMINISTRATION);
        var adresse = "invitee." + UUID.randomUUID() + "@exemple.fr";
        personnages
                .acteur(direction, organisation)
                .executer(() ->
                        assertThat(
                                        invitations.inviter(
                                                organisation,
                                                adresse,
                                                Set.of(RoleOrganisation.PROFESSIONNEL)))
                                .isEmpty());
        return adresse;
    }

    private void inviter(Distribution d) {
        personnages
                .acteur(d.helene(), d.hopital())
                .executer(() ->
                        assertThat(
                                        invitations.inviter(
                                                d.hopital(),
                                                d.claire(),
                                                Set.of(RoleOrganisation.REFERENT_QUALITE)))
                                .isEmpty());
    }
}

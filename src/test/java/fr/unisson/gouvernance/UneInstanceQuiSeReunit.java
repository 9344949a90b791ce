package fr.unisson.gouvernance;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CVS of four full members, one of them without account, for the tests of meetings. Whoever
/// reads a test as the platform sees no name of a member missing.
public final class UneInstanceQuiSeReunit {

    public final OrganisationId organisation;
    public final CompteId secretaire;
    public final CompteId presidente;
    public final CompteId elue;
    public final LocalDate jour = Dates.jourDe(Clock.systemUTC().instant());
    private final Personnages personnages;
    public @Nullable InstanceId instance;

    public UneInstanceQuiSeReunit(Personnages personnages) {
        this.personnages = personnages;
        organisation = personnages.organisation("EHPAD des réunions");
        secretaire = membre("Soline", RoleOrganisation.SECRETAIRE_INSTANCE);
        presidente = membre("Paulette", RoleOrganisation.REPRESENTANT_USAGERS);
        elue = membre("Awa", RoleOrganisation.PROFESSIONNEL);
    }

    public CompteId membre(String prenom, RoleOrganisation role) {
        return personnages.membre(prenom, "Réunie", organisation, role);
    }

    public Acteur acteur(CompteId compte) {
        return personnages.acteur(compte, organisation);
    }

    /// In the transaction of a test, as its secretary.
    public InstanceId fonder(Instances instances, Sieges sieges, Quorum quorum) {
        var reglement =
                new Reglement(
                        "Donner la parole",
                        jour.minusYears(1),
                        null,
                        "",
                        4,
                        Delais.USUELS,
                        Approbation.SILENCE,
                        15,
                        quorum);
        var id =
                fait(
                        instances.creer(
                                new NouvelleInstance(
                                        organisation.valeur(),
                                        "CVS des Réunions",
                                        NatureInstance.CVS,
                                        false,
                                        7),
                                reglement,
                                null,
                                List.of()));
        instance = id;
        sieger(sieges, College.FAMILLES, FonctionSiege.PRESIDENCE, Occupant.de(presidente));
        sieger(sieges, College.PROFESSIONNELS, FonctionSiege.MEMBRE, Occupant.de(elue));
        sieger(
                sieges,
                College.USAGERS,
                FonctionSiege.MEMBRE,
                Occupant.personne("Marcel Aubin", "marcel." + id + "@exemple.fr"));
        sieger(sieges, College.USAGERS, FonctionSiege.MEMBRE, Occupant.VACANT);
        return id;
    }

    public SiegeId sieger(
            Sieges sieges, College college, FonctionSiege fonction, Occupant occupant) {
        return fait(
                sieges.ajouter(
                        java.util.Objects.requireNonNull(instance),
                        new NouveauSiege(
                                college,
                                null,
                                fonction,
                                null,
                                occupant,
                                "Assemblée",
                                Designation.ELECTION,
                                jour.minusMonths(6),
                                null)));
    }

    public NouvelleReunion aujourdhui() {
        return new NouvelleReunion("", jour.atTime(23, 59), 120, "Salle du jardin", "");
    }

    public static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }

    public void essayer(Acteurs acteurs, Runnable essai) {
        acteurs.defaire(acteur(secretaire), essai);
    }
}

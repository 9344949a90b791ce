package fr.unisson.actions;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organisation with its people, for the tests of the plan.
final class UnPlan {

    static final LocalDate DEMAIN = LocalDate.of(2099, 6, 30);

    final OrganisationId organisation;
    final CompteId directrice;
    final CompteId referent;
    final CompteId infirmiere;
    final CompteId collegue;
    final Personnages personnages;

    UnPlan(Personnages personnages) {
        this.personnages = personnages;
        organisation = personnages.organisation("EHPAD du plan d’actions");
        directrice = membre("Hélène", RoleOrganisation.DIRECTION);
        referent = membre("Thomas", RoleOrganisation.REFERENT_QUALITE);
        infirmiere = membre("Awa", RoleOrganisation.PROFESSIONNEL);
        collegue = membre("Léo", RoleOrganisation.PROFESSIONNEL);
    }

    CompteId membre(String prenom, RoleOrganisation role) {
        return personnages.membre(prenom, "Duplan", organisation, role);
    }

    Acteur acteur(CompteId compte) {
        return personnages.acteur(compte, organisation);
    }

    /// Ready to be planned.
    ContenuAction contenu(String titre, @Nullable CompteId pilote, @Nullable LocalDate echeance) {
        return avec(titre, pilote, Set.of(), echeance, Visibilite.EQUIPE);
    }

    ContenuAction avec(
            String titre,
            @Nullable CompteId pilote,
            Set<CompteId> contributeurs,
            @Nullable LocalDate echeance,
            Visibilite visibilite) {
        return new ContenuAction(
                titre,
                "Trois chutes en un mois.",
                TypeAction.CORRECTIVE,
                Priorite.P1,
                Dimension.TECHNIQUE,
                "",
                pilote,
                contributeurs,
                null,
                echeance,
                "",
                null,
                null,
                "",
                new Mesure("Chutes par mois", "moins de 4", DEMAIN.plusMonths(3)),
                0,
                visibilite,
                Complements.AUCUN);
    }

    static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }
}

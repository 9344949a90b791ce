package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;

/// Who has a duty: a person, or whoever holds a role in an organisation on the day.
public sealed interface Destinataire {

    default boolean est(Acteur acteur) {
        return this instanceof Compte(var compte)
                && acteur.connecte()
                && compte.valeur() == acteur.compte();
    }

    record Compte(CompteId compte) implements Destinataire {}

    record Role(OrganisationId organisation, RoleOrganisation role) implements Destinataire {}
}

package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import org.jspecify.annotations.Nullable;

/// What the platform knows of an invitation to remind who has not answered. Never shown.
public record Relance(
        InvitationId invitation,
        OrganisationId organisation,
        EtatInvitation etat,
        @Nullable CompteId repondant) {}

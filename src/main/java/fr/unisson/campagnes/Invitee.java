package fr.unisson.campagnes;

import fr.unisson.annuaire.OrganisationId;

/// An organisation that a campaign invited, for who holds it: whether it takes part, never whether
/// it sent its answer.
///
/// @param motif why it declined
public record Invitee(
        InvitationId invitation,
        OrganisationId organisation,
        String nom,
        EtatInvitation etat,
        String motif) {}

package fr.unisson.campagnes.domaine;

/// What an organisation's gesture in a campaign looks at.
///
/// @param ouverte the campaign takes answers
/// @param dits how many figures the closed session would send; 0 until it is closed
public record DossierInvitation(boolean ouverte, int dits) {}

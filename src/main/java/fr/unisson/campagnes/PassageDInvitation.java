package fr.unisson.campagnes;

import fr.unisson.campagnes.domaine.TransitionInvitation;
import java.time.Instant;

/// What an organisation did with its invitation, for that organisation.
///
/// @param repondant who was named to answer then, empty when nobody was
public record PassageDInvitation(
        TransitionInvitation transition, String par, String repondant, String motif, Instant le) {}

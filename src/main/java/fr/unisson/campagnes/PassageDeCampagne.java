package fr.unisson.campagnes;

import fr.unisson.campagnes.domaine.TransitionCampagne;
import java.time.Instant;

/// One step in the life of a campaign, done.
public record PassageDeCampagne(
        TransitionCampagne transition, String par, String motif, Instant le) {}

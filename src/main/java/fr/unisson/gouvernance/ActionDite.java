package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An action decided in a meeting: what, who, by when, in whose plan.
public record ActionDite(
        OrganisationId organisation,
        String titre,
        @Nullable CompteId pilote,
        @Nullable LocalDate pour) {}

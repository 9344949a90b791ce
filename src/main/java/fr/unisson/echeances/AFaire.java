package fr.unisson.echeances;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of "À faire" for the connected person.
///
/// @param organisation for which it is done, null when the duty is personal
/// @param remontee who should have done it and by when, in words; empty when it is one's own
/// @param sinon whom we tell if it stays undone, and when, in words; empty when nobody
public record AFaire(
        Cle cle,
        String libelle,
        String sujet,
        String lien,
        @Nullable LocalDate pour,
        @Nullable OrganisationId organisation,
        boolean enRetard,
        String remontee,
        String sinon) {}

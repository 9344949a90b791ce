package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many people may sign for a party on a day.
@Component
class Signataires {

    private final Mandats mandats;

    Signataires(Mandats mandats) {
        this.mandats = mandats;
    }

    /// One when the mandate that the party chose is valid that day. The power is checked again when
    /// they sign.
    int habilites(OrganisationId organisation, @Nullable Long mandat, LocalDate jour) {
        if (mandat == null) return 0;
        return mandats.refus(organisation.valeur(), new MandatId(mandat), Matiere.CONVENTIONS, jour)
                        .isPresent()
                ? 0
                : 1;
    }
}

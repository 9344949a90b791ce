package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Reexamens;
import org.springframework.stereotype.Component;

/// The figures of modules, the formulas and the duties of the organisations where they may have
/// changed.
@Component
public class TenueDesIndicateurs {

    /// Triggers on what the figures are worked out from mark organisations under this name.
    static final String TRAVAIL = "indicateurs";

    private final Valeurs valeurs;
    private final Reexamens reexamens;

    TenueDesIndicateurs(Valeurs valeurs, Reexamens reexamens) {
        this.valeurs = valeurs;
        this.reexamens = reexamens;
    }

    /// One run of the timer, as the platform.
    ///
    /// @return how many organisations were looked at
    public int passer() {
        return reexamens.passer(
                TRAVAIL,
                "Indicateurs de l’organisation",
                () -> valeurs.organisations().stream().map(OrganisationId::valeur).toList(),
                id -> valeurs.tenirAJour(new OrganisationId(id)));
    }
}

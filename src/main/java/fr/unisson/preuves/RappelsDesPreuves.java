package fr.unisson.preuves;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.preuves.domaine.Validite;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whoever holds the proofs is told before one expires; the direction, once it has.
@Component
class RappelsDesPreuves {

    private final Echeances echeances;

    RappelsDesPreuves(Echeances echeances) {
        this.echeances = echeances;
    }

    /// @param au the last day of its validity, null when it has none
    void attendre(long id, OrganisationId organisation, String code, @Nullable LocalDate au) {
        if (au == null) return;
        echeances.poser(
                new Echeance(
                                new Cle(Preuves.MODULE, Preuves.OBJET, id, "renouveler"),
                                List.of(
                                        new Destinataire.Role(
                                                organisation, RoleOrganisation.REFERENT_QUALITE)),
                                "Renouveler une preuve",
                                "Point " + code,
                                "/preuves/" + id + "/prolonger",
                                au,
                                List.of(
                                        au.minusDays(Validite.BIENTOT),
                                        au.minusDays(Validite.BIENTOT / 3)),
                                false)
                        .remonteeApres(
                                1,
                                List.of(
                                        new Destinataire.Role(
                                                organisation, RoleOrganisation.DIRECTION))));
    }

    void lever(long id) {
        echeances.leverTout(Preuves.MODULE, Preuves.OBJET, id);
    }
}

package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Destinataire;
import fr.unisson.gouvernance.donnees.TenantsSql;
import fr.unisson.gouvernance.donnees.TenantsSql.Tenant;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// To whom goes what stays undone in a body.
@Component
class AuDessus {

    /// A week, so that one may come back from leave.
    static final int APRES_JOURS = 7;

    private static final Set<FonctionSiege> TETE =
            Set.of(FonctionSiege.PRESIDENCE, FonctionSiege.ANIMATION);

    private final TenantsSql tenants;
    private final Clock horloge;

    AuDessus(TenantsSql tenants, Clock horloge) {
        this.tenants = tenants;
        this.horloge = horloge;
    }

    /// Who presides or facilitates the body, or whoever else runs it; the direction of the
    /// organisation that bears it while none of them has an account.
    ///
    /// @param sauf those who owe it themselves
    List<Destinataire> de(InstanceId instance, OrganisationId porteuse, Collection<CompteId> sauf) {
        var autres =
                tenants.lister(instance, Dates.jourDe(horloge.instant())).stream()
                        .filter(t -> !sauf.contains(t.compte()))
                        .toList();
        var tete = comptes(autres, t -> TETE.contains(t.fonction()));
        if (!tete.isEmpty()) return tete;
        var tous = comptes(autres, _ -> true);
        return tous.isEmpty() ? direction(porteuse) : tous;
    }

    static List<Destinataire> direction(OrganisationId organisation) {
        return List.of(new Destinataire.Role(organisation, RoleOrganisation.DIRECTION));
    }

    private static List<Destinataire> comptes(List<Tenant> tenants, Predicate<Tenant> lesquels) {
        return tenants.stream()
                .filter(lesquels)
                .map(Tenant::compte)
                .distinct()
                .<Destinataire>map(Destinataire.Compte::new)
                .toList();
    }
}

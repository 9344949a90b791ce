package fr.unisson.acces;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is connected for the length of a request, the roles held in each organisation, and the
/// organisation chosen in the page's header.
///
/// @param organisation the chosen one; null when the account serves none
public record SessionCourante(
        CompteConnecte compte,
        boolean plateforme,
        Map<OrganisationId, Set<RoleOrganisation>> habilitations,
        @Nullable OrganisationId organisation) {

    private static final ScopedValue<SessionCourante> COURANTE = ScopedValue.newInstance();

    public SessionCourante {
        habilitations = Map.copyOf(habilitations);
    }

    public static Optional<SessionCourante> courante() {
        return COURANTE.isBound() ? Optional.of(COURANTE.get()) : Optional.empty();
    }

    /// The session of a handler that only connected people reach.
    public static SessionCourante exigee() {
        return courante().orElseThrow(() -> new IllegalStateException("Nobody is connected"));
    }

    /// The organisation chosen in the header, for a page that works on one.
    public static OrganisationId organisationExigee() {
        var choisie = exigee().organisation();
        if (choisie == null) throw new Interdit("Choisissez d’abord une organisation.");
        return choisie;
    }

    public <T, X extends Throwable> T appeler(ScopedValue.CallableOp<T, X> travail) throws X {
        return ScopedValue.where(COURANTE, this).call(() -> acteur().appeler(travail));
    }

    /// The same person without any role: who has not given all the proofs that a role demands.
    public SessionCourante sansRole() {
        return new SessionCourante(compte, false, Map.of(), null);
    }

    /// The roles held in the organisation chosen.
    public Set<RoleOrganisation> roles() {
        return organisation == null ? Set.of() : habilitations.getOrDefault(organisation, Set.of());
    }

    public boolean a(OrganisationId ou, RoleOrganisation role) {
        return habilitations.getOrDefault(ou, Set.of()).contains(role);
    }

    private Acteur acteur() {
        return Acteur.compte(
                compte.compte(),
                compte.nomComplet(),
                habilitations.keySet().stream()
                        .map(OrganisationId::valeur)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

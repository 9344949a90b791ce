package fr.unisson.acces;

import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The roles of people in their organisations.
@Service
@Transactional
public class Habilitations {

    private final HabilitationsSql habilitations;
    private final ComptesSql comptes;
    private final Systeme systeme;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Habilitations(
            HabilitationsSql habilitations,
            ComptesSql comptes,
            Systeme systeme,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.habilitations = habilitations;
        this.comptes = comptes;
        this.systeme = systeme;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// A person of an organisation and what they are there.
    public record Membre(Compte compte, Set<RoleOrganisation> roles) {

        public String rolesEnClair() {
            return roles.stream().map(RoleOrganisation::libelle).collect(Collectors.joining(", "));
        }
    }

    public enum Refus {
        DERNIER_ADMINISTRATEUR(
                "Une organisation garde toujours au moins une personne chargée de son"
                        + " administration. Donnez d’abord ce rôle à quelqu’un d’autre."),
        AUCUN_ROLE("Choisissez au moins un rôle.");

        private final String message;

        Refus(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    @Transactional(readOnly = true)
    public Map<OrganisationId, Set<RoleOrganisation>> duCompte(CompteId compte) {
        return habilitations.duCompte(compte);
    }

    @Transactional(readOnly = true)
    public Set<RoleOrganisation> roles(CompteId compte, OrganisationId organisation) {
        return duCompte(compte).getOrDefault(organisation, Set.of());
    }

    /// Whether the actor holds one of these roles in an organisation.
    @Transactional(readOnly = true)
    public boolean lActeurA(Set<RoleOrganisation> roles, OrganisationId organisation) {
        return deLActeur(organisation).stream().anyMatch(roles::contains);
    }

    /// The actor's own roles in an organisation. A page shows what the roles that its session has
    /// just read allow; what writes reads them again.
    @Transactional(readOnly = true)
    public Set<RoleOrganisation> deLActeur(OrganisationId organisation) {
        var acteur = Acteur.courant();
        if (!acteur.connecte()) return Set.of();
        var moi = new CompteId(acteur.compte());
        return SessionCourante.courante()
                .filter(_ -> TransactionSynchronizationManager.isCurrentTransactionReadOnly())
                .filter(s -> s.compte().id().equals(moi))
                .map(s -> s.habilitations().getOrDefault(organisation, Set.of()))
                .orElseGet(() -> roles(moi, organisation));
    }

    /// Accounts holding one of these roles in an organisation, be it the actor's or a partner's. In
    /// SQL: `comptes_ayant(organisation, roles)`.
    @Transactional(readOnly = true)
    public Set<CompteId> comptesAyant(OrganisationId organisation, Set<RoleOrganisation> roles) {
        return habilitations.ayant(organisation, roles);
    }

    @Transactional(readOnly = true)
    public List<Membre> membres(OrganisationId organisation) {
        var connus = comptes.deLOrganisation(organisation);
        return habilitations.deLOrganisation(organisation).entrySet().stream()
                .filter(e -> connus.containsKey(e.getKey()))
                .map(e -> new Membre(Objects.requireNonNull(connus.get(e.getKey())), e.getValue()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Membre membre(OrganisationId organisation, CompteId compte) {
        return membres(organisation).stream()
                .filter(m -> m.compte().id().equals(compte))
                .findFirst()
                .orElseThrow(() -> new Introuvable("compte " + compte));
    }

    /// Gives exactly these roles to somebody already in the organisation, or who joins it.
    public Optional<Refus> definir(
            CompteId compte, OrganisationId organisation, Set<RoleOrganisation> voulus) {
        return voulus.isEmpty()
                ? Optional.of(Refus.AUCUN_ROLE)
                : changer(compte, organisation, voulus);
    }

    /// The person leaves the organisation; their past acts there stay.
    public Optional<Refus> retirer(CompteId compte, OrganisationId organisation) {
        return changer(compte, organisation, Set.of());
    }

    private Optional<Refus> changer(
            CompteId compte, OrganisationId organisation, Set<RoleOrganisation> voulus) {
        if (!habilitations.administrable(organisation)) {
            throw new Interdit(
                    "Seule l’administration de cette organisation peut changer les rôles.");
        }
        habilitations.verrouiller(organisation);
        var actuels = habilitations.duCompte(compte).getOrDefault(organisation, Set.of());
        var perdLAdministration =
                actuels.contains(RoleOrganisation.ADMINISTRATION)
                        && !voulus.contains(RoleOrganisation.ADMINISTRATION);
        if (perdLAdministration && !habilitations.autreAdministrateur(organisation, compte)) {
            return Optional.of(Refus.DERNIER_ADMINISTRATEUR);
        }
        var aDonner = moins(voulus, actuels);
        var aRetirer = moins(actuels, voulus);
        if (aDonner.isEmpty() && aRetirer.isEmpty()) {
            return Optional.empty();
        }
        consigner(compte, organisation, voulus);
        // Removed last: an administrator who gives up the role needs it until then.
        aDonner.forEach(r -> habilitations.accorder(compte, organisation, r, horloge.instant()));
        aRetirer.stream()
                .sorted((a, b) -> b.compareTo(a))
                .forEach(r -> habilitations.retirer(compte, organisation, r, horloge.instant()));
        if (voulus.isEmpty()) evenements.publishEvent(new PersonnePartie(compte, organisation));
        return Optional.empty();
    }

    /// Used when the right comes from an invitation, not from the actor.
    void accorderParInvitation(
            CompteId compte, OrganisationId organisation, Set<RoleOrganisation> roles) {
        systeme.faire(() -> {
            var tous = EnumSet.copyOf(roles);
            tous.addAll(habilitations.duCompte(compte).getOrDefault(organisation, Set.of()));
            changer(compte, organisation, tous);
        });
    }

    /// Used when a provider of single sign-on says which of some roles somebody has.
    ///
    /// @param suivis the roles that follow the provider; the others are left alone
    void suivre(
            CompteId compte,
            OrganisationId organisation,
            Set<RoleOrganisation> suivis,
            Set<RoleOrganisation> dits) {
        systeme.faire(() -> {
            var actuels = habilitations.duCompte(compte).getOrDefault(organisation, Set.of());
            var voulus = EnumSet.noneOf(RoleOrganisation.class);
            voulus.addAll(actuels);
            voulus.removeAll(suivis);
            voulus.addAll(dits);
            changer(compte, organisation, voulus);
        });
    }

    private void consigner(
            CompteId compte, OrganisationId organisation, Set<RoleOrganisation> roles) {
        var detail =
                roles.stream()
                        .sorted()
                        .map(RoleOrganisation::libelle)
                        .collect(Collectors.joining(", "));
        journal.consigner(
                "organisation",
                organisation.valeur(),
                roles.isEmpty() ? "Personne retirée" : "Rôles modifiés",
                "compte " + compte + (roles.isEmpty() ? "" : " : " + detail));
    }

    private static Set<RoleOrganisation> moins(
            Set<RoleOrganisation> depart, Set<RoleOrganisation> autres) {
        var reste = EnumSet.noneOf(RoleOrganisation.class);
        reste.addAll(depart);
        reste.removeAll(autres);
        return reste;
    }
}

package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.domaine.RoleInstance;
import fr.unisson.gouvernance.donnees.SiegesSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the actor is for a body: a role in an organisation that bears it, then a seat there.
@Component
class RolesDansLInstance {

    private final Habilitations habilitations;
    private final SiegesSql sieges;
    private final Clock horloge;

    RolesDansLInstance(Habilitations habilitations, SiegesSql sieges, Clock horloge) {
        this.habilitations = habilitations;
        this.sieges = sieges;
        this.horloge = horloge;
    }

    /// The platform keeps a body running, as its secretary would.
    Set<RoleInstance> sur(InstanceVue instance) {
        var acteur = Acteur.courant();
        return switch (acteur.nature()) {
            case ANONYME -> EnumSet.noneOf(RoleInstance.class);
            case SYSTEME -> EnumSet.of(RoleInstance.APPUI);
            case COMPTE -> roles(instance, new CompteId(acteur.compte()));
        };
    }

    private Set<RoleInstance> roles(InstanceVue instance, CompteId moi) {
        var jour = Dates.jourDe(horloge.instant());
        var roles = EnumSet.noneOf(RoleInstance.class);
        var tenus = habilitations.duCompte(moi);
        instance.porteurs().stream()
                .filter(p -> p.jusqua() == null || !p.jusqua().isBefore(jour))
                .map(p -> tenus.getOrDefault(p.id(), Set.of()))
                .forEach(r -> roles.addAll(RoleInstance.de(r)));
        sieges.mesFonctions(instance.id(), jour).stream().map(RoleInstance::de).forEach(roles::add);
        return roles;
    }

    /// Whether the actor may create a body that this organisation bears.
    boolean peutCreer(OrganisationId organisation) {
        var acteur = Acteur.courant();
        return switch (acteur.nature()) {
            case ANONYME -> false;
            case SYSTEME -> true;
            case COMPTE -> {
                Set<RoleOrganisation> tenus = habilitations.deLActeur(organisation);
                yield GesteInstance.REGLER.permisA(RoleInstance.de(tenus));
            }
        };
    }

    static Motif refus(GesteInstance geste) {
        return new Motif(Motif.ROLE, "Ceci revient à : " + geste.revientA() + ".");
    }
}

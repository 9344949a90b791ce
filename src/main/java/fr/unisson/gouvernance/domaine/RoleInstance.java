package fr.unisson.gouvernance.domaine;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.socle.vie.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What somebody is for a body: a function there, or a role in an organisation that bears it.
public enum RoleInstance implements Role {
    PRESIDENCE("présidence"),
    SECRETARIAT("secrétariat"),
    ANIMATION("animation"),
    /// Answers for the organisation.
    DIRECTION("direction ou référent qualité"),
    /// Keeps the body running without answering for the organisation.
    APPUI("secrétariat des instances, administration ou facilitateur"),
    MEMBRE("membre"),
    INVITE("invité"),
    /// Belongs to a bearing organisation, holds no seat.
    COLLEGUE("personne de l’organisation");

    /// Those who run the body.
    public static final Set<RoleInstance> TENANTS =
            Set.of(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI);

    private final String libelle;

    RoleInstance(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// A vice-president acts for the president.
    public static RoleInstance de(FonctionSiege fonction) {
        return switch (fonction) {
            case PRESIDENCE, VICE_PRESIDENCE -> PRESIDENCE;
            case SECRETARIAT -> SECRETARIAT;
            case ANIMATION -> ANIMATION;
            case MEMBRE -> MEMBRE;
            case INVITE -> INVITE;
        };
    }

    /// An observer of a bearing organisation is nothing for its bodies.
    public static Set<RoleInstance> de(Collection<RoleOrganisation> tenus) {
        var roles = EnumSet.noneOf(RoleInstance.class);
        for (var role : tenus) {
            switch (role) {
                case DIRECTION, REFERENT_QUALITE -> roles.add(DIRECTION);
                case SECRETAIRE_INSTANCE, ADMINISTRATION, FACILITATEUR_SRA -> roles.add(APPUI);
                case PROFESSIONNEL, REPRESENTANT_USAGERS -> {}
                case OBSERVATEUR -> {
                    continue;
                }
            }
            roles.add(COLLEGUE);
        }
        return roles;
    }
}

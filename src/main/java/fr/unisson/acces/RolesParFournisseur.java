package fr.unisson.acces;

import fr.unisson.acces.ReglagesDeConnexion.Fournisseur;
import fr.unisson.annuaire.OrganisationId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Roles of one organisation that follow what a provider says, when its settings ask for it. Only
/// the roles named there are given or taken back; the others stay as people decided.
@Component
class RolesParFournisseur {

    private static final Logger LOG = LoggerFactory.getLogger(RolesParFournisseur.class);

    private final Fournisseurs fournisseurs;
    private final Habilitations habilitations;

    RolesParFournisseur(Fournisseurs fournisseurs, Habilitations habilitations) {
        this.fournisseurs = fournisseurs;
        this.habilitations = habilitations;
    }

    void suivre(CompteId compte, String fournisseur, Collection<String> valeurs) {
        var reglage = fournisseurs.reglage(fournisseur).map(Fournisseur::roles).orElse(null);
        if (reglage == null) {
            return;
        }
        var suivis = roles(reglage.valeurs().values());
        var dits =
                roles(
                        reglage.valeurs().entrySet().stream()
                                .filter(v -> valeurs.contains(v.getKey()))
                                .map(v -> v.getValue())
                                .toList());
        try {
            habilitations.suivre(compte, new OrganisationId(reglage.organisation()), suivis, dits);
        } catch (DataAccessException e) {
            LOG.warn(
                    "Les rôles donnés par « {} » n’ont pas pu suivre : l’organisation {} existe-t-elle ?",
                    fournisseur,
                    reglage.organisation());
        }
    }

    private static Set<RoleOrganisation> roles(Collection<String> noms) {
        return noms.stream()
                .map(RoleOrganisation::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RoleOrganisation.class)));
    }
}

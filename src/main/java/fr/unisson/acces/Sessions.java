package fr.unisson.acces;

import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a session stands for at the moment of each request: rights are never cached.
@Service
public class Sessions {

    private final ComptesSql comptes;
    private final HabilitationsSql habilitations;
    private final Systeme systeme;
    private final Coffre coffre;

    Sessions(ComptesSql comptes, HabilitationsSql habilitations, Systeme systeme, Coffre coffre) {
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.systeme = systeme;
        this.coffre = coffre;
    }

    /// Empty when the account was closed meanwhile.
    ///
    /// @param choisie the organisation chosen earlier, kept only while the account serves it
    public Optional<SessionCourante> ouvrir(
            CompteConnecte connecte, @Nullable OrganisationId choisie) {
        return systeme.lire(() ->
                comptes.trouver(connecte.id())
                        .filter(c -> !c.ferme())
                        .map(c -> session(c, habilitations.duCompte(c.id()), choisie)));
    }

    /// What this account may do today, for something done in its name without its signing in. Empty
    /// when it is closed.
    public Optional<SessionCourante> auNomDe(CompteId compte) {
        return systeme.lire(() ->
                comptes.trouver(compte)
                        .filter(Compte::sert)
                        .map(c -> session(c, habilitations.duCompte(c.id()), null)));
    }

    private static SessionCourante session(
            Compte compte,
            Map<OrganisationId, Set<RoleOrganisation>> roles,
            @Nullable OrganisationId choisie) {
        var organisation =
                choisie != null && roles.containsKey(choisie)
                        ? choisie
                        : roles.keySet().stream()
                                .min(Comparator.comparingLong(OrganisationId::valeur))
                                .orElse(null);
        return new SessionCourante(
                CompteConnecte.de(compte), compte.plateforme(), roles, organisation);
    }

    /// A mark of the account that a browser may keep without telling anything, to recognise whose
    /// unsent text a page held when its session ended.
    public String marque(CompteId compte) {
        return coffre.empreinte("marque:" + compte);
    }
}

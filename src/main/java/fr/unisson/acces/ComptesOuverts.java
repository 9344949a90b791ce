package fr.unisson.acces;

import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Introuvable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/// Every account, readable by anybody: exists in the demonstration only.
@Service
@Profile("demo")
public class ComptesOuverts {

    private final ComptesSql comptes;
    private final HabilitationsSql habilitations;
    private final Systeme systeme;

    ComptesOuverts(ComptesSql comptes, HabilitationsSql habilitations, Systeme systeme) {
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.systeme = systeme;
    }

    public record CompteOuvert(
            CompteConnecte compte, Map<OrganisationId, Set<RoleOrganisation>> habilitations) {}

    public List<CompteOuvert> lister() {
        return systeme.executer(() ->
                comptes.ouverts().stream()
                        .map(c ->
                                new CompteOuvert(
                                        CompteConnecte.de(c), habilitations.duCompte(c.id())))
                        .toList());
    }

    public CompteConnecte charger(CompteId id) {
        return systeme.executer(() ->
                comptes.trouver(id)
                        .filter(c -> !c.ferme())
                        .map(CompteConnecte::de)
                        .orElseThrow(() -> new Introuvable("compte " + id)));
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.CompteConnecte;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.ComptesOuverts;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.web.PageConnexion.CompteDeDemonstration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// In the demonstration only, every account, one click away.
@Component
@Profile("demo")
class ComptesDeDemonstration {

    private final ComptesOuverts comptes;
    private final NomsDOrganisations noms;

    ComptesDeDemonstration(ComptesOuverts comptes, NomsDOrganisations noms) {
        this.comptes = comptes;
        this.noms = noms;
    }

    List<CompteDeDemonstration> lister() {
        return comptes.lister().stream()
                .flatMap(o ->
                        o.habilitations().entrySet().stream()
                                .limit(1)
                                .map(h ->
                                        new CompteDeDemonstration(
                                                o.compte().compte(),
                                                o.compte().nomComplet(),
                                                roles(h.getValue()),
                                                noms.nom(h.getKey()))))
                .sorted(
                        Comparator.comparing(CompteDeDemonstration::organisation)
                                .thenComparing(CompteDeDemonstration::nom))
                .toList();
    }

    CompteConnecte charger(CompteId id) {
        return comptes.charger(id);
    }

    private static String roles(java.util.Set<RoleOrganisation> roles) {
        return roles.stream()
                .sorted()
                .map(RoleOrganisation::libelle)
                .collect(Collectors.joining(", "));
    }
}

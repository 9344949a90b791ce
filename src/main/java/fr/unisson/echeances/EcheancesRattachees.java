package fr.unisson.echeances;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.ReferencesDOrganisation;
import fr.unisson.echeances.donnees.EcheancesSql;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The duties of an entry of the directory follow it to the one to which it is attached.
@Component
class EcheancesRattachees implements ReferencesDOrganisation {

    private final EcheancesSql echeances;

    EcheancesRattachees(EcheancesSql echeances) {
        this.echeances = echeances;
    }

    @Override
    public Set<String> tables() {
        return Set.of("echeance", "echeance_remontee");
    }

    @Override
    public List<String> suites(OrganisationId de) {
        int nombre = echeances.nombre(de.valeur());
        return nombre == 0
                ? List.of()
                : List.of(nombre == 1 ? "1 échéance" : nombre + " échéances, passées comprises");
    }

    @Override
    public void deplacer(Demande demande, String par) {
        echeances.deplacer(demande.de().valeur(), demande.vers().valeur());
    }
}

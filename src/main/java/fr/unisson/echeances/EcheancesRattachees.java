package fr.unisson.echeances;

import fr.unisson.annuaire.ReferencesDOrganisation;
import fr.unisson.echeances.donnees.EcheancesSql;
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
    public void deplacer(Demande demande, String par) {
        echeances.deplacer(demande.de().valeur(), demande.vers().valeur());
    }
}

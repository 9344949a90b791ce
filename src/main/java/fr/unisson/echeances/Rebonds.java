package fr.unisson.echeances;

import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.RebondsSql;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What reports of mail servers change. In the transaction that notes that they were read.
@Component
class Rebonds {

    private final RebondsSql rebonds;
    private final AdressesRefuseesSql refusees;
    private final NumeroDeCourriel numeros;
    private final Clock horloge;

    Rebonds(
            RebondsSql rebonds,
            AdressesRefuseesSql refusees,
            NumeroDeCourriel numeros,
            Clock horloge) {
        this.rebonds = rebonds;
        this.refusees = refusees;
        this.numeros = numeros;
        this.horloge = horloge;
    }

    /// Only the address that our own mail went to may be marked, whatever the report says: a forged
    /// one, or one about somebody to whom that mail was forwarded, changes nothing.
    ///
    /// @return whether it is about a mail of ours
    boolean recevoir(RapportDeRemise rapport) {
        var notre = false;
        for (var courrier : numeros.lire(rapport.nomme())) {
            var adresse = rebonds.adresse(courrier);
            if (adresse.isEmpty()) continue;
            notre = true;
            rapport.sorts().stream()
                    .filter(RapportDeRemise.Sort::definitif)
                    .filter(s -> s.adresses().contains(adresse.get()))
                    .findFirst()
                    .ifPresent(s -> marquer(courrier, adresse.get(), s));
        }
        return notre;
    }

    private void marquer(long courrier, String adresse, RapportDeRemise.Sort sort) {
        if (rebonds.noter(courrier, horloge.instant())) {
            refusees.rebondir(adresse, sort.enMots(), horloge.instant());
        }
    }
}

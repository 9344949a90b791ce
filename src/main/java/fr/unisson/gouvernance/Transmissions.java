package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.donnees.FichesSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A body passes from the organisation that answers for it to another one.
@Service
public class Transmissions {

    private final Instances instances;
    private final FichesSql fiches;
    private final Journal journal;
    private final Clock horloge;

    Transmissions(Instances instances, FichesSql fiches, Journal journal, Clock horloge) {
        this.instances = instances;
        this.fiches = fiches;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The new one bears it too; the former one stays a bearer until it quits.
    @Transactional
    public Resultat<InstanceId> transmettre(InstanceId id, OrganisationId organisation) {
        var instance = instances.lire(id);
        if (!instances.peut(instance, GesteInstance.REGLER)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.REGLER));
        }
        if (fiches.nomPris(id, organisation, instance.nom())) {
            return Resultat.refus("NOM", "Une instance de cette organisation porte déjà ce nom.");
        }
        fiches.porter(id, organisation, Dates.jourDe(horloge.instant()));
        if (!fiches.transmettre(id, instance.version(), organisation)) return Resultat.depasse();
        var nom =
                instances.lire(id).porteurs().stream()
                        .filter(p -> p.id().equals(organisation))
                        .map(InstanceVue.Porteur::nom)
                        .findFirst()
                        .orElse("");
        journal.consigner("instance", id.valeur(), "Première organisation porteuse", nom);
        return Resultat.fait(id);
    }
}

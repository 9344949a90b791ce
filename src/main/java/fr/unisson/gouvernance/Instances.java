package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.InstancesSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies of an organisation: who decides, who gives opinions, when they meet and how long
/// before their papers are due.
@Service
public class Instances {

    private static final String NOM_PRIS =
            "Une instance de votre organisation porte déjà ce nom. Rien n’a été enregistré.";

    private final InstancesSql instances;
    private final Journal journal;
    private final Clock horloge;

    Instances(InstancesSql instances, Journal journal, Clock horloge) {
        this.instances = instances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws Conflit when the organisation already has a body of that name
    @Transactional
    public InstanceId enregistrer(NouvelleInstance nouvelle) {
        var id = instances.inserer(nouvelle).orElseThrow(() -> new Conflit(NOM_PRIS));
        noter(nouvelle.organisation(), "Instance créée", nouvelle.nom());
        return id;
    }

    @Transactional
    public void modifier(InstanceId id, NouvelleInstance valeurs) {
        var avant = charger(id);
        if (!instances.modifier(id, valeurs)) throw new Conflit(NOM_PRIS);
        noter(avant.organisation(), "Instance modifiée", valeurs.nom());
    }

    /// A body that no longer meets stays readable, and is no longer offered.
    @Transactional
    public void activer(InstanceId id, boolean active) {
        var avant = charger(id);
        if (avant.active() == active || !instances.activer(id, active)) return;
        noter(avant.organisation(), active ? "Instance rétablie" : "Instance close", avant.nom());
    }

    @Transactional
    public void ajouterSeance(InstanceId id, LocalDate le) {
        var instance = charger(id);
        if (instances.ajouterSeance(id, le)) {
            noter(
                    instance.organisation(),
                    "Séance inscrite au calendrier",
                    instance.nom() + ", " + Dates.jour(le));
        }
    }

    @Transactional
    public void retirerSeance(InstanceId id, LocalDate le) {
        var instance = charger(id);
        if (instances.retirerSeance(id, le)) {
            noter(
                    instance.organisation(),
                    "Séance retirée du calendrier",
                    instance.nom() + ", " + Dates.jour(le));
        }
    }

    /// With the sessions from today on.
    @Transactional(readOnly = true)
    public List<Instance> listerPour(long organisation) {
        return instances.lister(organisation, aujourdhui());
    }

    @Transactional(readOnly = true)
    public Instance charger(InstanceId id) {
        return instances
                .trouver(id, aujourdhui())
                .orElseThrow(() -> new Introuvable("instance " + id));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void noter(long organisation, String fait, String detail) {
        journal.consigner("organisation", organisation, fait, detail);
    }
}

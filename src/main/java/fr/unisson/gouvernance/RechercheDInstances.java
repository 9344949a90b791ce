package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.TrouvaillesSql;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies, and their meetings, decisions and opinions, that the search of the header finds.
@Service
@Transactional(readOnly = true)
class RechercheDInstances implements SourceDeRecherche {

    private final TrouvaillesSql trouvailles;

    RechercheDInstances(TrouvaillesSql trouvailles) {
        this.trouvailles = trouvailles;
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "instances", "Instances", trouvailles.instances(mots, auPlus), null),
                new Trouvailles("reunions", "Réunions", trouvailles.reunions(mots, auPlus), null),
                new Trouvailles(
                        "decisions",
                        "Décisions",
                        trouvailles.decisions(mots, auPlus),
                        mots.dans("/decisions")),
                new Trouvailles("avis", "Avis", trouvailles.avis(mots, auPlus), null));
    }
}

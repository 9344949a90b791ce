package fr.unisson.actions;

import fr.unisson.actions.donnees.TrouveesSql;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The actions that the search of the header finds, in every plan the reader reads.
@Service
@Transactional(readOnly = true)
class RechercheDActions implements SourceDeRecherche {

    private final TrouveesSql trouvees;

    RechercheDActions(TrouveesSql trouvees) {
        this.trouvees = trouvees;
    }

    @Override
    public int ordre() {
        return 10;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "actions",
                        "Actions",
                        trouvees.chercher(mots, auPlus),
                        mots.dans("/actions") + "&etat=TOUTES"));
    }
}

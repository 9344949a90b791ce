package fr.unisson.indicateurs;

import fr.unisson.indicateurs.donnees.TrouvesSql;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The indicators that the search of the header finds.
@Service
@Transactional(readOnly = true)
class RechercheDIndicateurs implements SourceDeRecherche {

    private final TrouvesSql trouves;

    RechercheDIndicateurs(TrouvesSql trouves) {
        this.trouves = trouves;
    }

    @Override
    public int ordre() {
        return 30;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "indicateurs", "Indicateurs", trouves.chercher(mots, auPlus), null));
    }
}

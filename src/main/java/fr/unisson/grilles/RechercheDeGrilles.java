package fr.unisson.grilles;

import fr.unisson.grilles.donnees.CatalogueDeGrillesSql;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The grids that the search of the header finds, by their name and what they say of themselves.
@Service
@Transactional(readOnly = true)
class RechercheDeGrilles implements SourceDeRecherche {

    private static final int ORDRE = 50;

    private final CatalogueDeGrillesSql catalogue;

    RechercheDeGrilles(CatalogueDeGrillesSql catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "grilles",
                        "Grilles",
                        catalogue.chercher(mots.motifs(), auPlus).stream()
                                .map(g ->
                                        new Ligne(
                                                g.nom(),
                                                "/grilles/" + g.id(),
                                                g.nature().libelle()))
                                .toList(),
                        null));
    }
}

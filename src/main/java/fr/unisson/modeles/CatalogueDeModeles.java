package fr.unisson.modeles;

import fr.unisson.modeles.donnees.ModelePropreSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every model from which the actor may make a convention: the shipped ones, then the published
/// ones of their organisations.
@Service
@Transactional(readOnly = true)
public class CatalogueDeModeles {

    private final Modeles livres;
    private final ModelePropreSql propres;

    CatalogueDeModeles(Modeles livres, ModelePropreSql propres) {
        this.livres = livres;
        this.propres = propres;
    }

    public List<ModeleConvention> lister() {
        var tous = new ArrayList<>(livres.lister());
        propres.publies().stream().map(VersionDeModele::modeleConvention).forEach(tous::add);
        return List.copyOf(tous);
    }

    public Optional<ModeleConvention> trouver(String code) {
        var livre = livres.trouver(code);
        if (livre.isPresent()) return livre;
        return ModeleId.deCode(code)
                .flatMap(id -> propres.publie(id.valeur()))
                .map(VersionDeModele::modeleConvention);
    }
}

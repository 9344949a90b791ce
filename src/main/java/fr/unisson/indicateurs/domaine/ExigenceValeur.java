package fr.unisson.indicateurs.domaine;

import fr.unisson.socle.vie.Exigence;
import java.util.Optional;

/// What a value must carry before it moves on.
public enum ExigenceValeur implements Exigence<DossierValeur> {
    MESUREE("Il y a une valeur à publier");

    private final String libelle;

    ExigenceValeur(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<String> manque(DossierValeur dossier) {
        return Exigence.si(
                !dossier.mesuree(), "Il n’y avait rien à mesurer : il n’y a rien à publier.");
    }
}

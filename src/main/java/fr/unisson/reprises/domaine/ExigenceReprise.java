package fr.unisson.reprises.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What another party needs before it can answer for a convention.
public enum ExigenceReprise implements Exigence<DossierReprise> {
    DOCUMENT_SIGNE(
            "Le document signé est déposé",
            d ->
                    Exigence.si(
                            !d.copie(),
                            "Le document signé n’est pas encore déposé : on ne confirme que ce que"
                                    + " l’on peut lire."));

    private final String libelle;
    private final Function<DossierReprise, Optional<Manque>> manque;

    ExigenceReprise(String libelle, Function<DossierReprise, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierReprise dossier) {
        return manque.apply(dossier);
    }
}

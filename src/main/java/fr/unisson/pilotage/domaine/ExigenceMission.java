package fr.unisson.pilotage.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What the passages of a common mission require.
public enum ExigenceMission implements Exigence<DossierMission> {
    CONVENTION_ENGAGEE(
            "La convention est en vigueur",
            d ->
                    Exigence.si(
                            !d.conventionEngagee(),
                            "La convention n’est plus en vigueur : ses missions ne bougent plus.")),
    DANS_LE_TEXTE(
            "Le texte en vigueur la contient",
            d ->
                    Exigence.si(
                            !d.dansLeTexte(),
                            "Un avenant l’a retirée du texte : un autre avenant peut l’y"
                                    + " remettre.")),
    ACTE_CITE(
            "La décision ou l’avenant est cité",
            d ->
                    Exigence.si(
                            d.acte().isBlank(),
                            "Choisissez la décision du comité, ou nommez l’avenant."));

    private final String libelle;
    private final Function<DossierMission, Optional<Manque>> manque;

    ExigenceMission(String libelle, Function<DossierMission, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierMission dossier) {
        return manque.apply(dossier);
    }
}

package fr.unisson.pilotage.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What the passages of a promise require.
public enum ExigencePromesse implements Exigence<DossierPromesse> {
    CONVENTION_ENGAGEE(
            "La convention est en vigueur",
            d ->
                    Exigence.si(
                            !d.conventionEngagee(),
                            "La convention n’est plus en vigueur : ses engagements ne bougent"
                                    + " plus.")),
    ATTRIBUEE(
            "Une partie en répond",
            d ->
                    Exigence.si(
                            !d.attribuee(),
                            "Personne n’en répond encore : l’animateur l’attribue d’abord à une"
                                    + " partie.")),
    POINT_DIT(
            "Ce qui le montre est dit",
            d -> Exigence.si(Exigence.vide(d.note()), "Dites en quelques mots ce qui le montre.")),
    ACTE_CITE(
            "La décision ou l’avenant est cité",
            d ->
                    Exigence.si(
                            d.acte().isBlank(),
                            "Choisissez la décision du comité, ou nommez l’avenant."));

    private final String libelle;
    private final Function<DossierPromesse, Optional<Manque>> manque;

    ExigencePromesse(String libelle, Function<DossierPromesse, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierPromesse dossier) {
        return manque.apply(dossier);
    }
}

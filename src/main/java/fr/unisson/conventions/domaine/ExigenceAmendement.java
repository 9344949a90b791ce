package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// Every requirement of the life of an amendment.
public enum ExigenceAmendement implements Exigence<DossierAmendement> {
    BASE_ACTUELLE(
            "L’article n’a pas changé depuis la proposition",
            d ->
                    si(
                            !d.baseActuelle(),
                            "L’article a changé depuis : comparez, puis proposez l’amendement"
                                    + " sur le texte actuel.")),
    ARTICLE_MODIFIABLE(
            "L’article peut être modifié à cette étape",
            d ->
                    si(
                            !d.articleModifiable(),
                            "À cette étape, seuls les articles rouverts ou commentés peuvent"
                                    + " changer.")),
    PAR_SON_AUTEUR(
            "Par la personne qui l’a proposé",
            d -> si(!d.parSonAuteur(), "Seule la personne qui l’a proposé peut le retirer."));

    private final String libelle;
    private final Function<DossierAmendement, Optional<Manque>> manque;

    ExigenceAmendement(String libelle, Function<DossierAmendement, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAmendement dossier) {
        return manque.apply(dossier);
    }
}

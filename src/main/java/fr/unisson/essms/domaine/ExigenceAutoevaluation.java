package fr.unisson.essms.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a self-evaluation must carry to be closed.
public enum ExigenceAutoevaluation implements Exigence<DossierAutoevaluation> {
    TOUT_COTE(
            "Tous les éléments sont cotés",
            d ->
                    si(
                            d.restants() > 0,
                            "Il reste "
                                    + d.restants()
                                    + (d.restants() > 1 ? " éléments" : " élément")
                                    + " à coter.")),
    RIEN_A_REPRENDRE(
            "Rien n’est à reprendre",
            d ->
                    si(
                            d.aReprendre() > 0,
                            "Il reste "
                                    + d.aReprendre()
                                    + (d.aReprendre() > 1 ? " éléments" : " élément")
                                    + " à reprendre.")),
    /// Any imperative criterion below 4 needs a plan at once (HAS, procédure d’évaluation).
    IMPERATIFS_SUIVIS(
            "Chaque critère impératif en dessous de 4 a son action obligatoire",
            d -> siRestent(d.sansAction(), "Ouvrez l’action de chaque critère impératif")),
    /// A plan of actions says who carries it and by when.
    IMPERATIFS_PLANIFIES(
            "Chaque action obligatoire a un pilote et une échéance",
            d ->
                    siRestent(
                            d.aPlanifier(),
                            "Donnez un pilote et une échéance à l’action de ces critères"));

    private final String libelle;
    private final Function<DossierAutoevaluation, Optional<Manque>> manque;

    ExigenceAutoevaluation(
            String libelle, Function<DossierAutoevaluation, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAutoevaluation dossier) {
        return manque.apply(dossier);
    }
}

package fr.unisson.actions.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What an action must carry before it moves on.
public enum ExigenceAction implements Exigence<DossierAction> {
    PILOTE_NOMME(
            "Un pilote est nommé",
            d -> Exigence.si(!d.pilote(), "Choisissez la personne qui pilote l’action.")),
    ECHEANCE_FIXEE(
            "Une échéance est fixée",
            d -> Exigence.si(d.echeance() == null, "Fixez une échéance.")),
    ETAPES_FAITES(
            "Chaque étape est faite ou retirée",
            d -> Exigence.siRestent(d.etapesOuvertes(), "Il reste à faire")),
    MESURE_DEFINIE(
            "La mesure d’efficacité est définie",
            d ->
                    Exigence.si(
                            !d.mesure().complete(),
                            "Dites l’indicateur, la cible et la date de la vérification.")),
    RESULTAT_NOTE(
            "Le résultat de la mesure est noté",
            d -> Exigence.si(Exigence.vide(d.resultat()), "Notez ce que la mesure a donné."));

    private final String libelle;
    private final Function<DossierAction, Optional<Manque>> manque;

    ExigenceAction(String libelle, Function<DossierAction, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAction dossier) {
        return manque.apply(dossier);
    }
}

package fr.unisson.campagnes.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a campaign must have before it moves.
public enum ExigenceCampagne implements Exigence<DossierCampagne> {
    GRILLE_COMPARABLE(
            "Une grille dont l’échelle se compare",
            d ->
                    si(
                            !d.notable(),
                            "Choisissez une grille qui a des critères et une échelle bornée.")),
    PERIODE(
            "Un jour d’ouverture et un dernier jour de réponse",
            d ->
                    si(
                            d.ouvreLe() == null
                                    || d.fermeLe() == null
                                    || !d.fermeLe().isAfter(d.ouvreLe())
                                    || !d.fermeLe().isAfter(d.aujourdhui()),
                            "Dites quand la campagne ouvre et quand elle ferme ; elle ferme après"
                                    + " aujourd’hui et après son ouverture.")),
    /// Fewer invitations than the minimum could never give a figure.
    ASSEZ_D_INVITEES(
            "Au moins autant d’organisations invitées que le minimum",
            d ->
                    si(
                            d.invitees() < d.minimum(),
                            d.invitees()
                                    + (d.invitees() <= 1
                                            ? " organisation invitée"
                                            : " organisations invitées")
                                    + " : il en faut au moins "
                                    + d.minimum()
                                    + " pour qu’un résultat existe.")),
    JOUR_D_OUVERTURE(
            "Le jour d’ouverture est venu",
            d ->
                    si(
                            d.ouvreLe() == null || d.ouvreLe().isAfter(d.aujourdhui()),
                            "La campagne ouvre le " + Dates.jour(d.ouvreLe()) + ".")),
    /// What is seen early could be set against what comes after.
    PERIODE_FINIE(
            "Le dernier jour de réponse est passé",
            d ->
                    si(
                            d.fermeLe() == null || !d.fermeLe().isBefore(d.aujourdhui()),
                            "Les organisations ont jusqu’au "
                                    + Dates.jour(d.fermeLe())
                                    + " pour répondre."));

    private final String libelle;
    private final Function<DossierCampagne, Optional<Manque>> regle;

    ExigenceCampagne(String libelle, Function<DossierCampagne, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierCampagne dossier) {
        return regle.apply(dossier);
    }
}

package fr.unisson.croisees.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a cross evaluation must have before it moves.
public enum ExigenceCroisee implements Exigence<DossierCroisee> {
    EN_VIGUEUR(
            "Une convention en vigueur",
            d -> si(!d.engagee(), "Cette convention n’est pas, ou n’est plus, en vigueur.")),
    DEUX_PARTIES(
            "Deux parties au moins",
            d -> si(d.parties() < 2, "Il faut deux parties pour croiser les regards.")),
    DATE_DE_REPONSE(
            "Une date de réponse à venir",
            d ->
                    si(
                            d.noterAvant().isBefore(d.aujourdhui()),
                            "Le dernier jour pour remettre sa grille est passé : fixez-en un autre.")),
    DEUX_GRILLES(
            "Les grilles de deux parties au moins",
            d -> si(d.remises() < 2, "Moins de deux parties ont remis leur grille.")),
    GRILLES_REMISES(
            "Toutes les grilles, ou le délai passé",
            d ->
                    d.delaiPasse()
                            ? Optional.empty()
                            : siRestent(
                                    d.manquent(),
                                    "Jusqu’au "
                                            + Dates.jour(d.noterAvant())
                                            + ", on attend encore")),
    ECARTS_DISCUTES(
            "Un mot sur chaque écart de 2 points ou plus",
            d -> siRestent(d.aDiscuter(), "Dites ce qui a été échangé sur")),
    BILAN_ECRIT("Un bilan écrit", d -> si(!d.bilan(), "Le bilan n’est pas encore écrit.")),
    TOUTES_LES_POSITIONS(
            "Le mot de chaque référent",
            d -> siRestent(d.sansPosition(), "N’ont pas encore dit s’ils approuvent le bilan"));

    private final String libelle;
    private final Function<DossierCroisee, Optional<Manque>> regle;

    ExigenceCroisee(String libelle, Function<DossierCroisee, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierCroisee dossier) {
        return regle.apply(dossier);
    }
}

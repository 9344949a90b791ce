package fr.unisson.gouvernance.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a meeting must carry before it moves on.
public enum ExigenceReunion implements Exigence<DossierReunion> {
    ORDRE_DU_JOUR(
            "L’ordre du jour a au moins un point",
            d -> Exigence.si(d.points() == 0, "Inscrivez au moins un point à l’ordre du jour.")),
    PERSONNES_A_CONVOQUER(
            "L’instance a des membres à convoquer",
            d ->
                    Exigence.si(
                            d.convoques() == 0,
                            "Aucun membre en exercice à cette date : complétez la liste des"
                                    + " membres.")),
    LIEU_DIT(
            "Un lieu ou un lien est indiqué",
            d ->
                    Exigence.si(
                            !d.lieuDit(),
                            "Dites où l’on se réunit : une adresse, ou le lien d’une visio.")),
    DATE_A_VENIR(
            "La date n’est pas passée",
            d ->
                    Exigence.si(
                            d.jour().isBefore(d.aujourdhui()),
                            "La date est passée : reportez la réunion.")),
    JOUR_VENU(
            "Le jour de la réunion est venu",
            d ->
                    Exigence.si(
                            d.jour().isAfter(d.aujourdhui()),
                            "La séance s’ouvre le jour de la réunion.")),
    POINTS_TRAITES(
            "Chaque point est traité ou reporté",
            d -> Exigence.siRestent(d.pointsOuverts(), "Il reste à traiter ou à reporter")),
    QUORUM_ATTEINT(
            "Le quorum est atteint",
            d ->
                    Exigence.si(
                            !d.quorum().atteint(),
                            "Le quorum n’est pas atteint : constatez-le, une seconde réunion"
                                    + " gardera l’ordre du jour.")),
    QUORUM_MANQUANT(
            "Le quorum n’est pas atteint",
            d -> Exigence.si(d.quorum().atteint(), "Le quorum est atteint : menez la séance.")),
    APPROBATION_ACQUISE(
            "Les membres se sont prononcés, ou le délai est passé sans objection",
            d ->
                    Exigence.si(
                            !d.approbation().acquise(),
                            "L’approbation n’est pas acquise : des membres ont encore la parole,"
                                    + " ou une objection attend sa réponse."));

    private final String libelle;
    private final Function<DossierReunion, Optional<Manque>> manque;

    ExigenceReunion(String libelle, Function<DossierReunion, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierReunion dossier) {
        return manque.apply(dossier);
    }
}

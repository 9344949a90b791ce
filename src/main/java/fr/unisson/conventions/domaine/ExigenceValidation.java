package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.vide;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Every requirement of the validation by a party's body.
public enum ExigenceValidation implements Exigence<DossierValidation> {
    PROPRE_PARTIE(
            "Par la partie elle-même",
            d ->
                    si(
                            !Objects.equals(d.partieDeLActeur(), d.partieConcernee()),
                            "Chaque partie enregistre ses propres décisions.")),
    INSTANCE("Une instance", d -> si(vide(d.instance()), "Indiquez l’instance compétente.")),
    DATE("Une date de séance", d -> si(d.date() == null, "Indiquez la date de la séance.")),
    SEANCE_APRES_LE_TEXTE(
            "Une séance qui a pu examiner le texte",
            d ->
                    si(
                            d.date() != null && d.date().isBefore(d.figeLe()),
                            "Ce texte a été figé le "
                                    + Dates.jour(d.figeLe())
                                    + " : une séance antérieure n’a pas pu l’examiner. Indiquez une"
                                    + " séance tenue ce jour-là ou après.")),
    NOUVELLE_DATE(
            "Une nouvelle date à venir",
            d ->
                    si(
                            d.date() == null || d.date().isBefore(d.aujourdhui()),
                            "Indiquez la nouvelle date de la séance.")),
    UN_AVIS_DEMANDE(
            "Au moins un avis demandé",
            d -> si(d.avisDemandes() < 1, "Indiquez les avis demandés (CVS, CDU, CME, CSE).")),
    AVIS_RECUEILLIS(
            "Les avis demandés sont recueillis",
            d -> si(d.avisAttendus() > 0, "Enregistrez d’abord les avis attendus.")),
    DECISION_DATEE(
            "La date de la décision",
            d ->
                    si(
                            d.deliberation() == null || d.deliberation().date() == null,
                            "Indiquez la date de la décision.")),
    DECISION_NUMEROTEE(
            "Le numéro de la décision",
            d ->
                    si(
                            d.deliberation() == null || vide(d.deliberation().numero()),
                            "Indiquez le numéro de la décision.")),
    DECISION_JOINTE(
            "La pièce de la décision",
            d ->
                    si(
                            d.deliberation() == null || d.deliberation().fichier() == null,
                            "Joignez la pièce de la décision.")),
    DECISION_APRES_LE_TEXTE(
            "Une décision prise sur ce texte",
            d ->
                    si(
                            d.deliberation() != null
                                    && d.deliberation().date() != null
                                    && d.deliberation().date().isBefore(d.figeLe()),
                            "Ce texte a été figé le "
                                    + Dates.jour(d.figeLe())
                                    + " : une décision antérieure ne porte pas sur lui. Vérifiez la"
                                    + " date écrite sur la pièce, ou faites délibérer l’instance"
                                    + " sur ce texte.")),
    DECISION_PASSEE(
            "Une décision déjà prise",
            d ->
                    si(
                            d.deliberation() != null
                                    && d.deliberation().date() != null
                                    && d.deliberation().date().isAfter(d.aujourdhui()),
                            "La date de la décision est à venir : enregistrez-la une fois"
                                    + " prise.")),
    /// Invariant 1: one digest, one text.
    TEXTE_ACTUEL(
            "La décision porte sur le texte actuel",
            d ->
                    si(
                            d.deliberation() == null
                                    || !d.deliberation().empreinte().equals(d.empreinteCourante()),
                            "La décision porte sur un autre texte : l’instance doit se prononcer"
                                    + " sur la version actuelle.")),
    RESERVES_ECRITES(
            "Les réserves sont écrites",
            d ->
                    si(
                            d.deliberation() == null || vide(d.deliberation().reserves()),
                            "Écrivez les réserves de l’instance.")),
    ACCORD_DU_SIGNATAIRE(
            "L’accord du signataire",
            d ->
                    si(
                            !d.accordDuSignataire(),
                            "Le signataire doit confirmer qu’il est compétent sans délibération.")),
    TEXTE_CHANGE(
            "Le texte a changé",
            d ->
                    si(
                            d.deliberation() != null
                                    && d.deliberation().empreinte().equals(d.empreinteCourante()),
                            "Le texte n’a pas changé.")),
    CHANGEMENT_DE_FOND(
            "Le changement n’est pas purement matériel",
            d ->
                    si(
                            d.materiellementIdentique(),
                            "Tous les référents ont déclaré la correction purement matérielle :"
                                    + " la décision reste valable."));

    private final String libelle;
    private final Function<DossierValidation, Optional<Manque>> manque;

    ExigenceValidation(String libelle, Function<DossierValidation, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierValidation dossier) {
        return manque.apply(dossier);
    }
}

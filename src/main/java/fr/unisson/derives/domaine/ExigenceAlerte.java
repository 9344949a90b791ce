package fr.unisson.derives.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a passage of an alert requires.
enum ExigenceAlerte implements Exigence<DossierAlerte> {
    CONVENTION_OUVERTE(
            "La convention n’est pas archivée",
            d -> Exigence.si(d.archivee(), "La convention est archivée : plus rien n’y change.")),
    GRAVITE_DITE(
            "La gravité est dite",
            d -> Exigence.si(d.gravite() == null, "Choisissez une gravité.")),
    PLAN_DIT(
            "Le plan dit ce qui sera fait",
            d -> Exigence.si(d.plan().quoi().isBlank(), "Dites ce qui sera fait.")),
    PLAN_CONFIE(
            "Quelqu’un répond du plan",
            d -> Exigence.si(d.plan().qui().isBlank(), "Choisissez dans la liste qui en répond.")),
    PLAN_DATE(
            "Le plan a une date",
            d -> {
                var pour = d.plan().pour();
                if (pour == null)
                    return Optional.of(Manque.de("Donnez une date, au format jour/mois/année."));
                return Exigence.si(pour.isBefore(d.jour()), "Choisissez une date à venir.");
            }),
    EFFET_OBSERVE(
            "L’effet est observé",
            d -> Exigence.si(d.effet().isBlank(), "Dites quel effet du plan a été observé.")),
    DECISION_CITEE(
            "Le comité a décidé de lever l’alerte",
            d ->
                    Exigence.si(
                            !d.decision(),
                            "Choisissez une décision du comité prise depuis cette alerte : une"
                                    + " alerte ne se lève que par elle.")),
    ISSUE_CHOISIE(
            "Une issue est choisie", d -> Exigence.si(d.issue() == null, "Choisissez une issue.")),
    ACTE_CITE(
            "La décision, l’avenant ou la réunion est cité",
            d ->
                    Exigence.si(
                            !d.decision() && d.acte().isBlank(),
                            "Choisissez une décision du comité prise depuis cette alerte, ou"
                                    + " nommez l’acte."));

    private final String libelle;
    private final Function<DossierAlerte, Optional<Manque>> regle;

    ExigenceAlerte(String libelle, Function<DossierAlerte, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAlerte dossier) {
        return regle.apply(dossier);
    }
}

package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;
import static fr.unisson.socle.vie.Exigence.vide;

import fr.unisson.conventions.domaine.DossierVolet.Divergence;
import fr.unisson.conventions.domaine.DossierVolet.Partie;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Every requirement of the life of a volet.
public enum ExigenceVolet implements Exigence<DossierVolet> {
    GROUPE_COMPLET(
            "Chaque partie concernée a un membre dans le groupe",
            d -> parties(d, p -> p.membres() < 1, "Un membre du groupe est attendu de")),
    SIEGE_DES_USAGERS(
            "Le siège des usagers est pourvu, ou son absence expliquée",
            d ->
                    si(
                            d.usagers().membres() < 1 && vide(d.usagers().raisonSiegeVacant()),
                            "Invitez un représentant des usagers dans le groupe, ou expliquez"
                                    + " pourquoi son siège est vacant.")),
    ECHEANCE("Une échéance", d -> si(d.echeance() == null, "Fixez une échéance au groupe.")),
    TEXTE_PROPOSE(
            "Le texte des articles est proposé",
            d -> siRestent(d.articlesSansTexte(), "Rédigez les articles")),
    UN_POINT_D_ACCORD(
            "Au moins un point d’accord",
            d -> si(d.pointsAccord() < 1, "Notez au moins un point d’accord.")),
    DIVERGENCES_DITES(
            "Les divergences sont listées, ou leur absence confirmée",
            ExigenceVolet::divergencesTues),
    UNE_SEANCE(
            "Une séance avec ses présences",
            d ->
                    si(
                            d.seancesAvecPresences() < 1,
                            "Enregistrez au moins une séance du groupe et ses présents.")),
    ACCORD_DE_CHAQUE_REFERENT(
            "Chaque référent est d’accord, avec ou sans réserve",
            d ->
                    parties(
                            d,
                            p -> p.position() == null || !p.position().favorable(),
                            "L’accord du référent est attendu de")),
    AUCUN_BLOCAGE(
            "Aucune divergence bloquante ne reste ouverte",
            d ->
                    siRestent(
                            d.divergences().stream()
                                    .filter(Divergence::bloqueEncore)
                                    .map(Divergence::enonce)
                                    .toList(),
                            "Une divergence bloquante reste à traiter")),
    UNE_DIVERGENCE_BLOQUANTE(
            "Une divergence bloquante est notée",
            d ->
                    si(
                            d.divergences().stream().noneMatch(Divergence::bloqueEncore),
                            "Notez d’abord la divergence qui bloque.")),
    POSITIONS_CONSERVEES(
            "La position de chaque partie est écrite",
            d ->
                    siRestent(
                            d.divergences().stream()
                                    .filter(Divergence::bloqueEncore)
                                    .flatMap(x -> x.partiesSansPosition().stream())
                                    .distinct()
                                    .toList(),
                            "Avant de trancher, la position est attendue de")),
    DECISION_ECRITE(
            "La décision du comité est écrite",
            d -> si(vide(d.decision()), "Écrivez la décision du comité.")),
    DATE_DE_REPRISE(
            "Une date de reprise",
            d ->
                    si(
                            d.dateReprise() == null || !d.dateReprise().isAfter(d.aujourdhui()),
                            "Choisissez une date de reprise à venir.")),
    EFFET_SUR_LES_CLAUSES(
            "L’effet sur les clauses obligatoires",
            d ->
                    si(
                            vide(d.effetSurClauses()),
                            "Dites ce que deviennent les clauses obligatoires de ce volet."));

    private final String libelle;
    private final Function<DossierVolet, Optional<Manque>> manque;

    ExigenceVolet(String libelle, Function<DossierVolet, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierVolet dossier) {
        return manque.apply(dossier);
    }

    private static Optional<Manque> parties(
            DossierVolet d, Predicate<Partie> enDefaut, String phrase) {
        return siRestent(d.parties().stream().filter(enDefaut).map(Partie::nom).toList(), phrase);
    }

    private static Optional<Manque> divergencesTues(DossierVolet d) {
        if (!d.divergences().isEmpty()) return Optional.empty();
        return parties(
                d,
                p -> !p.confirmeAucuneDivergence(),
                "Notez les divergences ; s’il n’y en a aucune, la confirmation du référent est"
                        + " attendue de");
    }
}

package fr.unisson.evolutions.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a withdrawal must carry before it binds.
public enum ExigenceRetrait implements Exigence<DossierRetrait> {
    MANDAT_EN_COURS(
            "Un mandat qui engage la partie",
            d ->
                    si(
                            !d.mandat(),
                            "Votre mandat ne permet pas d’engager votre organisation aujourd’hui."
                                    + " Le registre des mandats dit pourquoi.")),
    PREAVIS_RESPECTE(
            "Une date de sortie qui respecte le préavis",
            d -> {
                var effet = d.effet();
                return si(
                        effet == null || effet.isBefore(d.effetAuPlusTot()),
                        "Choisissez le "
                                + Dates.jour(d.effetAuPlusTot())
                                + " ou plus tard : c’est la fin du préavis, compté d’aujourd’hui.");
            }),
    ENGAGEMENTS_DITS(
            "Ce que deviennent les engagements en cours",
            d ->
                    si(
                            Exigence.vide(d.engagements()),
                            "Dites comment chaque engagement en cours prend fin ou est repris.")),
    RESTITUTION_DITE(
            "Ce que deviennent les documents et les outils confiés",
            d ->
                    si(
                            Exigence.vide(d.restitution()),
                            "Dites comment les documents et les outils confiés sont rendus.")),
    EFFET_PASSE(
            "La date de sortie est passée",
            d -> {
                var effet = d.effet();
                return si(
                        effet == null || !d.aujourdhui().isAfter(effet),
                        "La date de sortie n’est pas passée.");
            });

    private final String libelle;
    private final Function<DossierRetrait, Optional<Manque>> manque;

    ExigenceRetrait(String libelle, Function<DossierRetrait, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierRetrait dossier) {
        return manque.apply(dossier);
    }
}

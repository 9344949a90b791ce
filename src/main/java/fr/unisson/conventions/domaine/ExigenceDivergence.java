package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;
import static fr.unisson.socle.vie.Exigence.vide;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// Every requirement of the life of a divergence.
public enum ExigenceDivergence implements Exigence<DossierDivergence> {
    NOUVELLE_REDACTION(
            "Une nouvelle rédaction",
            d ->
                    si(
                            d.nouvelleRedaction() == null,
                            "Indiquez la nouvelle rédaction de l’article qui lève la"
                                    + " divergence.")),
    /// Otherwise one could declare settled what another still contests.
    PLUS_PERSONNE_NE_S_OPPOSE(
            "Plus personne n’exprime de désaccord",
            d -> siRestent(d.opposants(), "Un changement de position est attendu de")),
    PLUS_PERSONNE_NE_BLOQUE(
            "Plus personne ne bloque",
            d -> siRestent(d.bloqueurs(), "Un changement de position est attendu de")),
    RESERVE_ECRITE(
            "Les mots de la réserve",
            d -> si(vide(d.reserve()), "Écrivez la réserve telle qu’elle figurera en annexe.")),
    DATE_DE_REPORT(
            "Une date pour y revenir",
            d ->
                    si(
                            d.dateReport() == null || !d.dateReport().isAfter(d.aujourdhui()),
                            "Choisissez une date à venir pour y revenir.")),
    DECISION_ECRITE(
            "La décision du comité", d -> si(vide(d.decision()), "Écrivez la décision du comité."));

    private final String libelle;
    private final Function<DossierDivergence, Optional<Manque>> manque;

    ExigenceDivergence(String libelle, Function<DossierDivergence, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierDivergence dossier) {
        return manque.apply(dossier);
    }
}

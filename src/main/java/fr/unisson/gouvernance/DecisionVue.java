package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decision of an instance, read whole.
///
/// @param numero "COPIL 2026-004"
/// @param porteuse the organisation that bears the body
/// @param vote a show of hands in words, empty when stances are told one by one
/// @param porteurCompte account of the person in charge, null when they have none
/// @param aMoi the actor is in charge of it
/// @param motif why it was given up
/// @param actions those of the plan that come from it
public record DecisionVue(
        DecisionId id,
        int version,
        InstanceId instance,
        String nomInstance,
        OrganisationId porteuse,
        String numero,
        EtatDecision etat,
        Instant etatLe,
        String texte,
        String vote,
        @Nullable ReunionId reunion,
        @Nullable PointId point,
        String porteur,
        @Nullable CompteId porteurCompte,
        boolean aMoi,
        @Nullable LocalDate pourLe,
        LocalDate priseLe,
        String motif,
        boolean tenue,
        List<PositionLue> positions,
        List<NouvelleDecision.ObjetLie> objets,
        List<ActionLiee> actions) {

    public record PositionLue(String nom, Position position, String motif) {}

    public DecisionVue {
        positions = List.copyOf(positions);
        objets = List.copyOf(objets);
        actions = List.copyOf(actions);
    }

    public boolean enRetard(LocalDate jour) {
        return etat == EtatDecision.A_FAIRE && pourLe != null && pourLe.isBefore(jour);
    }

    /// "Accord : 9, abstention : 1", or the show of hands.
    public String positionsEnMots() {
        if (positions.isEmpty()) return vote;
        Map<Position, Long> parPosition =
                positions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PositionLue::position,
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        var mots =
                parPosition.entrySet().stream()
                        .map(e -> e.getKey().libelle() + " : " + e.getValue())
                        .collect(Collectors.joining(", "));
        return vote.isBlank() ? mots : mots + " (" + vote + ")";
    }

    public String adresse() {
        return "/decisions/" + id;
    }
}

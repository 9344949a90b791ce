package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.Mesure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people write of an action.
///
/// @param echeance the first due date fixed; it then moves by a postponement with its reason only
/// @param avancement percentage typed by the pilot, used while there is no step
public record ContenuAction(
        String titre,
        String description,
        TypeAction type,
        Priorite priorite,
        @Nullable Dimension dimension,
        String axe,
        @Nullable CompteId pilote,
        Set<CompteId> contributeurs,
        @Nullable LocalDate debut,
        @Nullable LocalDate echeance,
        String moyens,
        @Nullable BigDecimal coutPrevu,
        @Nullable BigDecimal coutReel,
        String resultatAttendu,
        Mesure mesure,
        int avancement,
        Visibilite visibilite,
        Complements complements) {

    public ContenuAction {
        contributeurs = Set.copyOf(contributeurs);
        coutPrevu = centimes(coutPrevu);
        coutReel = centimes(coutReel);
        if (titre.isBlank()) throw new IllegalArgumentException("An action has a title");
        if (avancement < 0 || avancement > 100) {
            throw new IllegalArgumentException("A percentage goes from 0 to 100");
        }
    }

    /// The least that must be said: the rest comes with planning.
    public static ContenuAction de(String titre, String description, Priorite priorite) {
        return new ContenuAction(
                titre,
                description,
                TypeAction.AMELIORATION,
                priorite,
                null,
                "",
                null,
                Set.of(),
                null,
                null,
                "",
                null,
                null,
                "",
                Mesure.AUCUNE,
                0,
                Visibilite.EQUIPE,
                Complements.AUCUN);
    }

    /// Who carries it, and by when: what a meeting decides at once.
    public ContenuAction confieeA(@Nullable CompteId qui, @Nullable LocalDate pourLe) {
        return copie(qui, contributeurs, pourLe, complements);
    }

    /// Nobody named: those who were have left the organisation.
    ContenuAction sansPersonne() {
        return copie(null, Set.of(), echeance, complements);
    }

    public ContenuAction avec(Complements autres) {
        return copie(pilote, contributeurs, echeance, autres);
    }

    /// How one will know that it served.
    public ContenuAction mesuree(Mesure comment) {
        return copie(pilote, contributeurs, echeance, complements, comment);
    }

    private ContenuAction copie(
            @Nullable CompteId qui,
            Set<CompteId> avecQui,
            @Nullable LocalDate pourLe,
            Complements autres) {
        return copie(qui, avecQui, pourLe, autres, mesure);
    }

    private ContenuAction copie(
            @Nullable CompteId qui,
            Set<CompteId> avecQui,
            @Nullable LocalDate pourLe,
            Complements autres,
            Mesure comment) {
        return new ContenuAction(
                titre,
                description,
                type,
                priorite,
                dimension,
                axe,
                qui,
                avecQui,
                debut,
                pourLe,
                moyens,
                coutPrevu,
                coutReel,
                resultatAttendu,
                comment,
                avancement,
                visibilite,
                autres);
    }

    /// The same work to be done anew, in the same hands.
    ///
    /// @param memesMoyens what it takes is known, since it was done the same way
    ContenuAction aRefaire(
            String nom,
            @Nullable LocalDate pourLe,
            @Nullable LocalDate verifieeLe,
            boolean memesMoyens) {
        return new ContenuAction(
                nom,
                description,
                type,
                priorite,
                dimension,
                axe,
                pilote,
                contributeurs,
                null,
                pourLe,
                memesMoyens ? moyens : "",
                memesMoyens ? coutPrevu : null,
                null,
                resultatAttendu,
                mesure.verifiee(verifieeLe),
                0,
                visibilite,
                complements);
    }

    /// So that 25 000 and 25 000,00 are the same cost.
    private static @Nullable BigDecimal centimes(@Nullable BigDecimal cout) {
        return cout == null ? null : cout.setScale(2, RoundingMode.HALF_UP);
    }
}

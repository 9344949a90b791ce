package fr.unisson.actions;

import fr.unisson.actions.domaine.EtatAction;
import java.time.Instant;

/// An action was born or changed state. Heard within the same transaction.
public record ActionFranchie(ActionId action, EtatAction vers, Instant le) {}

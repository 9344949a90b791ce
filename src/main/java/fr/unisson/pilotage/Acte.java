package fr.unisson.pilotage;

import org.jspecify.annotations.Nullable;

/// What the committee or the parties decided by: a decision of its register, or words that name the
/// amendment or the meeting.
public record Acte(String mots, @Nullable Long decision) {

    public static final Acte AUCUN = new Acte("", null);
}

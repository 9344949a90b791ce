package fr.unisson.pilotage.web;

import org.jspecify.annotations.Nullable;

/// What is typed to say that a date of the text was kept.
public record EcheanceForm(@Nullable String note, @Nullable String prochaine) {

    static final EcheanceForm VIDE = new EcheanceForm(null, null);
}

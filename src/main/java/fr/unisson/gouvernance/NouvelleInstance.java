package fr.unisson.gouvernance;

/// What is asked to record a body, or to change it.
public record NouvelleInstance(
        long organisation, String nom, NatureInstance nature, boolean decide, int delaiDossiers) {}

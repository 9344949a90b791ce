package fr.unisson.gouvernance;

import java.time.LocalDate;

/// One chapter of the yearly report of a body, assembled from what it did.
interface ChapitreDeBilan {

    /// Place in the report, smallest first.
    int ordre();

    String titre();

    /// Markdown without its title; says so in words when nothing happened.
    String composer(InstanceVue instance, LocalDate debut, LocalDate fin);
}

package fr.unisson.gouvernance.web;

/// One frozen version of a report.
public record PageBilanFige(
        TeteInstance tete, String titre, String texte, String empreinte, String pdf) {}

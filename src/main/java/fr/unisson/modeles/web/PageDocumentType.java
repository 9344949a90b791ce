package fr.unisson.modeles.web;

import fr.unisson.socle.web.Fil;

/// A letter, an amendment or a review with its places to fill in.
public record PageDocumentType(
        Fil fil, String nom, String description, String word, String texte) {}
